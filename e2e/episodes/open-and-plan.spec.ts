// An episode and its plan by keyboard alone, its drafts, its end; and what the front desk sees of it.
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { makeTreatedClient } from '../charting/treated-client.ts';

test('an episode is opened and planned by keyboard, and its sessions are booked from there', async ({ page }) => {
  // Three screens looked at by axe, in light and dark.
  test.slow();
  const { clientId } = await makeTreatedClient(page);
  await page.goto(`${page.url().split('#')[0]}#/clients/${clientId}/episodes`);
  await expect(page.getByText('No episode yet')).toBeVisible();
  await page.getByRole('button', { name: 'New episode' }).focus();
  await page.keyboard.press('Enter');

  await expect(page.getByLabel('Complaint, in the client’s words')).toBeFocused();
  await page.getByRole('button', { name: 'Open episode' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Please fill this in.')).toBeVisible();
  await expect(page.getByLabel('Complaint, in the client’s words')).toBeFocused();
  await page.keyboard.type('Right buttock pain, tingling down the thigh');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2026-13');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Type a year, a year and month, or a full date.')).toBeVisible();
  await page.getByLabel('Onset').fill('2026-01');
  await page.getByRole('checkbox', { name: 'Deep ache' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('combobox', { name: 'Mark an area' }).focus();
  await page.keyboard.type('lower buttock r');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Pain: Lower buttock, right', { exact: true })).toBeVisible();
  await page.getByRole('combobox', { name: /^Diagnoses/ }).focus();
  await page.keyboard.type('sciatic nerve right');
  await expect(page.getByRole('option', { name: /G57\.01/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /G57\.01/ })).toBeVisible();
  await expectAccessible(page);

  // What is typed survives the window.
  await expect(page.getByText('Draft saved')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'New episode' }).click();
  await expect(page.getByText(/^Restored from/)).toBeVisible();
  await expect(page.getByLabel('Complaint, in the client’s words')).toHaveValue('Right buttock pain, tingling down the thigh');
  await page.getByRole('button', { name: 'Open episode' }).focus();
  await page.keyboard.press('Enter');

  // The plan: eight sessions need a reason.
  await expect(page.getByRole('textbox', { name: 'Sessions' })).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('8');
  await page.getByRole('checkbox', { name: 'Deactivate myofascial trigger points' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('checkbox', { name: 'Trigger point therapy' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Save plan' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Why fewer than two or more than six')).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Sessions' }).fill('4');
  await expect(page.getByLabel('Why fewer than two or more than six')).toBeHidden();
  await page.getByRole('combobox', { name: 'Add another target' }).focus();
  await page.keyboard.type('hip int rot');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Now')).toBeFocused();
  await page.keyboard.type('24');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('40');
  await page.getByRole('button', { name: 'Save plan' }).focus();
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: 'Right buttock pain, tingling down the thigh' })).toBeVisible();
  await expect(page.getByText('0 done, 0 booked, 4 planned')).toBeVisible();
  await expect(page.getByText('No pain score yet: the first session sets the baseline.')).toBeVisible();
  await expect(page.getByText('Hip internal rotation, right: 24° → 40°')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Book sessions' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/schedule.*planId=/);
});

test('an episode is closed with its reason, taken up again by Undo, and followed up', async ({ page }) => {
  const client = await makeTreatedClient(page);
  await client.openEpisode();
  await page.goto(`${page.url().split('#')[0]}#/clients/${client.clientId}/episodes`);
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('button', { name: 'Close episode' }).click();
  await expect(page.getByText('Please choose one.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('How it ends').click();
  await page.getByRole('option', { name: 'Discharged, goals met' }).click();
  await page.getByLabel('Reason and summary').fill('Drives again.');
  await page.getByRole('button', { name: 'Close episode' }).click();
  await expect(page.getByText('Discharged', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Active', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Follow-up', exact: true }).click();
  await page.getByLabel('Average pain, last 24 hours (0–10)').fill('11');
  await page.getByRole('button', { name: 'Save follow-up' }).click();
  await expect(page.getByText('At most 10.')).toBeVisible();
  await page.getByLabel('Average pain, last 24 hours (0–10)').fill('2');
  await page.getByLabel('Change as a whole (−7 to +7)').fill('5');
  await page.getByRole('button', { name: 'Save follow-up' }).click();
  await expect(page.getByText(/by phone · pain 2 · change \+5/)).toBeVisible();
});
