// A series that breaks: a session is cancelled, missed or moved, and the rest is offered at once; a plan that ends early.
import type { Page } from '@playwright/test';
import { addDays, weekdayOf } from '../../shared/core/time.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { call } from '../charting/treated-client.ts';
import { addPlan, boardOf, openFrontDesk, press, visitOn, type FrontDesk } from './front-desk.ts';

/** Ada's plan of three sessions, on the first days of it; 3 to 5 days apart. */
async function bookPlan(page: Page, desk: FrontDesk, days: readonly number[]): Promise<string> {
  await desk.book({ clientId: desk.clients.ada, startMinute: 480, startsOn: addDays(desk.today, -7) });
  const planId = await addPlan(page, desk.clients.ada);
  const place = { therapistId: desk.therapists.theo.id, roomId: desk.rooms.one, startMinute: 600, durationMinutes: 60 };
  const slots = days.map((day) => ({ ...place, startsOn: addDays(desk.today, day) }));
  await call(page, 'schedule.bookSeries', { clientId: desk.clients.ada, serviceId: desk.serviceId, planId, note: '', slots });
  return planId;
}

test('a missed session is made up for by one key, and Undo takes it back', async ({ page }) => {
  const desk = await openFrontDesk(page);
  // It is ten, or later: the session of 10:00 has begun.
  const planId = await bookPlan(page, desk, [0, 4, 8]);
  await desk.openDay(desk.today);
  await visitOn(page, 'Ada Berg').focus();
  await press(page, 'x');
  const offer = page.getByText('Ada Berg: a session of the series was lost.');
  await expect(offer).toBeVisible();
  await press(page, 'Shift+R');
  const panel = page.getByRole('region', { name: 'Repair the series' });
  await expect(panel).toContainText('2 sessions stay where they are.');
  await expect(panel.getByRole('button', { name: /^Session 3: .*10:00 AM, new/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Change 1 session' }).focus();
  await press(page, 'Enter');
  await expect(page.getByText('1 session changed.')).toBeVisible();
  await expect(boardOf(page).getByRole('button', { name: /^Ada Berg.*session 3 of 3$/ })).toBeVisible();
  await expect(offer).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone.', { exact: true })).toBeVisible();
  const visits = (await call(page, 'schedule.listPlanVisits', { planId })) as { state: string }[];
  expect(visits.map(({ state }) => state)).toEqual(['no_show', 'booked', 'booked', 'cancelled_by_clinic']);
});

test('a session that was moved takes its neighbour along where somebody says so, the new place put elsewhere first', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await bookPlan(page, desk, [1, 5, 9]);
  await desk.openDay(addDays(desk.today, 1));
  await visitOn(page, 'Ada Berg').focus();
  await press(page, 'm');
  await expect(page.getByRole('button', { name: 'Move here' })).toBeVisible();
  await press(page, 'n', 'n');
  await expect(page).toHaveURL(new RegExp(`schedule/${addDays(desk.today, 3)}`));
  await press(page, 'Enter');
  await expect(page.getByText('Ada Berg: a session of the series was moved.')).toBeVisible();
  await page.getByRole('button', { name: 'Repair the rest' }).click();
  const panel = page.getByRole('region', { name: 'Repair the series' });
  const moved = panel.getByRole('button', { name: /^Session 2: .*, was / });
  await moved.click();
  await expect(panel.getByRole('button', { name: 'Keep this' })).toBeVisible();
  await press(page, 'ArrowDown', 'Enter');
  await expect(panel.getByRole('button', { name: /^Session 2: .*10:15 AM, was / })).toBeVisible();
  await page.getByRole('button', { name: /^Change \d session/ }).click();
  await expect(page.getByText(/sessions? changed\.$/)).toBeVisible();
});

test('a session missed today is made up for from Today, by keys alone', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await bookPlan(page, desk, [0, 4, 8]);
  await page.goto(`${page.url().split('#')[0]}#/today`);
  const row = page.getByRole('button', { name: /^Ada Berg.*Show on the board$/ });
  await expect(row).toBeVisible();
  await row.focus();
  await press(page, 'x');
  await expect(page.getByText('Ada Berg: a session of the series was lost.')).toBeVisible();
  await press(page, 'Shift+R');
  const panel = page.getByRole('region', { name: 'Repair the series' });
  await expect(panel.getByRole('button', { name: /^Session 3: .*, new/ })).toBeVisible();
  await page.getByRole('button', { name: 'Change 1 session' }).focus();
  await press(page, 'Enter');
  await expect(page.getByText('1 session changed.')).toBeVisible();
  // The missed one and the one that makes up for it lead to each other.
  await boardOf(page).getByRole('button', { name: /^Ada Berg.*session 3 of 3$/ }).click();
  await expect(page.getByRole('link', { name: /^In place of the visit of .* 10:00 AM$/ })).toBeVisible();
});

test('a session dragged to another day offers to repair the rest, which one key opens', async ({ page }) => {
  const desk = await openFrontDesk(page);
  // Wednesday of next week, so that the next day is in the same week.
  const wednesday = 7 + 3 - weekdayOf(desk.today);
  await bookPlan(page, desk, [wednesday, wednesday + 3, wednesday + 6]);
  await desk.openDay(addDays(desk.today, wednesday));
  await press(page, '2');
  await expect(page.getByRole('region', { name: /^Week from .*, everybody$/ })).toBeVisible();
  await page.getByRole('combobox', { name: 'Therapist' }).click();
  await page.getByRole('option', { name: 'Theo Therapist' }).click();
  const week = page.getByRole('region', { name: /^Week from .*, Theo Therapist$/ });
  const first = week.getByRole('group', { name: /^Wed.*, 1 visit$/ }).getByRole('button', { name: /^Ada Berg/ });
  await expect(first).toBeVisible();
  const from = await first.boundingBox();
  const thursday = await week.getByRole('group', { name: /^Thu/ }).boundingBox();
  if (!from || !thursday) throw new Error('both days are on screen');
  const y = from.y + Math.min(10, from.height / 2);
  await page.mouse.move(from.x + from.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(thursday.x + thursday.width / 2, y, { steps: 8 });
  await page.mouse.up();
  await expect(week.getByRole('group', { name: /^Thu.*, 1 visit$/ })).toBeVisible();
  await expect(page.getByText('Ada Berg: a session of the series was moved.')).toBeVisible();
  await press(page, 'Shift+R');
  const panel = page.getByRole('region', { name: 'Repair the series' });
  await expect(panel.getByRole('button', { name: /^Session 2: .*, was / })).toBeVisible();
  await page.getByRole('button', { name: /^Change \d sessions?$/ }).focus();
  await press(page, 'Enter');
  await expect(page.getByText(/sessions? changed\.$/)).toBeVisible();
});

test('a series without a plan says "1 of 3" and is repaired by keys as a plan is', async ({ page }) => {
  const desk = await openFrontDesk(page);
  const place = { therapistId: desk.therapists.theo.id, roomId: desk.rooms.one, startMinute: 660, durationMinutes: 60 };
  const slots = [1, 5, 9].map((day) => ({ ...place, startsOn: addDays(desk.today, day) }));
  await call(page, 'schedule.bookSeries', { clientId: desk.clients.john, serviceId: desk.serviceId, planId: null, note: '', slots });
  await desk.openDay(desk.tomorrow);
  await expect(visitOn(page, 'John Okoro')).toHaveAccessibleName(/session 1 of 3$/);
  await visitOn(page, 'John Okoro').focus();
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: 'John Okoro' })).toBeFocused();
  await press(page, 'Delete');
  await expect(page.getByRole('button', { name: 'Keep visit' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel visit', exact: true }).focus();
  await press(page, 'Enter');
  await expect(page.getByText('John Okoro: a session of the series was lost.')).toBeVisible();
  await page.getByRole('button', { name: 'Repair the rest' }).focus();
  await press(page, 'Enter');
  await expect(page.getByRole('region', { name: 'Repair the series' }).getByRole('button', { name: /^Session 3: .*11:00 AM, new/ })).toBeVisible();
  await page.getByRole('button', { name: 'Change 1 session' }).focus();
  await press(page, 'Enter');
  await expect(page.getByText('1 session changed.')).toBeVisible();
  await expect(boardOf(page).getByRole('button', { name: /^John Okoro.*session 3 of 3$/ })).toBeVisible();
});

test('a plan that ends early gives its visits back in one step, with Undo', async ({ page }) => {
  const desk = await openFrontDesk(page);
  const planId = await bookPlan(page, desk, [2, 6]);
  const [episode] = (await call(page, 'episodes.listEpisodes', { clientId: desk.clients.ada })) as { id: string; version: number }[];
  await call(page, 'episodes.closeEpisode', { episodeId: episode?.id, version: episode?.version, kind: 'discharged_goals_met', date: desk.today, reason: '', sendsLetter: false });
  await page.goto(`${page.url().split('#')[0]}#/clients/${desk.clients.ada}/episodes`);
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByText('The plan has ended and 2 visits of it are still booked.')).toBeVisible();
  await page.getByRole('button', { name: 'Release them' }).focus();
  await press(page, 'Enter');
  await expect(page.getByText('2 visits released.')).toBeVisible();
  await expect(page.getByText(/are still booked/)).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('The plan has ended and 2 visits of it are still booked.')).toBeVisible();
  const visits = (await call(page, 'schedule.listPlanVisits', { planId })) as { state: string }[];
  expect(visits.map(({ state }) => state)).toEqual(['booked', 'booked']);
});
