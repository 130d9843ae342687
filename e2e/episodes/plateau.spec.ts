// A plan that comes to nothing asks half-way and at its end, and leads to a referral; a red flag stops before any plan.
import type { Page } from '@playwright/test';
import { orderFile } from '../../shared/clinical/diagnosis-file.test-support.ts';
import { makeTreatedClient } from '../charting/treated-client.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { signSession } from './signed-session.ts';

async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#${address}`);
}

test('a plan that plateaus asks for a decision twice, and its client is referred', async ({ page }) => {
  test.slow();
  const client = await makeTreatedClient(page);
  const episodeId = await client.openEpisode();
  const stuck = { pain: 6, activity: 4 };
  await signSession(page, await client.visitBegun(330), episodeId, stuck);
  await signSession(page, await client.visitBegun(270), episodeId, stuck);
  await goTo(page, `/clients/${client.clientId}/episodes`);

  // Half-way: nothing chosen, then no reason, then kept with its figures.
  const half = page.getByRole('region', { name: 'Half of the plan is done (2 of 4): how does it go on?' });
  await expect(half.getByText('pain 6 → 6 · no change that matters · activities 4 → 4')).toBeVisible();
  await half.getByRole('button', { name: 'Keep the decision' }).click();
  await expect(half.getByText('Please choose one.')).toBeVisible();
  await half.getByRole('radiogroup').getByRole('radio').first().focus();
  await page.keyboard.press('g');
  await expect(half.getByRole('radio', { name: 'Go on as planned' })).toBeChecked();
  await half.getByRole('button', { name: 'Keep the decision' }).click();
  await expect(half.getByText('Please fill this in.')).toBeVisible();
  await half.getByRole('textbox', { name: 'Reason' }).fill('Two more, and deeper work');
  await expectAccessible(page);
  await half.getByRole('button', { name: 'Keep the decision' }).click();
  const decisions = page.getByRole('list', { name: 'Decisions' });
  await expect(decisions.getByText(/half-way: Go on as planned/)).toBeVisible();
  await expect(decisions.getByText(/Two more, and deeper work/)).toBeVisible();
  await expect(half).toBeHidden();

  // The end: the sentence says it, the numbers explain it, the decision leads to the referral.
  await signSession(page, await client.visitBegun(210), episodeId, stuck);
  await signSession(page, await client.visitBegun(150), episodeId, stuck);
  await page.reload();
  const end = page.getByRole('region', { name: 'The plan’s sessions are done (4 of 4): how does it end?' });
  await expect(page.getByText('No change that matters after 4 of 4 sessions (pain 6 → 6): review the plan.')).toBeVisible();
  await page.getByRole('button', { name: 'How was this reached?' }).click();
  await expect(page.getByText('From this baseline, a change of 2 points matters to most people.')).toBeVisible();
  await end.getByRole('radio', { name: 'Refer' }).check({ force: true });
  await end.getByRole('textbox', { name: 'Reason' }).fill('No change after four sessions');
  await end.getByRole('button', { name: 'Keep the decision' }).click();
  const closing = page.getByRole('dialog', { name: 'Close the episode' });
  await expect(closing.getByRole('combobox', { name: 'How it ends' })).toHaveText('Referred');
  await closing.getByRole('button', { name: 'Close episode' }).click();
  await expect(closing.getByText('Please choose one.')).toBeVisible();
  await closing.getByRole('combobox', { name: 'Referred to' }).click();
  await page.getByRole('option', { name: 'Physician' }).click();
  await closing.getByLabel('Reason and summary').fill('No change after four sessions of trigger point work.');
  await closing.getByRole('button', { name: 'Close episode' }).click();
  await expect(closing).toBeHidden();
  await expect(page.getByText(/^Referred, .* to: Physician$/)).toBeVisible();
  await expect(decisions.getByText(/at the end: Refer/)).toBeVisible();
});

test('the official list is loaded, a wrong file is refused, and a complaint with a red flag cannot be planned', async ({ page }) => {
  test.slow();
  const { clientId } = await makeTreatedClient(page);
  await goTo(page, '/settings/diagnoses');
  await expect(page.getByText('No official list is loaded: the short list is used.')).toBeVisible();
  await page.getByRole('button', { name: 'Load a list' }).click();
  const loading = page.getByRole('dialog', { name: 'Load a list' });
  const year = new Date().getFullYear() + (new Date().getMonth() >= 9 ? 1 : 0);
  const fileOf = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await loading.getByLabel('File', { exact: true }).setInputFiles(fileOf(`icd10cm-codes-${year}.txt`, 'A000    Cholera due to Vibrio cholerae 01, biovar cholerae\n'));
  await loading.getByRole('button', { name: 'Load', exact: true }).click();
  await expect(loading.getByText(/Choose icd10cm-order/)).toBeVisible();
  const list = orderFile([['M25561', 'Pain in right knee'], ['M25562', 'Pain in left knee'], ['S8390XA', 'Sprain of unspecified site of unspecified knee, initial encounter']]);
  await loading.getByLabel('File', { exact: true }).setInputFiles(fileOf(`icd10cm-order-${year}.txt`, list));
  await expectAccessible(page);
  await loading.getByRole('button', { name: 'Load', exact: true }).click();
  await expect(loading).toBeHidden();
  await expect(page.getByRole('row', { name: new RegExp(`icd10cm-order-${year}.txt`) })).toBeVisible();

  await goTo(page, `/clients/${clientId}/episodes`);
  await page.getByRole('button', { name: 'New episode' }).click();
  await page.getByLabel('Complaint, in the client’s words').fill('Left knee pain');
  await page.getByRole('combobox', { name: 'Mark an area' }).fill('knee front l');
  await page.getByRole('option', { name: 'Front of knee, left' }).click();
  await page.getByRole('combobox', { name: /^Diagnoses/ }).fill('knee right');
  await page.getByRole('option', { name: 'M25.561 Pain in right knee' }).click();
  await expect(page.getByText('M25.561 names another side than the complaint on the body.')).toBeVisible();
  await page.getByRole('combobox', { name: /^Diagnoses/ }).fill('S83.90');
  await page.getByRole('option', { name: 'S83.90', exact: true }).click();
  await expect(page.getByText(/S83\.90 needs its seventh character/)).toBeVisible();
  await page.getByRole('button', { name: 'Open episode' }).click();
  await expect(page.getByText('A code lacks its seventh character, or has a wrong one. See below.')).toBeVisible();
  await page.getByRole('button', { name: 'Use S83.90XA' }).click();
  await expect(page.getByText(/S83\.90 needs its seventh character/)).toBeHidden();

  await page.getByRole('combobox', { name: 'Entrapment or look-alike' }).click();
  await page.getByRole('option', { name: /^Piriformis/ }).click();
  await expect(page.getByText('Rule out first: Cauda equina.')).toBeVisible();
  await page.getByRole('button', { name: 'Add the usual tests (5)' }).click();
  await page.getByRole('combobox', { name: /^Result of .*FAIR/i }).selectOption('positive');
  await page.getByRole('radiogroup', { name: /^What .*FAIR.* speaks for/i }).getByRole('radio', { name: 'for' }).check({ force: true });
  await page.getByRole('checkbox', { name: /^Cauda equina:/ }).check();
  await expect(page.getByText('Cauda equina: do not treat. Call emergency services now, and stay with the client.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Open episode' }).click();

  await expect(page.getByRole('heading', { name: 'Make a plan' })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Deactivate myofascial trigger points' }).check({ force: true });
  await page.getByRole('button', { name: 'Save plan' }).click();
  await expect(page.getByText('A red flag stands open. Refer the client, or note which doctor ruled it out and when.')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Refer the client' }).click();
  const closing = page.getByRole('dialog', { name: 'Close the episode' });
  await expect(closing.getByRole('combobox', { name: 'How it ends' })).toHaveText('Referred for a red flag');
  await page.keyboard.press('Escape');
  await expect(closing).toBeHidden();
  await expect(page.getByRole('button', { name: 'Refer the client' })).toBeFocused();
});
