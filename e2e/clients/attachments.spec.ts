// A letter and a photo come in: kept, seen inside the program, and not by the desk.
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { call, open, openDesk, openLakeside } from './lakeside.ts';

const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** A picture of one colour with a word beside it, drawn by the page: as a phone would send it. */
async function pictureFrom(page: Parameters<typeof open>[0]): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 3200;
    canvas.height = 1600;
    canvas.getContext('2d')?.fillRect(0, 0, 900, 900);
    return canvas.toDataURL('image/png').split(',')[1] ?? '';
  });
  return Buffer.concat([Buffer.from(base64, 'base64'), Buffer.from('axolotl')]);
}

test('a letter is added, opened inside and taken off the list with Undo; a photo needs its consent', async ({ page }) => {
  const { clientId } = await openLakeside(page);
  await open(page, `/clients/${clientId}/documents`);
  await expect(page.getByText(/No attachments yet/)).toBeVisible();
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog', { name: 'Add a file' });
  await expect(dialog.getByRole('button', { name: 'Choose a file' })).toBeFocused();
  await dialog.locator('input[type=file]').setInputFiles({ name: 'page.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<script>1</script>') });
  await expect(dialog.getByText(/neither a PDF nor a picture/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeDisabled();
  await dialog.locator('input[type=file]').setInputFiles({ name: 'Referral_Wells.pdf', mimeType: 'application/pdf', buffer: pdf });
  await expect(dialog.getByLabel('Title')).toHaveValue('page');
  await dialog.getByLabel('Title').fill('Referral of Dr. Wells');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await expect(dialog).toHaveCount(0);

  await page.getByRole('button', { name: 'Open Referral of Dr. Wells' }).click();
  const viewer = page.getByRole('dialog', { name: 'Referral of Dr. Wells' });
  await viewer.locator('[data-drawn="true"]').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(viewer).toHaveCount(0);

  const photo = { name: 'IMG_1.png', mimeType: 'image/png', buffer: await pictureFrom(page) };
  await page.getByRole('button', { name: 'Add a file' }).click();
  await dialog.locator('input[type=file]').setInputFiles(photo);
  await expect(dialog.getByLabel('Title')).toHaveValue('IMG 1');
  await dialog.getByLabel('Kind').click();
  await page.getByRole('option', { name: 'Photo' }).click();
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByText(/no consent for photos in force/)).toBeVisible();
  const consent = { consentId: 'consent_photo', state: 'granted', signer: 'client', method: 'paper', signedName: '', expiresOn: null };
  await call(page, 'clients.recordConsent', { clientId, consent });
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'Open IMG 1' }).click();
  const picture = page.getByRole('img', { name: 'Picture: IMG 1' });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(2600);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Remove IMG 1' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Remove IMG 1' })).toBeVisible();
});

test('the desk hands in a scan and sees nothing of what is there', async ({ page, clinic }) => {
  const { clientId } = await openLakeside(page);
  const words = { kind: 'report', title: 'Finding of the knee', datedOn: null, note: '' };
  await call(page, 'attachments.addAttachment', { clientId, words, base64: pdf.toString('base64') });
  const desk = await openDesk(page, clinic);
  await open(desk, `/clients/${clientId}/documents`);
  await expect(desk.getByText(/Hand in letters and scans here/)).toBeVisible();
  await expect(desk.getByText('Finding of the knee')).toHaveCount(0);
  await desk.getByRole('button', { name: 'Add a file' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Add a file' });
  await dialog.locator('input[type=file]').setInputFiles({ name: 'card.pdf', mimeType: 'application/pdf', buffer: pdf });
  await expect(dialog.getByLabel('Title')).toHaveValue('card');
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await expect(desk.getByText(/Handed in/)).toBeVisible();
  await open(page, `/clients/${clientId}/documents`);
  await expect(page.getByRole('button', { name: 'Open card' })).toBeVisible();
});
