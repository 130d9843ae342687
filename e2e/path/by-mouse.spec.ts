// The main path by mouse, typing only what has to be written: from the first start to the printed note, with what is
// refused on the way.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { zoneAtHour } from '../support/zone.ts';
import { lastGroup, owner } from './new-clinic.ts';

// Visits of the last hour are on the same day, whenever the test runs.
test.use({ timezoneId: zoneAtHour(14) });

const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name, exact: typeof name === 'string' }).first().click();
const openRoom = (page: Page, name: string): Promise<void> => page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name }).click();
/** A box that lies under its own label is clicked where a hand would. */
const tick = (page: Page, name: string): Promise<void> => page.locator('label').filter({ hasText: name }).first().click();
const board = (page: Page) => page.getByRole('region', { name: /^Day board of/ });

async function setUpClinic(page: Page): Promise<void> {
  await expectAccessible(page);
  await press(page, 'Continue');
  await expect(page.getByText('Please fill this in.')).toBeVisible();
  await page.getByLabel('Name of the clinic').fill('Harbor Massage');
  await press(page, 'Continue');
  await page.getByLabel('Your name').fill(owner.name);
  await page.getByLabel('Sign-in name').fill(owner.signInName);
  await page.getByRole('textbox', { name: 'Password' }).fill(owner.password);
  await press(page, 'Continue');
  await expect(page.getByText('Please fill this in.')).toBeVisible();
  await page.getByLabel('Licence number').fill(owner.licence);
  await expectAccessible(page);
  await press(page, 'Continue');
  await expectAccessible(page);
  await press(page, 'Back');
  await expect(page.getByRole('textbox', { name: 'Password' })).toHaveValue(owner.password);
  await press(page, 'Continue');
  await press(page, 'Continue');
  await expectAccessible(page);
  await press(page, 'Continue');
  for (const day of ['Saturday', 'Sunday']) await page.getByLabel(`Works on ${day}`).click();
  await expectAccessible(page);
  await press(page, 'Create the clinic');
  await expect(page.getByRole('heading', { name: 'Your recovery code' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Type the last group of the code').fill(await lastGroup(page));
  await press(page, 'I have kept it');
  await expect(page.getByText('No visits today', { exact: true })).toBeVisible();
}

async function putClientOnFile(page: Page): Promise<void> {
  await openRoom(page, 'Clients');
  await press(page, /^New client/);
  await page.getByLabel('First name').fill('Tomas');
  await page.getByLabel('Last name').fill('Okafor');
  await page.getByLabel('Phone').fill('312 555 0101');
  await page.getByLabel('Birth date').fill('6/11/1984');
  await press(page, 'Create');
  await expect(page.getByRole('heading', { level: 1, name: 'Tomas Okafor' })).toBeVisible();
  await page.getByRole('tab', { name: 'Consents' }).click();
  await press(page, 'Record the basic consents');
  await page.getByRole('dialog').getByRole('button', { name: 'Record' }).click();
  await expect(page.getByText('4 consents recorded.')).toBeVisible();
}

/** A visit is booked on an empty time of the board, dragged, refused where another stands, cancelled and brought back. */
async function keepTheBoard(page: Page): Promise<void> {
  await openRoom(page, 'Schedule');
  await press(page, 'Next day');
  const at = async (minute: number) => {
    const column = await board(page).getByRole('group', { name: /^Ana Brandt/ }).boundingBox();
    if (!column) throw new Error('no column');
    return { x: column.x + column.width / 3, y: column.y + (minute / 1440) * column.height };
  };
  const ten = await at(605);
  await page.mouse.click(ten.x, ten.y);
  await page.getByRole('combobox', { name: 'Client' }).fill('okafor');
  await page.getByRole('option', { name: /Tomas Okafor/ }).click();
  await page.getByRole('button', { name: 'Book', exact: true }).last().click();
  const visit = board(page).getByRole('button', { name: /^Tomas Okafor/ });
  await expect(visit).toHaveAccessibleName(/10:00 – 11:00 AM/);

  const from = await at(615);
  const noon = await at(735);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(noon.x, noon.y, { steps: 8 });
  await page.mouse.up();
  await expect(visit).toHaveAccessibleName(/12:00 – 1:00 PM/);

  await page.mouse.click(noon.x, (await at(700)).y);
  await page.getByRole('combobox', { name: 'Client' }).fill('Maria Lopez');
  await page.getByRole('option', { name: 'New client “Maria Lopez”' }).click();
  await expect(page.getByText('Ana Brandt has a visit from 12:00 PM to 1:00 PM.').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Book/ }).last()).toBeDisabled();
  await press(page, 'Close');

  await visit.click();
  await press(page, /^Cancel visit …/);
  await press(page, 'Cancel visit');
  await expect(visit).toHaveAccessibleName(/Cancelled/);
  await press(page, 'Undo');
  await expect(visit).toHaveAccessibleName(/Booked/);
  await expectAccessible(page);
  await press(page, 'Close');

  await press(page, 'Previous day');
  await press(page, 'Walk-in');
  await page.getByRole('combobox', { name: 'Client' }).fill('okafor');
  await page.getByRole('option', { name: /Tomas Okafor/ }).click();
  await page.getByRole('button', { name: /^Check in|^Book anyway/ }).click();
  await expect(visit).toHaveAccessibleName(/Arrived/);
}

async function planSeries(page: Page): Promise<void> {
  await openRoom(page, 'Clients');
  await page.getByRole('link', { name: 'Tomas Okafor' }).click();
  await page.getByRole('tab', { name: 'Episodes & plans' }).click();
  await press(page, 'New episode');
  await page.getByLabel('Complaint, in the client’s words').fill('Stiff neck, headache by noon');
  await tick(page, 'Tight band');
  const map = page.getByRole('application', { name: 'Body map' });
  const box = await map.boundingBox();
  if (!box) throw new Error('the body is not drawn');
  await map.click({ position: { x: box.width * 0.79, y: box.height * 0.24 } });
  await expect(page.getByText(/^Pain: .+, right$/).first()).toBeVisible();
  await page.getByRole('combobox', { name: /^Diagnoses/ }).fill('cervicalgia');
  await page.getByRole('option', { name: /cervicalgia/i }).first().click();
  await expectAccessible(page);
  await press(page, 'Open episode');
  await page.getByRole('textbox', { name: 'Sessions' }).fill('3');
  await tick(page, 'Deactivate myofascial trigger points');
  await tick(page, 'Trigger point therapy');
  await press(page, 'Save plan');
  await expect(page.getByText(/^0 done, \d booked, 3 planned/)).toBeVisible();
  await page.getByRole('link', { name: 'Book sessions' }).click();
  await press(page, 'Find series');
  await press(page, /^Book all \d sessions/);
  await expect(page.getByText(/^\d sessions booked\.$/)).toBeVisible();
}

async function chartWalkIn(page: Page): Promise<void> {
  await openRoom(page, 'Schedule');
  await board(page).getByRole('button', { name: /^Tomas Okafor.*Arrived/ }).click();
  await page.getByRole('link', { name: /^Open chart/ }).click();
  await page.getByRole('radio', { name: 'Stiff neck, headache by noon' }).click();
  await press(page, 'Chart in this episode');
}

async function writeNote(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Before we begin' })).toBeVisible();
  const choose = (group: string | RegExp, answer: string) => page.getByRole('radiogroup', { name: group }).getByText(answer, { exact: true }).click();
  await choose('Health changed since the last visit?', 'No');
  await choose('Screening', 'Go ahead');
  await page.getByRole('textbox', { name: 'Average pain, last 24 h' }).fill('6');
  await choose('Adverse reaction since the last session?', 'No');
  const map = page.getByRole('application', { name: 'Body map' });
  const box = await map.boundingBox();
  if (!box) throw new Error('the body is not drawn');
  await map.click({ position: { x: box.width * 0.74, y: box.height * 0.24 } });
  const finding = page.getByRole('list', { name: 'Findings' }).getByRole('group', { name: /^Active trigger point: .+, right;.* New$/ });
  await finding.getByRole('button', { name: /^Tenderness 3/ }).click();
  await finding.getByRole('button', { name: 'Details' }).click();
  await page.getByRole('button', { name: 'Trigger point therapy' }).first().click();
  await page.getByLabel('Minutes of Trigger point therapy').fill('20');
  await choose('Response', 'Better');
  await choose('Tolerance', 'Well');
  await choose('Adverse event?', 'No');
  await choose('Next step', 'Next visit');
  await tick(page, 'None given');
  await expect(page.getByText(/^Saved /)).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: /^Sign/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^Sign/ }).click();
  await expect(page.getByText(/^Signed by Ana Brandt/)).toBeVisible();
}

async function handOut(page: Page): Promise<void> {
  await press(page, 'Session note (PDF)');
  await page.locator('[data-drawn="true"]').first().waitFor();
  await expectAccessible(page);
  const saving = page.waitForEvent('download');
  await press(page, 'Save');
  expect((await readFile(await (await saving).path())).subarray(0, 5).toString()).toBe('%PDF-');
}

test('a new clinic walks from the first start to the printed note by mouse', async ({ page }) => {
  test.setTimeout(300_000);
  await setUpClinic(page);
  await putClientOnFile(page);
  await keepTheBoard(page);
  await planSeries(page);
  await chartWalkIn(page);
  await writeNote(page);
  await handOut(page);
});
