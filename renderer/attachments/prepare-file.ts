// What is handed in: a PDF as it is, a picture drawn anew, so that nothing but the picture leaves the page.
import { largestAttachment } from '../../shared/attachments/attachments.model.ts';

export type Prepared = { readonly kind: 'ready'; readonly blob: Blob } | { readonly kind: 'unreadable' | 'tiff' | 'tooLarge' };

/** CSS pixels; more of a letter or a back nobody sees, and a phone's photo has four times as many. */
const longestSide = 2600;
const qualities = [0.9, 0.8, 0.65] as const;

function ready(blob: Blob): Prepared {
  return blob.size > largestAttachment ? { kind: 'tooLarge' } : { kind: 'ready', blob };
}

async function isPdf(file: Blob): Promise<boolean> {
  return (await file.slice(0, 5).text()) === '%PDF-';
}

/** What a scanner often makes, and no browser draws. */
async function isTiff(file: Blob): Promise<boolean> {
  return ['II*\0', 'MM\0*'].includes(await file.slice(0, 4).text());
}

async function drawnAnew(picture: ImageBitmap): Promise<Prepared> {
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return { kind: 'unreadable' };
  // Where a picture is transparent, paper is white.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  for (const quality of qualities) {
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg', quality);
    });
    if (blob && blob.size <= largestAttachment) return ready(blob);
  }
  return { kind: 'tooLarge' };
}

/** A file as it is sent, or why it cannot be. The program looks at its bytes once more. */
export async function prepareFile(file: Blob): Promise<Prepared> {
  if (await isPdf(file)) return ready(file);
  let picture: ImageBitmap;
  try {
    // Turned as the camera was held.
    picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    // The browser knows no picture in it: that is the answer, not a fault.
    return { kind: (await isTiff(file)) ? 'tiff' : 'unreadable' };
  }
  try {
    return await drawnAnew(picture);
  } finally {
    picture.close();
  }
}
