// A letter to a doctor: begun from the template, looked at as a draft, finished; searched, copied under a password, found again.
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { goTo, openClient } from '../support/demo-page.ts';
import { signInAs } from '../settings/settings-page.ts';

test.use({ clinicKind: 'demo' });

test('a referral letter is written, finished, searched, copied and archived', async ({ page }) => {
  test.slow();
  await signInAs(page, 'iris');
  const id = await openClient(page, 'Tomas Okafor');
  await goTo(page, `/clients/${id}/episodes`);
  await page.getByRole('button', { name: 'Referral letter: write …' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Referral letter' });
  await dialog.getByRole('combobox', { name: 'Red flag' }).click();
  await page.getByRole('option', { name: /^Progressive neurological deficit/ }).click();
  await dialog.getByRole('button', { name: 'Begin the letter' }).click();
  const body = dialog.getByRole('textbox', { name: 'Text' });
  await expect(body).toHaveValue(/Reason: Progressive neurological deficit/);
  await expectAccessible(page);
  await dialog.getByRole('combobox', { name: 'To' }).fill('Dr. Iris Vance');
  await dialog.getByRole('button', { name: 'Preview the draft' }).click();
  const draft = page.getByRole('dialog', { name: 'Referral letter (Draft)' });
  await draft.locator('[data-drawn="true"]').first().waitFor();
  await page.keyboard.press('Escape');
  await expect(draft).toBeHidden();
  await expect(dialog.getByText('Saved', { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Finish and archive' }).click();
  const preview = page.getByRole('dialog', { name: /^Referral letter [A-Z]/ });
  await preview.locator('[data-drawn="true"]').first().waitFor();
  await expect(preview.getByText(/archived, SHA-256 .* from version 2/)).toBeVisible();
  await page.keyboard.press('Control+f');
  const find = preview.getByRole('searchbox', { name: 'Search in the document' });
  await expect(find).toBeFocused();
  await find.fill('dr. iris vance');
  await expect(preview.getByText('1 of 1')).toBeVisible();
  await expect(preview.locator('[data-hit="current"]').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(find).toBeHidden();
  await preview.getByRole('button', { name: 'Copy with password …' }).click();
  const copying = page.getByRole('dialog', { name: 'Copy under a password' });
  await copying.getByLabel('Password of the copy', { exact: true }).fill('kestrel-anchor');
  await copying.getByLabel('The same again', { exact: true }).fill('kestrel-anchor');
  const [download] = await Promise.all([page.waitForEvent('download'), copying.getByRole('button', { name: 'Save the copy' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^referral-letter-.*-protected\.pdf$/);
  await expect(copying).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(preview).toBeHidden();
  await goTo(page, `/clients/${id}/documents`);
  await expect(page.getByRole('button', { name: /^Referral letter / })).toBeVisible();
});

test('the owner changes a template, sees the page beside it, and goes back to ours', async ({ page }) => {
  test.slow();
  await signInAs(page, 'iris');
  await goTo(page, '/settings/documents');
  const sample = page.getByRole('region', { name: 'Sample' });
  await sample.locator('[data-drawn="true"]').first().waitFor();
  await page.getByRole('textbox', { name: 'Words above' }).fill('Confidential, for the file.');
  await expect(sample.getByText('Confidential, for the file.')).toBeAttached();
  await page.getByRole('button', { name: 'Move down: Health check' }).click();
  await page.getByRole('checkbox', { name: 'Health check' }).uncheck();
  await expectAccessible(page);
  // Another kind, another room: what was begun waits.
  await page.getByRole('combobox', { name: 'Document' }).click();
  await page.getByRole('option', { name: 'Home care' }).click();
  await page.getByRole('textbox', { name: 'Words above' }).fill('Every second day.');
  await goTo(page, '/today');
  await goTo(page, '/settings/documents');
  await expect(page.getByText(/^Restored from/)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Words above' })).toHaveValue('Confidential, for the file.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Changed by the clinic.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  await page.getByRole('button', { name: 'Back to ours' }).click();
  await expect(page.getByRole('checkbox', { name: 'Health check' })).toBeChecked();
  await expect(page.getByRole('textbox', { name: 'Words above' })).toHaveValue('');
});
