// The body by mouse: a click places the kind in hand, what a region or the client's health forbids is refused, the worklist leads here.
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { call, makeTreatedClient, openNote } from './treated-client.ts';

/** A note with one finding: on the upper back, right of the spine on the back view. */
async function placeOnBack(page: Page) {
  const client = await makeTreatedClient(page);
  const episodeId = await client.openEpisode();
  await openNote(page, await client.visitBegun(60), episodeId);
  const map = page.getByRole('application', { name: 'Body map' });
  const box = await map.boundingBox();
  if (!box) throw new Error('the body map is not drawn');
  const position = { x: box.width * 0.74, y: box.height * 0.24 };
  await map.click({ position });
  return { client, map, position };
}

test('a click on the body places a finding, which is graded, treated and drawn', async ({ page }) => {
  const { client } = await placeOnBack(page);
  const finding = page.getByRole('list', { name: 'Findings' }).getByRole('group', { name: /^Active trigger point: .+, right;.* New$/ });
  await expect(finding).toBeFocused();
  await finding.getByRole('button', { name: /^Tenderness 3/ }).click();
  await expect(page.getByRole('button', { name: /, right; tenderness 3; New/ })).toBeVisible();

  await finding.getByRole('button', { name: 'Details' }).click();
  await page.getByRole('button', { name: 'Cupping' }).first().click();
  await expect(page.getByText('Needs the consent “Cupping” before the note can be signed.')).toBeVisible();
  await page.getByRole('button', { name: 'Fields of Cupping' }).click();
  await page.getByLabel('Cups on *').fill('12');
  await expect(page.getByText('1 to 10')).toBeVisible();
  await expectAccessible(page);

  // A consent that is recorded elsewhere reaches the desk.
  const other = await page.context().newPage();
  await other.goto(page.url().split('#')[0] ?? '');
  await call(other, 'clients.recordConsent', {
    clientId: client.clientId,
    consent: { consentId: 'consent_cupping', state: 'granted', signer: 'client', method: 'paper', signedName: 'Tomas Okafor', expiresOn: null },
  });
  await expect(page.getByText('Needs the consent “Cupping”')).toBeHidden();
  await other.close();

  // Removed, and brought back.
  await page.getByRole('button', { name: 'Remove Cupping' }).click();
  await expect(page.getByText('Cupping removed.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Fields of Cupping' })).toBeVisible();
});

test('a mark is dragged, or taken along by keys, to another place; Undo puts it back', async ({ page }) => {
  const { map, position } = await placeOnBack(page);
  const row = page.getByRole('list', { name: 'Findings' }).getByRole('group', { name: /^Active trigger point/ });
  await expect(row).toBeFocused();
  await expect(row).toHaveAccessibleName(/, right;/);
  const mark = map.getByRole('button', { name: /^Active trigger point/ });
  const [name, at] = [await mark.getAttribute('aria-label'), await mark.boundingBox()];
  const back = await page.locator('[data-view="back"]').first().boundingBox();
  if (name === null || !at || !back) throw new Error('the mark is not drawn');

  // Down, to the other side: on the back the client's left is the viewer's.
  await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
  await page.mouse.down();
  await page.mouse.move(back.x + back.width * 0.44, back.y + back.height * 0.44, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByText(/^Moved to: .+, left\.$/)).toBeVisible();
  await expect(row).toBeFocused();
  await expect(row).toHaveAccessibleName(/, left;/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(mark).toHaveAttribute('aria-label', name);

  await mark.focus();
  await expect(mark).toBeFocused();
  await page.keyboard.press('Shift+Enter');
  await expect(map).toBeFocused();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Escape');
  await expect(mark).toBeFocused();
  await expect(mark).toHaveAttribute('aria-label', name);
  await page.keyboard.press('Shift+Enter');
  await expect(map).toBeFocused();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Enter');
  await expect(row).toBeFocused();
  await expect(mark).not.toHaveAttribute('aria-label', name);

  // The site of an entrapment has its own mark.
  await page.getByLabel('Kind to place').first().selectOption('Quadrilateral space syndrome');
  await map.click({ position });
  await expect(map.getByRole('button', { name: /^Possible entrapment: Quadrilateral space syndrome: .+, right;/ })).toBeVisible();
});

test('what the client’s health rules out is refused with its reason', async ({ page }) => {
  const client = await makeTreatedClient(page);
  await call(page, 'clients.recordHealth', {
    clientId: client.clientId,
    answers: { flags: [{ contraindicationId: 'ci_anticoagulants', note: '' }], medications: ['apixaban'], allergies: [], pregnancy: '', redFlagScreen: 'negative', decision: 'proceed_modified', decisionNote: '', clearances: [] },
  });
  const episodeId = await client.openEpisode();
  await openNote(page, await client.visitBegun(60), episodeId);
  await expect(page.getByRole('group', { name: 'Contraindications and consents' })).toContainText('Blood thinners');
  await page.getByRole('group', { name: 'Add a treatment' }).getByRole('button', { name: 'Cupping' }).click();
  await expect(page.getByText(/^Not with this client: Blood thinners/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Fields of Cupping' })).toBeHidden();
});

test('the worklist shows what waits, oldest first, and empties', async ({ page }) => {
  const client = await makeTreatedClient(page);
  await page.keyboard.press('g');
  await page.keyboard.press('n');
  await expect(page.getByText('Nothing waits')).toBeVisible();
  const episodeId = await client.openEpisode();
  const older = await client.visitBegun(130);
  await client.visitBegun(60);
  await page.reload();
  const list = page.getByRole('list', { name: 'Notes to write' });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(list.getByRole('link').first()).toBeFocused();
  await expectAccessible(page);
  await call(page, 'charting.assignEpisode', { visitId: older, episodeId });
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(older));
});
