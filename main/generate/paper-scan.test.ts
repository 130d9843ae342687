import { expect, it } from 'vitest';
import { cleanFile } from '../attachments/clean-file.ts';
import { readPdf } from '../documents/pdf/read-pdf.test-support.ts';
import { scannedPage } from './paper-scan.ts';

it('a scanned page is a PDF that the program keeps, and reads as it was written', async () => {
  const page = scannedPage(['Dr. Wells (orthopaedics)', 'back \\ slash', 'Łódź']);
  expect(cleanFile(page)).toMatchObject({ contentType: 'application/pdf' });
  const { pages } = await readPdf(page);
  expect(pages).toHaveLength(1);
  for (const words of ['Dr. Wells (orthopaedics)', 'back \\ slash', '??d?']) expect(pages[0]?.text).toContain(words);
});
