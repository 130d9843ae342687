// Prints the file's own pages: each is drawn as a picture, the window prints only those, and they are gone afterwards.
import { drawPage } from './pdf-pages.ts';
import type { OpenPdf } from './pdf-pages.ts';

/** 200 dots per inch: fine enough for an office printer, and for a fax. */
const printDensity = 200 / 72;

function picture(canvas: HTMLCanvasElement): Promise<string> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(URL.createObjectURL(blob)) : reject(new Error('no picture of the page'))), 'image/png');
  });
}

async function loaded(image: HTMLImageElement): Promise<void> {
  await image.decode();
}

/** Opens the system's print dialog with the pages; ends when it closes. */
export async function printPages(pdf: OpenPdf): Promise<void> {
  const sheet = document.createElement('div');
  sheet.className = 'fascia-print';
  const addresses: string[] = [];
  try {
    for (const page of pdf.pages) {
      const canvas = document.createElement('canvas');
      await drawPage(page, canvas, 1, printDensity).promise;
      const address = await picture(canvas);
      addresses.push(address);
      const image = document.createElement('img');
      image.alt = '';
      image.src = address;
      sheet.append(image);
      await loaded(image);
    }
    document.body.append(sheet);
    document.body.classList.add('fascia-printing');
    window.print();
  } finally {
    document.body.classList.remove('fascia-printing');
    sheet.remove();
    for (const address of addresses) URL.revokeObjectURL(address);
  }
}
