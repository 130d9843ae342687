// Week, month, agenda and rooms: each by key and by pointer, and the day on paper.
import { weekdayOf, addDays } from '../../shared/core/time.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { boardOf, chooseClient, openFrontDesk, pointAt, press, visitOn } from './front-desk.ts';

/** The Wednesday of next week: the days beside it are in the same week, whenever it begins. */
function nextWednesday(today: string): string {
  return addDays(today, 7 + 3 - weekdayOf(today));
}

test('in the week a visit is dragged to another day and moved to the next by keys, with the reason on the way', async ({ page }) => {
  const desk = await openFrontDesk(page);
  const wednesday = nextWednesday(desk.today);
  const thursday = addDays(wednesday, 1);
  await desk.book({ clientId: desk.clients.maria, startMinute: 600, startsOn: wednesday });
  await desk.book({ clientId: desk.clients.john, startMinute: 600, startsOn: thursday });
  await desk.openDay(wednesday);
  await press(page, '2');
  const everybody = page.getByRole('region', { name: /^Week from .*, everybody$/ });
  await expect(everybody).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('combobox', { name: 'Therapist' }).click();
  await page.getByRole('option', { name: 'Theo Therapist' }).click();
  const week = page.getByRole('region', { name: /^Week from .*, Theo Therapist$/ });
  await expect(week).toBeVisible();
  await expectAccessible(page);

  const maria = week.getByRole('button', { name: /^Maria Lopez/ });
  const john = week.getByRole('button', { name: /^John Okoro/ });
  const [from, onJohn] = [await maria.boundingBox(), await john.boundingBox()];
  if (!from || !onJohn) throw new Error('both visits are on the board');
  const grip = { x: from.x + from.width / 3, y: from.y + 8 };
  const ghost = page.locator('[data-ghost]');
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  await page.mouse.move(onJohn.x + 20, grip.y, { steps: 5 });
  await expect(ghost).toContainText('Theo Therapist has a visit from 10:00 AM to 11:00 AM.');
  // Two hours further down the day is free.
  await page.mouse.move(onJohn.x + 20, grip.y + from.height * 2.1, { steps: 5 });
  await expect(ghost).toHaveAttribute('data-verdict', 'free');
  await page.mouse.up();
  const moved = week.getByRole('group', { name: /, 2 visits$/ }).getByRole('button', { name: /^Maria Lopez, 12:00 – 1:00 PM/ });
  await expect(moved).toBeVisible();

  await moved.focus();
  await press(page, 'm');
  await expect(page.getByRole('button', { name: 'Move here' })).toBeVisible();
  await press(page, 'ArrowRight', 'ArrowDown', 'Enter');
  await expect(ghost).toHaveCount(0);
  const friday = week.getByRole('group', { name: /^Fri.*, 1 visit$/ });
  await expect(friday.getByRole('button', { name: /^Maria Lopez, 12:15 – 1:15 PM/ })).toBeFocused();
  await press(page, 'Control+z');
  await expect(moved).toBeVisible();
});

test('in the week of everybody a visit goes to another day and therapist and keeps its time', async ({ page }) => {
  const desk = await openFrontDesk(page);
  const wednesday = nextWednesday(desk.today);
  await desk.book({ clientId: desk.clients.maria, startMinute: 600, startsOn: wednesday });
  await desk.openDay(wednesday);
  await press(page, '2');
  const week = page.getByRole('region', { name: /^Week from .*, everybody$/ });
  await expect(week).toBeVisible();
  const maria = week.getByRole('button', { name: /^Maria Lopez/ });
  const cell = (therapist: string, column: number) => week.getByRole('row', { name: new RegExp(`^${therapist}`) }).getByRole('cell').nth(column);
  const at = (await week.getByRole('columnheader').allInnerTexts()).findIndex((text) => text.startsWith('Wed')) - 1;
  const [from, to] = [await maria.boundingBox(), await cell('Tara', at + 1).boundingBox()];
  if (!from || !to) throw new Error('the week is drawn');
  await page.mouse.move(from.x + 20, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 20, to.y + 20, { steps: 5 });
  await expect(page.locator('[data-ghost]')).toContainText('10:00 – 11:00 AM');
  await page.mouse.up();
  await expect(cell('Tara', at + 1).getByRole('button', { name: /^Maria Lopez, 10:00 – 11:00 AM/ })).toBeVisible();

  // By keys: a day back, and up to Theo's row by the key for the other therapist.
  await maria.focus();
  await press(page, 'm');
  await expect(page.getByRole('button', { name: 'Move here' })).toBeVisible();
  await press(page, 'ArrowLeft', 'k');
  await expect(page.getByRole('combobox', { name: 'Therapist' }).last()).toHaveText('Theo Therapist');
  await press(page, 'Enter');
  await expect(cell('Theo', at).getByRole('button', { name: /^Maria Lopez, 10:00 – 11:00 AM/ })).toBeFocused();

  // A click into an empty cell books its first free time.
  await cell('Tara', at).click();
  await expect(page.getByRole('combobox', { name: 'Client' })).toBeFocused();
  await expect(page.locator('[data-ghost]')).toContainText('8:00 – 9:00 AM');
});

test('in the week of everybody a visit is made longer by its edge and by keys', async ({ page }) => {
  const desk = await openFrontDesk(page);
  const wednesday = nextWednesday(desk.today);
  await desk.book({ clientId: desk.clients.maria, startMinute: 600, startsOn: wednesday });
  await desk.openDay(wednesday);
  await press(page, '2');
  const week = page.getByRole('region', { name: /^Week from .*, everybody$/ });
  const maria = week.getByRole('button', { name: /^Maria Lopez/ });
  await expect(maria).toBeVisible();
  const from = await maria.boundingBox();
  if (!from) throw new Error('the visit is drawn');
  const ghost = page.locator('[data-ghost]');
  await page.mouse.move(from.x + 20, from.y + from.height - 3);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, from.y + from.height + 9, { steps: 4 });
  await expect(ghost).toContainText('10:00 – 11:30 AM');
  await page.mouse.up();
  await expect(maria).toHaveAccessibleName(/10:00 – 11:30 AM/);
  await expect(ghost).toHaveCount(0);

  await maria.focus();
  await press(page, 'm');
  await expect(ghost).toContainText('10:00 – 11:30 AM');
  await expect(page.getByRole('button', { name: 'Move here' })).toBeVisible();
  await press(page, 'Shift+ArrowUp');
  await expect(ghost).toContainText('10:00 – 11:15 AM');
  await press(page, 'Enter');
  await expect(maria).toHaveAccessibleName(/10:00 – 11:15 AM/);
});

test('in a room’s column a free time says who fits, and the sessions of a proposed series stand in their rooms', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await desk.openDay(desk.tomorrow);
  await press(page, 'u');
  const room = boardOf(page).getByRole('group', { name: 'Room 1, 0 visits' });
  await expect(room).toBeVisible();
  await boardOf(page).focus();
  await press(page, 'ArrowDown');
  await expect(page.getByRole('button', { name: /Room 1, free$/ })).toBeFocused();
  await press(page, 'h');
  await expect(page.getByRole('heading', { name: 'Who fits here' })).toBeVisible();
  await expect(page.getByText(/8:00 AM to 6:00 PM, Tara Therapist$/)).toBeVisible();
  await press(page, 'Escape');
  await expect(page.getByRole('heading', { name: 'Who fits here' })).toHaveCount(0);

  await press(page, 'r');
  await expect(page.getByRole('combobox', { name: 'Client' })).toBeFocused();
  await chooseClient(page, 'm', 'a', 'r');
  await page.getByLabel('Sessions', { exact: true }).focus();
  await press(page, 'Enter');
  await expect(page.getByRole('radiogroup', { name: 'Proposals' }).getByRole('radio')).toHaveCount(3);
  await expect(page.locator('[data-ghost][data-verdict="free"]')).toContainText('8:00 AM Session 1');
});

test('columns are rooms at one key: a drag changes the room, a click books into it', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await desk.book({ clientId: desk.clients.maria, startMinute: 600 });
  await desk.book({ clientId: desk.clients.john, startMinute: 780, therapistId: desk.therapists.tara.id, roomId: desk.rooms.two });
  await desk.openDay(desk.tomorrow);
  await press(page, 'u');
  await expect(boardOf(page).getByRole('group', { name: 'Room 1, 1 visit' })).toBeVisible();
  await expectAccessible(page);
  const from = await pointAt(page, 'Room 1', 610);
  const taken = await pointAt(page, 'Room 2', 790);
  const free = await pointAt(page, 'Room 2', 610);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(taken.x, taken.y, { steps: 5 });
  await expect(page.locator('[data-ghost]')).toContainText('Room 2 is taken from 1:00 PM to 2:00 PM.');
  await page.mouse.move(free.x, free.y, { steps: 5 });
  await page.mouse.up();
  await expect(boardOf(page).getByRole('group', { name: 'Room 2, 2 visits' })).toBeVisible();
  await expect(visitOn(page, 'Maria Lopez')).toHaveAccessibleName(/10:00 – 11:00 AM, .*, Room 2$/);

  await page.mouse.click(from.x, from.y);
  await expect(page.getByRole('combobox', { name: 'Room' })).toHaveText('Room 1');
  await expect(page.getByRole('combobox', { name: 'Therapist' })).toHaveText('Tara Therapist');
  await press(page, 'Escape');
  await page.getByRole('button', { name: 'Therapists' }).click();
  await expect(boardOf(page).getByRole('group', { name: 'Theo Therapist, 1 visit' })).toBeVisible();
});

test('from the month a day is opened by keyboard, and the agenda lists what is coming', async ({ page }) => {
  const desk = await openFrontDesk(page);
  const wednesday = nextWednesday(desk.today);
  const thursday = addDays(wednesday, 1);
  await desk.book({ clientId: desk.clients.maria, startMinute: 600, startsOn: wednesday });
  await desk.book({ clientId: desk.clients.john, startMinute: 660, startsOn: thursday, therapistId: desk.therapists.tara.id });
  await desk.openDay(addDays(wednesday, -1));
  await press(page, '3');
  const month = page.getByRole('table', { name: /^Visits of/ });
  await expect(month.getByRole('button', { name: /, 1 visit, 1 first visit, 5 % booked$/ }).first()).toBeVisible();
  await expectAccessible(page);
  await press(page, 'ArrowRight');
  const day = month.getByRole('button', { name: new RegExp(`${Number(wednesday.slice(8))}, ${wednesday.slice(0, 4)}, 1 visit`) });
  await expect(day).toBeFocused();
  await press(page, 'Enter');
  await expect(boardOf(page)).toBeVisible();
  await expect(visitOn(page, 'Maria Lopez')).toBeVisible();

  await press(page, '4');
  const coming = page.getByRole('region', { name: 'Coming visits' });
  await expect(coming.getByRole('link')).toHaveText(['Maria Lopez', 'John Okoro']);
  await expectAccessible(page);
  await page.getByRole('combobox', { name: 'Therapist' }).click();
  await page.getByRole('option', { name: 'Tara Therapist' }).click();
  await expect(coming.getByRole('link')).toHaveText(['John Okoro']);
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await coming.focus();
  await press(page, 'ArrowDown');
  await expect(coming.getByRole('link', { name: 'John Okoro' })).toBeFocused();
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: 'John Okoro' })).toBeVisible();
  await expect(visitOn(page, 'John Okoro')).toBeVisible();
});

test('the day is printed for one therapist, as it will lie on the counter', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await desk.book({ clientId: desk.clients.maria, startMinute: 600 });
  await desk.openDay(desk.tomorrow);
  await press(page, 'q');
  await expect(page.getByRole('menuitem', { name: 'Everybody' })).toBeFocused();
  await press(page, 'ArrowDown', 'ArrowDown', 'Enter');
  await expect(page.getByRole('heading', { name: /^Day sheet, / })).toBeVisible();
  await expect(page.getByText('1 page · not archived')).toBeVisible();
  await expect(page.getByLabel('Page 1 of 1')).toBeVisible();
  await expectAccessible(page);
  await press(page, 'Escape');
  await expect(page.getByRole('heading', { name: /^Day sheet, / })).toHaveCount(0);
});

test('ten hours of eight therapists fit a small laptop, and some of them can be left out', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  const desk = await openFrontDesk(page, ['Ada', 'Ben', 'Cleo', 'Dan', 'Eva', 'Finn']);
  await desk.book({ clientId: desk.clients.maria, startMinute: 480 });
  await desk.openDay(desk.tomorrow);
  const board = boardOf(page);
  await expect(board.getByRole('group')).toHaveCount(8);
  const size = await board.evaluate((element) => ({ over: element.scrollWidth - element.clientWidth, height: element.clientHeight }));
  expect(size.over).toBe(0);
  const column = await board.getByRole('group').first().boundingBox();
  const frame = await board.boundingBox();
  const block = await visitOn(page, 'Maria Lopez').boundingBox();
  if (!column || !frame || !block) throw new Error('the board is drawn');
  // Ten hours and the names over them are no taller than the board, and an hour has two lines.
  expect((column.height * 10) / 24 + 46).toBeLessThanOrEqual(frame.height);
  expect(block.height).toBeGreaterThanOrEqual(34);
  expect(block.width).toBeGreaterThanOrEqual(96);
  await press(page, 'f');
  const cleo = page.getByRole('menuitemcheckbox', { name: 'Cleo Therapist' });
  await expect(cleo).toBeVisible();
  await cleo.click();
  await press(page, 'Escape');
  await expect(board.getByRole('group')).toHaveCount(7);
  await page.reload();
  await expect(board.getByRole('group')).toHaveCount(7);
  await press(page, '+');
  await expect.poll(async () => (await board.getByRole('group').first().boundingBox())?.height).toBeGreaterThan(column.height * 1.2);
});
