// The series planner: proposals drawn on the board, each session movable, booked all or none.
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { addPlan, boardOf, chooseClient, openFrontDesk, press, visitOn } from './front-desk.ts';

test('four sessions are proposed with what speaks for them, one is put elsewhere, and all are booked, by keys alone', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await desk.openDay(desk.tomorrow);
  await press(page, 'r');
  await expect(page.getByRole('combobox', { name: 'Client' })).toBeFocused();
  await chooseClient(page, 'm', 'a', 'r');
  await page.getByLabel('Sessions', { exact: true }).focus();
  await press(page, 'Enter');
  const proposals = page.getByRole('radiogroup', { name: 'Proposals' });
  await expect(proposals.getByRole('radio')).toHaveCount(3);
  await expect(proposals.getByRole('radio', { name: 'Best' })).toBeChecked();
  const marks = proposals.getByRole('list', { name: 'What this proposal is like' }).first();
  await expect(marks).toContainText(/always T\w+ Therapist.*every \d days.*always 8:00.*Room/);
  await expect(page.locator('[data-ghost][data-verdict="free"]')).toContainText('8:00 AM Session 1');
  await expectAccessible(page);

  const second = proposals.getByRole('button', { name: /^Session 2/ });
  await second.focus();
  await press(page, 'Enter');
  await expect(placeGhost(page)).toBeVisible();
  await press(page, 'ArrowDown', 'ArrowDown', 'Enter');
  await expect(proposals.getByRole('button', { name: /^Session 2: .*8:30 AM/ })).toBeVisible();
  await expect(marks).toContainText('8:00 AM to 8:30 AM');
  await page.getByRole('button', { name: 'Book all 4 sessions' }).focus();
  await press(page, 'Enter');
  await expect(page.getByText('4 sessions booked.')).toBeVisible();
  await expect(visitOn(page, 'Maria Lopez')).toHaveAccessibleName(/8:00 – 9:00 AM/);
});

test('when one session is taken meanwhile nothing is booked, and the session is named', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await desk.openDay(desk.tomorrow, `?series=new&clientId=${desk.clients.maria}`);
  await expect(page.getByText('Maria Lopez')).toBeVisible();
  await page.getByRole('button', { name: 'Find series' }).click();
  await expect(page.getByRole('button', { name: 'Book all 4 sessions' })).toBeVisible();
  const second = await page.getByRole('button', { name: /^Session 2/ }).textContent();
  // Another window takes the time of the second session, on its day.
  await page.getByRole('button', { name: /^Session 2/ }).click();
  await expect(placeGhost(page)).toBeVisible();
  const date = /schedule\/(\d{4}-\d{2}-\d{2})/.exec(page.url())?.[1] ?? '';
  await press(page, 'Escape');
  const thief = { clientId: desk.clients.john, startsOn: date, startMinute: 480, therapistId: desk.therapists.tara.id, roomId: desk.rooms.two };
  await desk.book(thief);
  await page.getByRole('button', { name: 'Book all 4 sessions' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Session 2: Tara Therapist has a visit from 8:00 AM to 9:00 AM.' })).toBeVisible();
  expect(second).toContain('8:00 AM');
  await desk.openDay(desk.tomorrow);
  await expect(boardOf(page).getByRole('button', { name: /^Maria Lopez/ })).toHaveCount(0);
});

test('a plan brings its client, number and spacing; its sessions are numbered', async ({ page }) => {
  const desk = await openFrontDesk(page);
  const visit = await desk.book({ clientId: desk.clients.ada, startMinute: 480, startsOn: desk.today });
  const planId = await addPlan(page, desk.clients.ada);
  await desk.openDay(desk.tomorrow, `?planId=${planId}`);
  await expect(page.getByText('0 of 3 sessions are booked or done.')).toBeVisible();
  await expect(page.getByLabel('Sessions', { exact: true })).toHaveValue('3');
  // Made by Olive, who has no working hours here.
  await page.getByRole('combobox', { name: 'Therapist' }).click();
  await page.getByRole('option', { name: 'Theo Therapist' }).click();
  await page.getByRole('button', { name: 'Find series' }).click();
  await page.getByRole('button', { name: 'Book all 3 sessions' }).click();
  await expect(page.getByText('3 sessions booked.')).toBeVisible();
  await expect(visitOn(page, 'Ada Berg')).toHaveAccessibleName(/session 1 of 3$/);
  expect(visit.version).toBe(1);
});

test('where no series fits, the planner says what stands in the way', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await desk.openDay(desk.tomorrow, `?series=new&clientId=${desk.clients.maria}`);
  await expect(page.getByText('Maria Lopez')).toBeVisible();
  await page.getByRole('button', { name: 'Monday' }).click();
  await page.getByLabel('Days, max.').fill('5');
  await page.getByRole('button', { name: 'Find series' }).click();
  await expect(page.getByRole('alert').filter({ hasText: /^Only 1 session fits; after .* This would help/ })).toBeVisible();
  await page.getByRole('button', { name: 'Allow up to 7 days between' }).click();
  await expect(page.getByRole('radio', { name: 'Best' })).toBeChecked();
  await expect(page.getByLabel('Days, max.')).toHaveValue('7');
  await page.getByLabel('Days, max.').fill('');
  await page.getByRole('button', { name: 'Find series' }).click();
  await expect(page.getByText('Please fill this in.')).toBeVisible();
});

/** The place that is being chosen, as the board draws it. */
function placeGhost(page: Page): Locator {
  return page.locator('[data-ghost]').filter({ hasText: 'New visit' });
}
