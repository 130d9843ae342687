// A whole note without the mouse: opened, written, signed, added to; and the next session re-checks what the first one found.
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { makeTreatedClient, openNote } from './treated-client.ts';

const saved = (page: Page) => page.getByText(/^Saved /);

/** Presses keys one after another, as a person would. */
async function keys(page: Page, ...pressed: readonly string[]): Promise<void> {
  for (const key of pressed) await page.keyboard.press(key);
}

/** Everything after the findings: from the treatment's minutes to the next step. */
async function writeTheRest(page: Page): Promise<void> {
  await keys(page, 'Alt+A');
  await expect(page.getByRole('radio', { name: 'Better' })).toBeFocused();
  // Response +, tolerance 1, adverse event no.
  await keys(page, '+', 'Tab', '1', 'Tab', 'n');
  await keys(page, 'Alt+P', '1', 'Tab');
  await page.keyboard.type('Stretch twice');
  await keys(page, 'Enter');
}

test('a session is charted, signed and added to by keyboard alone; the next one re-checks its findings', async ({ page }) => {
  // Two notes and four screens looked at by axe, in light and dark.
  test.slow();
  const client = await makeTreatedClient(page);
  const episodeId = await client.openEpisode();
  const first = await client.visitBegun(110);
  const second = await client.visitBegun(50);
  await openNote(page, first, episodeId);
  await expectAccessible(page);

  // Health unchanged, go ahead; pain 7 on average; nothing adverse.
  await expect(page.getByRole('radio', { name: 'No', exact: true }).first()).toBeFocused();
  await keys(page, 'n', 'Tab', '1', 'Alt+S', '7');
  await expect(page.getByRole('textbox', { name: 'Average pain, last 24 h' })).toHaveValue('7');
  await page.getByRole('radiogroup', { name: 'Adverse reaction since the last session?' }).getByRole('radio', { name: 'No' }).focus();
  await keys(page, 'n');

  // Two findings by typing; the second is graded by its key and treated by another.
  await keys(page, 'Alt+O');
  await expect(page.getByRole('combobox', { name: 'Add a finding' })).toBeFocused();
  await page.keyboard.type('pirif r 3');
  await keys(page, 'Enter');
  await expect(page.getByRole('group', { name: /^Active trigger point: Piriformis, right; tenderness 3/ })).toBeVisible();
  await page.keyboard.type('glut med r');
  await keys(page, 'Enter');
  const medius = page.getByRole('group', { name: /Gluteus medius, right/ });
  await expect(medius).toBeVisible();
  await keys(page, 'Tab');
  await expect(medius).toBeFocused();
  await keys(page, '2', 't');
  await expect(page.getByLabel('Minutes of Trigger point therapy')).toBeFocused();
  await page.keyboard.type('15');
  await keys(page, 'Enter');
  await expect(medius).toBeFocused();
  await expect(medius).toHaveAccessibleName(/tenderness 2; New/);
  // The mark on the body says the same.
  await expect(page.getByRole('button', { name: /Gluteus medius, right; tenderness 2/ })).toBeVisible();
  await expect(page.getByText('15 of 45 min')).toBeVisible();

  // What is missing is told, and leads to its field.
  await keys(page, 'Control+Enter');
  await expect(page.getByRole('heading', { name: /things are missing/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Response: better, same or worse' }).focus();
  await keys(page, 'Enter');
  await expect(page.getByRole('radio', { name: 'Better' })).toBeFocused();

  await writeTheRest(page);
  await expect(saved(page)).toBeVisible();
  await keys(page, 'Control+Enter');
  await expect(page.getByLabel('Your name, as the signature')).toHaveValue('Ana Brandt');
  await expect(page.getByLabel('Your name, as the signature')).toBeFocused();
  await keys(page, 'Enter');

  // The next visit that waits is open; it belongs to no episode yet.
  await expect(page).toHaveURL(new RegExp(`notes/visit/${second}`));
  await expectAccessible(page);
  await expect(page.getByRole('radio', { name: 'Right buttock pain' })).toBeFocused();
  await keys(page, 'Enter');
  await expect(page.getByText('Session 2 of 4 · Right buttock pain')).toBeVisible();

  // Last session's findings stand as ghosts, grey and uncounted, until they were looked at.
  await keys(page, 'Alt+O');
  const ghost = page.getByRole('group', { name: /Piriformis, right; tenderness 3; not re-checked/ });
  await expect(ghost).toBeFocused();
  await keys(page, '+');
  await expect(page.getByRole('group', { name: /Piriformis, right; tenderness 2; Better/ })).toBeFocused();
  await keys(page, 'ArrowDown', 'x');
  await expect(page.getByRole('group', { name: /Gluteus medius, right; tenderness 0; Gone/ })).toBeFocused();
  await expect(page.getByRole('button', { name: /Piriformis, right; tenderness 2; Better/ })).toBeVisible();
  await page.getByRole('tab', { name: 'Last session' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Last session' })).toContainText('Active trigger point, upper outer buttock; tenderness 3');

  // The signed note is read, and added to.
  await page.getByRole('tabpanel', { name: 'Last session' }).getByRole('link').click();
  await expect(page.getByText(/^Signed by Ana Brandt/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add', exact: true }).focus();
  await keys(page, 'Enter');
  await expect(page.getByLabel('Reason')).toBeFocused();
  await page.keyboard.type('Left out');
  await keys(page, 'Tab');
  await page.keyboard.type('Sat for two hours before the session.');
  await keys(page, 'Tab', 'Enter');
  await expect(page.getByText('Reason: Left out')).toBeVisible();
  await expect(page.getByText('Sat for two hours before the session.')).toBeVisible();
});
