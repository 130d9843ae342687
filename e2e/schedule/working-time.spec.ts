// What takes time from a therapist or the clinic: it shows on the board, refuses a booking in words, and names the
// visits that must move.
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { call } from '../charting/treated-client.ts';
import { openSection } from '../settings/settings-page.ts';
import { boardOf, openFrontDesk, pointAt, press, visitOn } from './front-desk.ts';

async function chooseTherapist(page: Page, name: string): Promise<void> {
  await openSection(page, 'Hours');
  await page.getByRole('tab', { name }).click();
  await expect(page.getByRole('form', { name: `Working hours of ${name}` })).toBeVisible();
}

/** Types a date into the parts of its field: `2026-03-02` by the clinic's American habit. */
async function typeDate(page: Page, field: string, date: string): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-');
  await page.getByRole('group', { name: field }).getByRole('spinbutton', { name: 'Month' }).click();
  await page.keyboard.type(`${month}${day}${year}`);
}

test('a recurring lunch break and other hours show on the board and are said to whoever books into them', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await chooseTherapist(page, 'Theo Therapist');

  // A break every week on tomorrow's weekday, by the keyboard.
  await page.getByRole('button', { name: 'Add time off' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('Lunch');
  await page.getByRole('checkbox', { name: 'All day' }).press('Space');
  await typeDate(page, 'First day', desk.tomorrow);
  await typeDate(page, 'Last day', desk.tomorrow);
  await page.getByRole('combobox', { name: 'Repeats' }).press('Enter');
  await page.getByRole('option', { name: 'By weeks' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Time off of Theo Therapist' });
  await expect(dialog.getByRole('group', { name: 'On' }).getByRole('button', { pressed: true })).toHaveCount(1);
  await expectAccessible(page);
  await dialog.getByRole('textbox', { name: 'Name' }).press('Enter');
  await expect(page.getByText('Lunch of Theo Therapist saved.')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Time off' }).getByRole('row', { name: /12:00 – 1:00 PM Lunch · every week on/ })).toBeVisible();

  await call(page, 'clinic.saveException', {
    staffId: desk.therapists.tara.id, startsOn: desk.tomorrow, endsOn: desk.tomorrow, stretches: [{ startMinute: 840, endMinute: 1200 }], label: '',
  });
  await desk.book({ clientId: desk.clients.maria, startMinute: 600 });
  await desk.openDay(desk.tomorrow);
  const theo = boardOf(page).getByRole('group', { name: /^Theo Therapist/ });
  await expect(theo.getByText('Lunch, 12:00 – 1:00 PM')).toBeVisible();
  await expect(boardOf(page).getByText('2:00 – 8:00 PM')).toBeVisible();

  // While dragging, and again where the key says yes.
  const from = await pointAt(page, 'Theo', 610);
  const atLunch = await pointAt(page, 'Theo', 715);
  const why = page.locator('[data-ghost]');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(atLunch.x, atLunch.y, { steps: 6 });
  await expect(why).toHaveAttribute('data-verdict', 'warning');
  await expect(why).toContainText('Theo Therapist is away from 12:00 PM to 1:00 PM: Lunch.');
  const atTara = await pointAt(page, 'Tara', 610);
  await page.mouse.move(atTara.x, atTara.y, { steps: 3 });
  await expect(why).toContainText('Tara Therapist works from 2:00 PM to 8:00 PM.');
  await press(page, 'Escape');
  await expect(why).toHaveCount(0);
  await page.mouse.up();
  await expect(visitOn(page, 'Maria Lopez')).toHaveAccessibleName(/10:00 – 11:00 AM/);
});

test('a closure says whom it moves before it is saved, and lists the visits to work through', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await desk.book({ clientId: desk.clients.maria, startMinute: 600 });
  await desk.book({ clientId: desk.clients.john, startMinute: 780 });
  await openSection(page, 'Closures & holidays');
  await expect(page.getByText('No closures yet')).toBeVisible();
  await page.getByRole('button', { name: 'Add a closure' }).first().click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('Inventory');
  await typeDate(page, 'First day', desk.tomorrow);
  await typeDate(page, 'Last day', desk.tomorrow);
  await expect(page.getByText(/^2 visits that fit today would not fit any more/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Name' }).press('Enter');
  await expect(page.getByText('Inventory saved.')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Show them' }).click();
  const panel = page.getByRole('region', { name: 'Visits that no longer fit' });
  await expect(panel.getByText('closed: Inventory')).toHaveCount(2);
  await panel.getByRole('button', { name: 'Leave the visit of John Okoro as it stands' }).click();
  await expect(panel.getByText('closed: Inventory')).toHaveCount(1);
  await panel.getByRole('button', { name: 'Move the visit of Maria Lopez' }).click();
  await expect(visitOn(page, 'Maria Lopez')).toBeVisible();
  await expect(boardOf(page).getByText('Closed: Inventory, all day')).toBeVisible();

  // The next day is open: with the visit in hand the board is turned, and Enter puts it there.
  await press(page, 'n');
  await expect(boardOf(page).getByText('Closed: Inventory, all day')).toHaveCount(0);
  await press(page, 'Enter');
  await expect(page.getByRole('button', { name: /not fit$/ })).toHaveCount(0);
  await expect(visitOn(page, 'Maria Lopez')).toHaveAccessibleName(/10:00 – 11:00 AM/);
});

test('a room that is retired names the visits in it first; one is pinned, and all by keys', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await desk.book({ clientId: desk.clients.maria, startMinute: 600 });
  await openSection(page, 'Rooms');
  const retire = page.getByRole('button', { name: 'Retire Room 1' });
  await expect(retire).toBeVisible();
  await retire.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Retire Room 1?' });
  await expect(dialog.getByRole('list', { name: 'Visits that would not fit' })).toContainText(/10:00 AM, Maria Lopez: Room 1 is no longer used/);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(dialog).toBeHidden();
  await retire.press('Enter');
  await dialog.getByRole('button', { name: 'Retire all the same' }).press('Enter');
  await expect(page.getByText('Room 1 retired.')).toBeVisible();
  await page.getByRole('link', { name: 'Show them' }).press('Enter');
  const panel = page.getByRole('region', { name: 'Visits that no longer fit' });
  await expect(panel.getByText('Room 1 is no longer used')).toBeVisible();
  await panel.getByRole('button', { name: 'Put the visit of Maria Lopez on the pinboard' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Pinboard' }).getByText('Maria Lopez')).toBeVisible();
  await panel.getByRole('button', { name: 'Move the visit of Maria Lopez' }).press('Enter');
  await expect(page.getByRole('form', { name: 'Move visit' })).toBeVisible();
});

test('a service that needs cups gets only the room that has them', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await openSection(page, 'Rooms');
  await page.getByRole('button', { name: 'Edit Room 2' }).click();
  await page.getByRole('combobox', { name: 'Equipment' }).click();
  await page.getByRole('option', { name: 'Cups set' }).click();
  await page.getByRole('textbox', { name: 'Name of the room' }).press('Enter');
  await expect(page.getByText('Room 2 saved.')).toBeVisible();
  await expect(page.getByRole('row', { name: /Room 2 Cups set/ })).toBeVisible();

  await openSection(page, 'Services');
  await page.getByRole('button', { name: 'Edit Medical massage 60' }).click();
  await page.getByRole('combobox', { name: 'Needs a room with' }).click();
  await page.getByRole('option', { name: 'Cups set' }).click();
  await page.getByRole('textbox', { name: 'Name of the service' }).press('Enter');
  await expect(page.getByText('Medical massage 60 saved.')).toBeVisible();

  await desk.openDay(desk.tomorrow, `?book=new&clientId=${desk.clients.maria}`);
  await page.getByRole('group', { name: 'Next free' }).getByRole('button').first().click();
  await expect(visitOn(page, 'Maria Lopez')).toHaveAccessibleName(/Room 2/);
});
