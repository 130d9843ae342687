import { createHash } from 'node:crypto';
import { closeSync, createReadStream, fsyncSync, openSync } from 'node:fs';

/** SHA-256 of a file, read in pieces; `onRead` hears the size of each. */
export async function hashFile(path: string, onRead: (byteCount: number) => void): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path, { highWaterMark: 4 * 1024 * 1024 })) {
    // A stream without an encoding hands out buffers.
    const bytes = piece as Buffer;
    hash.update(bytes);
    onRead(bytes.length);
  }
  return hash.digest('hex');
}

export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Waits until a file's content is on the disk. */
export function syncFile(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
