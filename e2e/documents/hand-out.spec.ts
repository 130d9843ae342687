// What the desk hands out and a therapist prints before signing: opened where a person would look for it, read by keys, saved.
import type { Locator, Page } from '@playwright/test';
import { makeTreatedClient, openNote, call } from '../charting/treated-client.ts';
import { addClient, openFrontDesk, press, visitOn } from '../schedule/front-desk.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { goTo } from '../support/demo-page.ts';

/** The preview of this title, its first page drawn. */
async function previewOf(page: Page, title: RegExp | string): Promise<Locator> {
  const preview = page.getByRole('dialog', { name: title });
  await preview.locator('[data-drawn="true"]').first().waitFor();
  return preview;
}

async function closeByEscape(page: Page, preview: Locator): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(preview).toBeHidden();
}

test('a certificate of attendance is opened from the visit, read and saved by keys; a character without a font is named', async ({ page }) => {
  test.slow();
  const desk = await openFrontDesk(page);
  const thai = await addClient(page, 'สมชาย', 'Lopez', '+1 312 555 0104');
  await desk.book({ clientId: thai, startMinute: 540, startsOn: desk.today, state: 'arrived' });
  await desk.openDay(desk.today);
  await visitOn(page, 'สมชาย Lopez').click();
  await expect(page.getByRole('heading', { name: 'สมชาย Lopez' })).toBeFocused();
  await press(page, 's');
  await page.getByRole('button', { name: 'Certificate of attendance (PDF)' }).click();
  const preview = await previewOf(page, /^Certificate of attendance/);
  await expect(preview.getByText(/^No font here has these characters/)).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.press('+');
  await expect(preview.getByText('125 %')).toBeVisible();
  await page.keyboard.press('-');
  await expect(preview.getByText('100 %')).toBeVisible();
  await page.keyboard.press('/');
  const find = preview.getByRole('searchbox', { name: 'Search in the document' });
  await expect(find).toBeFocused();
  await page.keyboard.type('attended an appointment');
  await expect(preview.getByRole('status').getByText('1 of 1', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(find).toBeHidden();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  expect(download.suggestedFilename()).toMatch(/^attendance-.*\.pdf$/);
  await closeByEscape(page, preview);
});

test('a consent is opened from where it is listed, as the form that was signed', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await call(page, 'clients.recordConsent', {
    clientId: desk.clients.maria,
    consent: { consentId: 'consent_treatment', state: 'granted', signer: 'client', method: 'paper', signedName: 'M. Lopez', expiresOn: null },
  });
  await goTo(page, `/clients/${desk.clients.maria}/consents`);
  await page.getByRole('button', { name: /^Consent form: Treatment/ }).click();
  const preview = await previewOf(page, /^Consent form/);
  await expect(preview.getByText(/archived, SHA-256/)).toBeVisible();
  await closeByEscape(page, preview);
  await expect(page.getByRole('button', { name: /^Consent form: Treatment/ })).toBeFocused();
});

test('a note is printed as a draft before it is signed, with the last word typed', async ({ page }) => {
  test.slow();
  const client = await makeTreatedClient(page);
  const episodeId = await client.openEpisode();
  await openNote(page, await client.visitBegun(60), episodeId);
  await page.getByLabel('In the client’s words, and what changed').fill('Slept through, at last.');
  await page.getByRole('button', { name: 'Draft (PDF)' }).click();
  const preview = await previewOf(page, 'Session note (Draft)');
  await expect(preview.getByText(/not archived/)).toBeVisible();
  await page.keyboard.press('Control+f');
  await preview.getByRole('searchbox', { name: 'Search in the document' }).fill('at last');
  await expect(preview.getByRole('status').getByText('1 of 1', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await closeByEscape(page, preview);
  await expect(page.getByRole('button', { name: 'Draft (PDF)' })).toBeFocused();
});
