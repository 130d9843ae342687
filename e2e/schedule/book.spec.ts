// The desk books: by keys alone, for somebody new, for somebody at the door; and hears why where it cannot.
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { boardOf, openFrontDesk, pointAt, press, visitOn } from './front-desk.ts';

test('a caller is booked by keyboard alone in a handful of keys', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await desk.openDay(desk.tomorrow);
  await expectAccessible(page);

  // On a chosen time: three steps down from opening, Enter, three letters, Enter, Enter.
  let keys = await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown');
  await expect(boardOf(page).getByRole('button', { name: '8:30 AM, Tara Therapist, free' })).toBeFocused();
  keys += await press(page, 'Enter');
  await expect(page.getByRole('combobox', { name: 'Client' })).toBeFocused();
  keys += await press(page, 'm', 'a', 'r', 'Enter');
  await expect(page.getByRole('button', { name: 'Book', exact: true }).last()).toBeFocused();
  keys += await press(page, 'Enter');
  await expect(visitOn(page, 'Maria Lopez')).toBeFocused();
  await expect(visitOn(page, 'Maria Lopez')).toHaveAccessibleName(/8:30 – 9:30 AM, Booked, Medical massage 60, Room 1$/);
  expect(keys).toBeLessThanOrEqual(9);

  // Without choosing a time: Enter on the first free start books it.
  await press(page, 'b');
  await expect(page.getByRole('combobox', { name: 'Client' })).toBeFocused();
  await press(page, 'o', 'k', 'o', 'Enter');
  const first = page.getByRole('group', { name: 'Next free' }).getByRole('button').first();
  await expect(first).toBeFocused();
  await expectAccessible(page);
  await press(page, 'Enter');
  await expect(visitOn(page, 'John Okoro')).toHaveAccessibleName(/8:00 – 9:00 AM/);
  await expect(page.getByText(/^Booked: .*8:00 AM, Theo Therapist\./)).toBeVisible();
  await press(page, 'Control+z');
  await expect(visitOn(page, 'John Okoro')).toHaveAccessibleName(/Cancelled by clinic/);
});

test('a taken time is refused with the reason, a tight one is booked once that is accepted', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await desk.book({ clientId: desk.clients.maria, startMinute: 600 });
  await desk.openDay(desk.tomorrow);
  const taken = await pointAt(page, 'Theo', 575);
  await page.mouse.click(taken.x, taken.y);
  await page.getByRole('combobox', { name: 'Client' }).fill('john');
  await page.getByRole('option', { name: /John Okoro/ }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Theo Therapist has a visit from 10:00 AM to 11:00 AM.' })).toBeVisible();
  const submit = page.getByRole('button', { name: /^Book/ }).last();
  await expect(submit).toBeDisabled();

  // An hour earlier nothing stands, but the turnover is missing.
  await press(page, 'ArrowUp', 'ArrowUp');
  await expect(page.getByText('Too little turnover: another visit from 10:00 AM to 11:00 AM.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Book anyway' }).click();
  await expect(visitOn(page, 'John Okoro')).toHaveAccessibleName(/9:00 – 10:00 AM/);
});

test('somebody new is booked from a name and a phone number, and is not made twice', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await desk.openDay(desk.tomorrow, '?book=new');
  const client = page.getByRole('combobox', { name: 'Client' });
  await page.getByRole('button', { name: 'Book', exact: true }).last().click();
  await expect(client).toBeFocused();
  await expect(client).toHaveAccessibleDescription('Choose a client, or add a new one.');
  await client.fill('Maria Lopez-Santos');
  await page.getByRole('option', { name: 'New client “Maria Lopez-Santos”' }).click();
  await expect(page.getByLabel('First name')).toHaveValue('Maria');
  await expect(page.getByLabel('Last name')).toHaveValue('Lopez-Santos');
  await page.getByLabel('Phone').fill('312 555 0101');
  await expect(page.getByRole('button', { name: 'Use Maria Lopez, +1 312 555 0101' })).toBeVisible();
  await page.getByLabel('Phone').fill('312 555 0199');
  await expect(page.getByText('Draft saved')).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^Restored from/)).toBeVisible();
  await expect(page.getByLabel('Last name')).toHaveValue('Lopez-Santos');
  await expect(page.getByLabel('Phone')).toHaveValue('312 555 0199');

  await page.getByLabel('Last name').fill('');
  await page.getByRole('group', { name: 'Next free' }).getByRole('button').first().click();
  await expect(page.getByText('Please fill this in.')).toBeVisible();
  await page.getByLabel('Last name').fill('Lopez-Santos');
  await page.getByRole('group', { name: 'Next free' }).getByRole('button').first().click();
  await expect(visitOn(page, 'Maria Lopez-Santos')).toBeVisible();
});

test('what is typed right after the key that opens the panel goes into the panel', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await desk.book({ clientId: desk.clients.maria, startMinute: 540, startsOn: desk.today });
  await desk.openDay(desk.today);
  await visitOn(page, 'Maria Lopez').focus();
  // Each of these letters is a key of the schedule that would change Maria's visit or turn the day.
  await press(page, 'b', 'a', 'd', 'a');
  await expect(page.getByRole('combobox', { name: 'Client' })).toHaveValue('ada');
  await expect(visitOn(page, 'Maria Lopez')).toHaveAccessibleName(/Booked/);
});

test('a closed booking comes back by Undo', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await desk.openDay(desk.tomorrow, '?book=new');
  await page.getByRole('combobox', { name: 'Client' }).fill('ada');
  await page.getByRole('option', { name: /Ada Berg/ }).click();
  await page.getByLabel('Note for the desk').fill('Asks for Room 2');
  await press(page, 'Escape');
  await expect(page.getByRole('heading', { name: 'Book a visit' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('Note for the desk')).toHaveValue('Asks for Room 2');
  await expect(page.getByText('Ada Berg')).toBeVisible();
});

test('a booking that is left by the window’s way back leaves nothing on the board, and comes back with the focus in its panel', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await desk.openDay(desk.tomorrow);
  await desk.openDay(desk.tomorrow, '?book=new');
  await page.getByRole('combobox', { name: 'Client' }).fill('ada');
  await page.getByRole('option', { name: /Ada Berg/ }).click();
  const at = await pointAt(page, 'Theo', 600);
  await page.mouse.click(at.x, at.y);
  await expect(page.locator('[data-ghost]')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Book a visit' })).toHaveCount(0);
  await expect(page.locator('[data-ghost]')).toHaveCount(0);
  await press(page, 'b');
  await expect(page.getByText('Ada Berg')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Book a visit' })).toBeFocused();
});

test('a walk-in is checked in now', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await desk.openDay(desk.tomorrow);
  await press(page, 'w');
  await expect(page.getByRole('heading', { name: 'Walk-in' })).toBeVisible();
  await expect(page.getByText(/^Arrived now, 1[01]:\d[05] AM\.$/)).toBeVisible();
  await press(page, 'm', 'a', 'r');
  await page.getByRole('option', { name: /Maria Lopez/ }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Check in' }).click();
  await expect(visitOn(page, 'Maria Lopez')).toHaveAccessibleName(/(10:\d[05] – 11:\d[05] AM|11:\d[05] AM – 12:\d[05] PM), Arrived/);
  await expect(boardOf(page).getByLabel(/^Now 1[01]:\d\d AM$/)).toBeVisible();
});

test('a stretch drawn on the board is as long as it was drawn', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await desk.openDay(desk.tomorrow);
  const from = await pointAt(page, 'Tara', 781);
  const until = await pointAt(page, 'Tara', 868);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(until.x, until.y, { steps: 5 });
  await page.mouse.up();
  await expect(page.getByLabel('Length')).toHaveValue('90');
  await page.getByRole('combobox', { name: 'Client' }).fill('ada');
  await page.getByRole('option', { name: /Ada Berg/ }).click();
  await press(page, 'Enter');
  await expect(visitOn(page, 'Ada Berg')).toHaveAccessibleName(/1:00 – 2:30 PM/);
});
