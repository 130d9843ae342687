import type { AttachmentType } from '../../shared/attachments/attachments.model.ts';

export interface CleanFile {
  readonly contentType: AttachmentType;
  readonly bytes: Uint8Array;
}

/** Why a file is not kept. */
export type FileFault = 'fileUnknown' | 'fileBroken' | 'fileTooLarge';

/** A picture of more would take a gigabyte to show. */
const mostPixels = 50_000_000;
const longestSide = 20_000;

/** Whether a picture's size is one that may be shown. */
export function sizeFault(width: number, height: number): FileFault | undefined {
  if (width === 0 || height === 0) return 'fileBroken';
  return width > longestSide || height > longestSide || width * height > mostPixels ? 'fileTooLarge' : undefined;
}
