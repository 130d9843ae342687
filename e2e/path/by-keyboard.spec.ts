// The main path without a mouse: a new clinic opens Fascia, books a client, plans a series, charts a session on the
// body, signs it and prints the note.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/clinic.ts';
import { zoneAtHour } from '../support/zone.ts';
import { lastGroup, owner, press, tabTo } from './new-clinic.ts';

// Visits of the last hour are on the same day, whenever the test runs.
test.use({ timezoneId: zoneAtHour(14) });

async function setUpClinic(page: Page): Promise<void> {
  await expect(page.getByLabel('Name of the clinic')).toBeFocused();
  await page.keyboard.type('Harbor Massage');
  await press(page, 'Enter');
  await expect(page.getByLabel('Your name')).toBeFocused();
  await page.keyboard.type(owner.name);
  await press(page, 'Tab');
  await page.keyboard.type(owner.signInName);
  await press(page, 'Tab');
  await page.keyboard.type('too short');
  await press(page, 'Enter');
  await expect(page.getByText('Use 15 to 128 characters.')).toBeVisible();
  await expect(page.getByLabel('Your name')).toHaveValue(owner.name);
  await press(page, 'Control+A');
  await page.keyboard.type(owner.password);
  await tabTo(page, page.getByLabel('Licence number'));
  await page.keyboard.type(owner.licence);
  await press(page, 'Enter');
  await expect(page.getByLabel('Name of the room')).toBeFocused();
  await press(page, 'Enter');
  await expect(page.getByLabel('Name of the service')).toBeFocused();
  await press(page, 'Enter');
  await expect(page.getByLabel('Works on Monday')).toBeFocused();
  for (const day of ['Saturday', 'Sunday']) {
    await tabTo(page, page.getByLabel(`Works on ${day}`));
    await press(page, 'Space');
  }
  await tabTo(page, page.getByRole('button', { name: 'Create the clinic' }));
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: 'Your recovery code' })).toBeVisible();
  await tabTo(page, page.getByLabel('Type the last group of the code'));
  await page.keyboard.type('0000');
  await press(page, 'Enter');
  await expect(page.getByText('This is not the last group of the code.')).toBeVisible();
  await press(page, 'Control+A');
  await page.keyboard.type(await lastGroup(page));
  await press(page, 'Enter');
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
}

/** A PIN is set; the window locks, opens by PIN, locks again, opens by password. */
async function lockAndUnlock(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: /Ana Brandt/ }));
  await press(page, 'Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await press(page, 'ArrowDown');
  await expect(page.getByRole('menuitem', { name: /PIN/ })).toBeFocused();
  await press(page, 'Enter');
  await expect(page.getByLabel('New PIN')).toBeFocused();
  await page.keyboard.type('4711');
  await press(page, 'Enter');
  await expect(page.getByText('PIN set.')).toBeVisible();

  await press(page, 'Alt+Shift+L');
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();
  await expect(page.getByLabel('PIN of Ana Brandt')).toBeFocused();
  await page.keyboard.type('4711');
  await press(page, 'Enter');
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
  await press(page, 'Alt+Shift+L');
  await tabTo(page, page.getByRole('button', { name: 'Use a password instead' }));
  await press(page, 'Enter');
  await expect(page.getByLabel('Sign-in name')).toBeFocused();
  await page.keyboard.type(owner.signInName);
  await press(page, 'Tab');
  await page.keyboard.type(owner.password);
  await press(page, 'Enter');
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
}

async function putClientOnFile(page: Page): Promise<void> {
  await press(page, 'g', 'c');
  await expect(page.getByRole('combobox', { name: 'Find a client' })).toBeFocused();
  await page.keyboard.type('Tomas Okafor');
  await expect(page.getByText('Nobody found for “Tomas Okafor”')).toBeVisible();
  await press(page, 'Tab', 'n');
  await expect(page.getByLabel('First name')).toHaveValue('Tomas');
  await tabTo(page, page.getByLabel('Phone'));
  await page.keyboard.type('312 555 0101');
  await tabTo(page, page.getByLabel('Birth date'));
  await page.keyboard.type('6/11/1984');
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Tomas Okafor' })).toBeVisible();

  await press(page, '5');
  await tabTo(page, page.getByRole('button', { name: 'Record the basic consents' }));
  await press(page, 'Enter');
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Record' }));
  await press(page, 'Enter');
  await expect(page.getByText('4 consents recorded.')).toBeVisible();

  await press(page, '4');
  await tabTo(page, page.getByRole('button', { name: 'Record answers' }));
  await press(page, 'Enter');
  await tabTo(page, page.getByRole('combobox', { name: 'Allergies' }));
  await page.keyboard.type('latex');
  await press(page, 'Enter');
  await tabTo(page, page.getByRole('combobox', { name: 'Decision' }));
  await press(page, 'Enter');
  await page.keyboard.type('Go');
  await press(page, 'Enter');
  await tabTo(page, page.getByRole('button', { name: /^Save/ }));
  await press(page, 'Enter');
  await expect(page.getByText('Version 1 is in force.')).toBeVisible();
}

/** The complaint, its plan of three sessions, and all three booked at once. */
async function planSeries(page: Page): Promise<void> {
  await press(page, 'Control+K');
  await page.keyboard.type('0101');
  await expect(page.getByRole('option', { name: /Tomas Okafor/ })).toBeVisible();
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Tomas Okafor' })).toBeVisible();
  await press(page, '2');
  await tabTo(page, page.getByRole('button', { name: 'New episode' }));
  await press(page, 'Enter');
  await page.keyboard.type('Stiff neck, headache by noon');
  await tabTo(page, page.getByRole('combobox', { name: 'Mark an area' }));
  await page.keyboard.type('back of neck r');
  await press(page, 'Enter');
  await expect(page.getByText('Pain: Back of neck, right', { exact: true })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Open episode' }));
  await press(page, 'Enter');
  const sessions = page.getByRole('textbox', { name: 'Sessions' });
  await expect(sessions).toBeFocused();
  await press(page, 'Control+A');
  await page.keyboard.type('4');
  await tabTo(page, page.getByRole('checkbox', { name: 'Deactivate myofascial trigger points' }));
  await press(page, 'Space');
  await tabTo(page, page.getByRole('checkbox', { name: 'Trigger point therapy' }));
  await press(page, 'Space');
  await tabTo(page, page.getByRole('button', { name: 'Save plan' }));
  await press(page, 'Enter');
  await expect(page.getByText('0 done, 0 booked, 4 planned')).toBeVisible();

  await tabTo(page, page.getByRole('link', { name: 'Book sessions' }));
  await press(page, 'Enter');
  await expect(page.getByLabel('Sessions', { exact: true })).toHaveValue('4');
  await tabTo(page, page.getByLabel('Sessions', { exact: true }));
  await press(page, 'Control+A');
  await page.keyboard.type('3');
  await tabTo(page, page.getByRole('button', { name: 'Find series' }));
  await press(page, 'Enter');
  const book = page.getByRole('button', { name: 'Book all 3 sessions' });
  await tabTo(page, book);
  await press(page, 'Enter');
  await expect(page.getByText('3 sessions booked.')).toBeVisible();
}

/** A caller is booked for another day, moved by keys, cancelled and brought back; Tomas stands at the door now. */
async function keepTheBoard(page: Page): Promise<void> {
  await press(page, 'g', 's');
  const board = page.getByRole('region', { name: /^Day board of/ });
  await expect(board).toBeVisible();
  await press(page, 'n', 'n', 'b');
  await expect(page.getByRole('combobox', { name: 'Client' })).toBeFocused();
  await page.keyboard.type('Maria Lopez');
  await press(page, 'Enter');
  await expect(page.getByLabel('Phone')).toBeFocused();
  await page.keyboard.type('312 555 0102');
  const first = page.getByRole('group', { name: 'Next free' }).getByRole('button').first();
  await tabTo(page, first);
  await press(page, 'Enter');
  const maria = board.getByRole('button', { name: /^Maria Lopez/ });
  await expect(maria).toBeFocused();
  const placed = await maria.getAttribute('aria-label');
  await press(page, 'm', 'ArrowDown', 'ArrowDown', 'Enter');
  await expect(maria).not.toHaveAccessibleName(placed ?? '');
  await press(page, 'Control+z');
  await expect(maria).toHaveAccessibleName(placed ?? '');
  await press(page, 'c');
  await expect(maria).toHaveAccessibleName(/, Confirmed,/);
  await press(page, 'Delete');
  await tabTo(page, page.getByRole('button', { name: 'Cancel visit', exact: true }));
  await press(page, 'Enter');
  await expect(maria).toHaveAccessibleName(/Cancelled/);
  await press(page, 'Control+z');
  await expect(maria).toHaveAccessibleName(/, Confirmed,/);

  await press(page, 'Escape', 't', 'w');
  await expect(page.getByRole('combobox', { name: 'Client' })).toBeFocused();
  await page.keyboard.type('okaf');
  await expect(page.getByRole('option', { name: /Tomas Okafor/ })).toBeVisible();
  await press(page, 'Enter');
  await expect(page.getByRole('button', { name: /^Check in|^Book anyway/ })).toBeFocused();
  await press(page, 'Enter');
  await expect(board.getByRole('button', { name: /^Tomas Okafor/ })).toBeFocused();
}

async function chartAndSign(page: Page): Promise<void> {
  await press(page, 'g', 't');
  await tabTo(page, page.getByRole('button', { name: /^Tomas Okafor.*Arrived.*Show on the board$/ }));
  await press(page, 'o');
  await expect(page.getByRole('radio', { name: 'Stiff neck, headache by noon' })).toBeFocused();
  await press(page, 'Enter');
  await expect(page.getByText('Session 1 of 4 · Stiff neck, headache by noon')).toBeVisible();
  // The latex that is on file asks for an adapted session.
  await press(page, 'n', 'Tab', '2');
  await tabTo(page, page.getByRole('textbox', { name: 'How the session is adapted' }));
  await page.keyboard.type('Vinyl gloves.');
  await press(page, 'Alt+S', '6');
  await tabTo(page, page.getByRole('textbox', { name: 'Now' }));
  await page.keyboard.type('5');
  await tabTo(page, page.getByRole('radiogroup', { name: 'Adverse reaction since the last session?' }).getByRole('radio', { name: 'No' }));
  await press(page, 'n', 'Alt+O');
  await page.keyboard.type('upper trap r 3');
  await press(page, 'Enter');
  const finding = page.getByRole('group', { name: /^Active trigger point: .*rapezius.*, right; tenderness 3/ });
  await tabTo(page, finding);
  await expect(finding).toBeFocused();
  await press(page, 't');
  await expect(page.getByLabel('Minutes of Trigger point therapy')).toBeFocused();
  await page.keyboard.type('20');
  await press(page, 'Enter', 'Alt+A', '+', 'Tab', '1', 'Tab', 'n', 'Alt+P', '1', 'Tab');
  await page.keyboard.type('Stretch twice a day');
  await press(page, 'Enter');
  await expect(page.getByText(/^Saved /)).toBeVisible();
  await press(page, 'Control+Enter');
  await expect(page.getByLabel('Your name, as the signature')).toBeFocused();
  await press(page, 'Enter');
  await expect(page.getByText(/^Signed by Ana Brandt/)).toBeVisible();
}

/** Opens the printed note, saves it, and finds the visit again in the history, which is handed out as a file. */
async function handOut(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: 'Session note (PDF)' }));
  await press(page, 'Enter');
  await page.locator('[data-drawn="true"]').first().waitFor();
  const saving = page.waitForEvent('download');
  await tabTo(page, page.getByRole('button', { name: 'Save' }));
  await press(page, 'Enter');
  expect((await readFile(await (await saving).path())).subarray(0, 5).toString()).toBe('%PDF-');
  await press(page, 'Escape');

  await press(page, 'g', 'r');
  await expect(page.getByRole('table', { name: 'Visits, newest first' }).getByRole('row', { name: /Tomas Okafor/ })).toHaveCount(4);
  const exporting = page.waitForEvent('download');
  await tabTo(page, page.getByRole('button', { name: 'Export as CSV' }));
  await press(page, 'Enter');
  expect(await readFile(await (await exporting).path(), 'utf8')).toContain('Tomas Okafor');
}

test('a new clinic walks from the first start to the printed note by keyboard alone', async ({ page }) => {
  test.setTimeout(300_000);
  await setUpClinic(page);
  await lockAndUnlock(page);
  await putClientOnFile(page);
  await keepTheBoard(page);
  await planSeries(page);
  await chartAndSign(page);
  await handOut(page);
});
