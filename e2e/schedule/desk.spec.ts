// Two desks at once, visits that wait on the pinboard, and what a late cancellation costs.
import type { Page } from '@playwright/test';
import { addDays } from '../../shared/core/time.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { boardOf, openFrontDesk, password, pointAt, press, visitOn } from './front-desk.ts';

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('Sign-in name').fill('olive');
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Rooms' }).waitFor();
}

test('a slot that is being booked in one window is held in the other', async ({ page, clinic }) => {
  const desk = await openFrontDesk(page);
  const other = await clinic.openSeat();
  await signIn(other);
  await other.goto(`${other.url().split('#')[0]}#/schedule/${desk.tomorrow}?book=new`);
  await expect(other.getByRole('combobox', { name: 'Client' })).toBeFocused();
  const free = other.getByRole('group', { name: 'Next free' }).getByRole('button', { name: /8:00 AM, Theo Therapist/ });
  await expect(free).toBeVisible();

  await desk.openDay(desk.tomorrow);
  const slot = await pointAt(page, 'Theo', 485);
  await page.mouse.click(slot.x, slot.y);
  await expect(page.getByRole('combobox', { name: 'Client' })).toBeFocused();
  // Seen at once, on the board and in the list of free starts.
  await expect(boardOf(other).getByText(/^Olive Owner is booking here \(held until/)).toBeVisible();
  await expect(free).toBeHidden();

  await other.getByRole('combobox', { name: 'Client' }).fill('john');
  await other.getByRole('option', { name: /John Okoro/ }).click();
  const held = await pointAt(other, 'Theo', 485);
  await other.mouse.click(held.x, held.y);
  await expect(other.getByRole('status').getByText(/^Olive Owner is booking this time; it is held until/).first()).toBeVisible();
  await other.getByRole('button', { name: 'Book anyway' }).click();
  await expect(visitOn(other, 'John Okoro')).toHaveAccessibleName(/8:00 – 9:00 AM, Booked/);

  // Whoever was slower hears of it at once, and their hold goes with the panel.
  await expect(page.getByRole('alert').filter({ hasText: 'Theo Therapist has a visit from 8:00 AM to 9:00 AM.' })).toBeVisible();
  await press(page, 'Escape');
  await expect(boardOf(other).getByText(/is booking here/)).toBeHidden();
});

test('a visit waits on the pinboard over two days and a restart, and is dropped where it fits', async ({ page, clinic }) => {
  const desk = await openFrontDesk(page);
  await desk.book({ clientId: desk.clients.maria, startMinute: 600 });
  await desk.book({ clientId: desk.clients.john, startMinute: 720 });
  await desk.openDay(desk.tomorrow);
  await visitOn(page, 'Maria Lopez').click();
  await expect(page.getByRole('heading', { name: 'Maria Lopez' })).toBeFocused();
  await press(page, 'i');
  const pins = page.getByRole('region', { name: 'Pinboard' });
  await expect(pins.getByText(/^Medical massage 60, 60 min.*Keeps .*10:00 AM, Theo Therapist until it is placed\.$/)).toBeVisible();
  await press(page, 'Control+z');
  await expect(pins).toBeHidden();
  await page.getByRole('button', { name: /^Pin/ }).click();
  await expect(pins.getByText('Maria Lopez')).toBeVisible();
  await expectAccessible(page);
  await visitOn(page, 'John Okoro').click();
  await expect(page.getByRole('heading', { name: 'John Okoro' })).toBeFocused();
  await page.getByRole('button', { name: /^Pin/ }).click();
  await expect(pins.getByText('John Okoro')).toBeVisible();

  await page.goto('about:blank');
  await clinic.stop();
  await clinic.restart();
  await page.goto(await clinic.nextLink());
  await signIn(page);
  await desk.openDay(addDays(desk.tomorrow, 1));
  await expect(visitOn(page, 'Maria Lopez')).toBeHidden();
  await press(page, 'ArrowDown', 'ArrowDown');
  await expect(boardOf(page).getByRole('button', { name: /, free$/ })).toBeFocused();
  await press(page, 'v');
  await expect(page.getByRole('form', { name: 'Move visit' })).toBeVisible();
  await boardOf(page).focus();
  await press(page, 'Enter');
  await expect(visitOn(page, 'Maria Lopez')).toHaveAccessibleName(/Booked/);
  await expect(pins.getByText('Maria Lopez')).toBeHidden();

  // The other one is dropped with the pointer.
  const card = await pins.getByText('John Okoro').boundingBox();
  const target = await pointAt(page, 'Tara', 840);
  if (!card) throw new Error('the pinned visit is on screen');
  await page.mouse.move(card.x + 10, card.y + 8);
  await page.mouse.down();
  await page.mouse.move(card.x + 40, card.y + 30);
  await expect(page.getByRole('form', { name: 'Move visit' })).toBeVisible();
  await page.mouse.move(target.x, target.y, { steps: 3 });
  await page.mouse.up();
  await expect(visitOn(page, 'John Okoro')).toHaveAccessibleName(/2:00 – 3:00 PM, Booked/);
  await expect(pins).toBeHidden();
});

test('a late cancellation proposes its fee, which is waived with a reason; a copy keeps client and service', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await desk.book({ clientId: desk.clients.maria, startMinute: 780, startsOn: desk.today });
  await desk.openDay(desk.today);
  await visitOn(page, 'Maria Lopez').click();
  await expect(page.getByRole('heading', { name: 'Maria Lopez' })).toBeFocused();
  await press(page, 'Delete');
  await expect(page.getByRole('radio', { name: 'Cancelled late' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Charge $45.00 (50 %)' })).toBeChecked();
  await page.getByRole('radio', { name: 'Waive it' }).check();
  await page.getByRole('button', { name: 'Cancel visit', exact: true }).click();
  await expect(page.getByText('Say why, please.')).toBeVisible();
  await page.getByRole('button', { name: 'Emergency' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Cancel visit', exact: true }).click();
  await expect(visitOn(page, 'Maria Lopez')).toHaveAccessibleName(/Cancelled late/);
  await expect(page.getByText('Fee of $45.00 waived: Emergency')).toBeVisible();

  await press(page, 'y');
  await expect(page.getByRole('heading', { name: 'Copy of a visit' })).toBeVisible();
  await expect(page.getByText('1 cancelled late')).toBeVisible();
  await page.getByRole('button', { name: 'Book', exact: true }).last().click();
  await expect(boardOf(page).getByRole('button', { name: /^Maria Lopez.*, Booked,/ })).toBeVisible();
});

test('a visit is cancelled and booked again in one step; both lead to each other', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await desk.book({ clientId: desk.clients.maria, startMinute: 600 });
  await desk.openDay(desk.tomorrow);
  await visitOn(page, 'Maria Lopez').click();
  await expect(page.getByRole('heading', { name: 'Maria Lopez' })).toBeFocused();
  await press(page, 'Delete');
  await page.getByRole('button', { name: 'Rebook elsewhere …' }).click();
  await expect(page.getByRole('heading', { name: 'Cancel and rebook' })).toBeVisible();
  const target = await pointAt(page, 'Tara', 845);
  await page.mouse.click(target.x, target.y);
  await page.getByRole('button', { name: 'Cancel and rebook here' }).click();
  await expect(boardOf(page).getByRole('button', { name: /^Maria Lopez.*, Rescheduled,/ })).toBeVisible();
  await expect(boardOf(page).getByRole('button', { name: /^Maria Lopez.*, Booked,/ })).toBeVisible();
  await boardOf(page).getByRole('button', { name: /^Maria Lopez.*, Rescheduled,/ }).click();
  await page.getByRole('link', { name: /^Booked again for .* 2:00 PM$/ }).click();
  await expect(page.getByRole('link', { name: /^In place of the visit of .* 10:00 AM$/ })).toBeVisible();
});

test('one Undo takes a rebooking back whole', async ({ page }) => {
  const desk = await openFrontDesk(page);
  const { id } = await desk.book({ clientId: desk.clients.maria, startMinute: 600 });
  await desk.openDay(desk.tomorrow, `?book=new&rebookOf=${id}&clientId=${desk.clients.maria}`);
  await expect(page.getByRole('heading', { name: 'Cancel and rebook' })).toBeVisible();
  const slot = page.getByRole('group', { name: 'Next free' }).getByRole('button').first();
  await expect(slot).toBeVisible();
  await slot.focus();
  await press(page, 'Enter');
  await expect(page.getByText(/^Rebooked: /)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).focus();
  await press(page, 'Enter');
  await expect(page.getByText('Undone.', { exact: true })).toBeVisible();
  await expect(boardOf(page).getByRole('button', { name: /^Maria Lopez, 10:00 – 11:00 AM, Booked,/ })).toBeVisible();
  await expect(boardOf(page).getByRole('button', { name: /^Maria Lopez.*, Rescheduled,/ })).toHaveCount(0);
});
