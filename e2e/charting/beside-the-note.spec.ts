// What stands beside the note: phrases, the referral lens, the course of an episode, corrections, complete notes signed together.
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { firstNote } from './first-note.ts';
import { call, makeTreatedClient, openNote } from './treated-client.ts';

const statement = 'In the client’s words, and what changed';

async function signFirst(page: Page, visitId: string, episodeId: string): Promise<string> {
  await call(page, 'charting.assignEpisode', { visitId, episodeId });
  return z.object({ id: z.string() }).parse(await call(page, 'charting.signNote', { visitId, version: 0, body: firstNote(), typedName: 'Ana Brandt' })).id;
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#${path}`);
}

test('a selected text becomes a phrase, which is called by a slash and kept in a template', async ({ page }) => {
  const client = await makeTreatedClient(page);
  const episodeId = await client.openEpisode();
  await openNote(page, await client.visitBegun(60), episodeId);
  const text = page.getByLabel(statement);
  await text.fill('Slept through the night.');
  await text.press('Control+A');
  await text.press('Alt+W');
  const dialog = page.getByRole('dialog', { name: 'Phrases' });
  await expect(dialog.getByLabel('Shortcut')).toHaveValue('slept-through');
  await expect(dialog.getByLabel('Shortcut')).toBeFocused();
  await page.keyboard.type('slept');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await text.fill('');
  await text.pressSequentially('Better. /sl');
  await expect(page.getByRole('option', { name: /\/slept/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(text).toHaveValue('Better. Slept through the night.');
  // Without a phrase that fits, a slash is a slash.
  await text.pressSequentially(' 7/10 ');
  await expect(page.getByRole('listbox', { name: 'Phrases' })).toBeHidden();

  await page.getByRole('button', { name: 'Phrases & templates' }).click();
  await page.getByRole('menuitem', { name: 'Keep this note as a template …' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Buttock');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Template “Buttock” kept.')).toBeVisible();
  await text.fill('');
  await page.getByRole('button', { name: 'Phrases & templates' }).click();
  await page.getByRole('menuitem', { name: 'Buttock' }).click();
  await expect(text).toHaveValue('Better. Slept through the night. 7/10 ');
});

test('pain on the body leads to muscles, tests and nerves, with their sources', async ({ page }) => {
  const client = await makeTreatedClient(page);
  const episodeId = await client.openEpisode();
  await openNote(page, await client.visitBegun(60), episodeId);
  await page.getByRole('button', { name: 'Referral lens' }).click();
  const lens = page.getByRole('region', { name: 'Referral lens' });
  await lens.getByLabel('Where it hurts').fill('upper buttock r');
  await lens.getByLabel('Where it hurts').press('Enter');
  await expect(lens.getByRole('list', { name: 'Areas drawn' }).getByRole('listitem')).toHaveCount(1);
  const piriformis = lens.getByRole('button', { name: /^Piriformis, right/ });
  await piriformis.click();
  await expect(lens.getByText(/^Source: Standard anatomy/).first()).toBeVisible();
  await expect(lens.getByText('Nothing here is a diagnosis.')).toBeVisible();
  await expectAccessible(page);
  await lens.getByRole('button', { name: /^(◆ )?FAIR/ }).first().click();
  await expect(page.getByRole('table', { name: 'Special tests' }).getByText(/^FAIR.*, right/)).toBeVisible();
  await lens.getByRole('button', { name: 'Add finding' }).click();
  await expect(page.getByRole('list', { name: 'Findings' }).getByRole('group', { name: /Piriformis, right/ })).toBeVisible();

  // By hand: a loop on the back becomes a second area.
  await page.getByRole('button', { name: 'Draw pain' }).click();
  const box = await page.locator('[data-view="back"]').first().boundingBox();
  if (!box) throw new Error('the back is not drawn');
  const [x, y] = [box.x + box.width * 0.5, box.y + box.height * 0.3];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (const [dx, dy] of [[14, 4], [20, 18], [6, 26], [-8, 16]] as const) await page.mouse.move(x + dx, y + dy);
  await page.mouse.up();
  await expect(lens.getByRole('list', { name: 'Areas drawn' }).getByRole('listitem')).toHaveCount(2);
  await expect(page.getByText(/^Saved /)).toBeVisible();
});

test('an episode is replayed, compared and read as curves and life lines', async ({ page }) => {
  const client = await makeTreatedClient(page);
  const episodeId = await client.openEpisode();
  await signFirst(page, await client.visitBegun(150), episodeId);
  const second = await client.visitBegun(90);
  const body = firstNote();
  const [first, ...others] = body.objective.findings;
  const later = {
    ...body,
    subjective: { ...body.subjective, nprsAverage24h: 4 },
    objective: {
      ...body.objective,
      findings: [{ ...first, check: 'gone', tenderness: 0, tendernessAfter: null, tendernessBefore: 2 }, ...others.map((finding) => ({ ...finding, check: 'better', tenderness: 1, tendernessBefore: 2 }))],
    },
  };
  await call(page, 'charting.assignEpisode', { visitId: second, episodeId });
  await call(page, 'charting.signNote', { visitId: second, version: 0, body: later, typedName: 'Ana Brandt' });
  await goTo(page, `/episodes/${episodeId}/course`);
  const slider = page.getByRole('slider', { name: 'Session shown on the body' });
  await expect(slider).toHaveAttribute('aria-valuenow', '1');
  await expect(page.getByRole('button', { name: /Gluteus medius, right; tenderness/ })).toHaveCount(1);
  await expect(page.getByRole('button', { name: /^Active trigger point: Piriformis, right/ })).toHaveCount(0);
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('button', { name: /^Active trigger point: Piriformis, right/ })).toHaveCount(1);
  await expect(page.getByRole('img', { name: /^Average pain, last 24 h: session 1: 7; session 2: 4/ })).toBeVisible();
  await expect(page.getByRole('img', { name: /^Life of this finding: .*found 3 → 2; .*resolved 0/ })).toBeVisible();
  await page.getByRole('switch', { name: 'Two sessions side by side' }).click();
  await expect(page.getByRole('application', { name: 'Body map' })).toHaveCount(2);
  await expectAccessible(page);
});

test('a correction names its field and stands beside the words as signed', async ({ page }) => {
  const client = await makeTreatedClient(page);
  const episodeId = await client.openEpisode();
  const noteId = await signFirst(page, await client.visitBegun(90), episodeId);
  await goTo(page, `/notes/${noteId}`);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('combobox', { name: 'Kind' }).click();
  await page.getByRole('option', { name: 'Correction' }).click();
  await page.getByRole('combobox', { name: 'What is corrected' }).click();
  await page.getByRole('option', { name: statement }).click();
  await expect(page.getByLabel('Text')).toHaveValue('Worse after driving.');
  await page.getByLabel('Reason').fill('Misheard');
  await page.getByLabel('Text').fill('Worse after sitting.');
  await page.getByRole('button', { name: 'Add to the record' }).click();
  const versions = page.getByRole('table', { name: statement });
  await expect(versions.getByRole('cell')).toHaveText(['Worse after driving.', 'Worse after sitting.']);
  await expect(page.getByRole('deletion')).toHaveText('Worse after driving.');
  await expectAccessible(page);
});

test('complete notes are signed together at closing', async ({ page }) => {
  const client = await makeTreatedClient(page);
  const episodeId = await client.openEpisode();
  const visits = [await client.visitBegun(150), await client.visitBegun(90)];
  for (const visitId of visits) {
    await call(page, 'charting.assignEpisode', { visitId, episodeId });
    await call(page, 'charting.saveDraft', { visitId, version: 0, body: firstNote() });
  }
  await goTo(page, '/notes');
  await page.getByRole('button', { name: 'Sign 2 complete notes' }).click();
  await expect(page.getByLabel('Your name, as the signature')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 notes signed.')).toBeVisible();
  await expect(page.getByText('Nothing waits')).toBeVisible();
});
