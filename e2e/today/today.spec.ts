// Today: the front desk's home. What is on, what waits, one key for each step.
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { call } from '../charting/treated-client.ts';
import { openFrontDesk, press, visitOn } from '../schedule/front-desk.ts';

test('an empty day says what goes here; a visit is moved along by keys and shown on the board', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await page.goto(`${page.url().split('#')[0]}#/today`);
  await expect(page.getByText('No visits today', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await desk.book({ clientId: desk.clients.maria, startMinute: 540, startsOn: desk.today });
  await desk.book({ clientId: desk.clients.john, startMinute: 1020, startsOn: desk.today });
  await page.reload();
  const maria = page.getByRole('button', { name: /^Maria Lopez.*Show on the board$/ });
  await expect(maria).toBeVisible();
  await expect(page.getByText(/^Now 1[01]:\d\d AM$/)).toBeVisible();
  await expectAccessible(page);

  await press(page, 'ArrowDown');
  await expect(page.getByRole('button', { name: /^John Okoro.*Show on the board$/ })).toBeFocused();
  await press(page, 'ArrowUp');
  await expect(maria).toBeFocused();
  await press(page, 'a');
  await expect(maria).toHaveAccessibleName(/Arrived/);
  await page.getByRole('button', { name: 'Start: Maria Lopez' }).click();
  await expect(maria).toHaveAccessibleName(/In session/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(maria).toHaveAccessibleName(/Arrived/);
  await maria.focus();
  await press(page, 'v');
  await expect(page.getByRole('heading', { name: 'Maria Lopez' })).toBeVisible();
  await expect(visitOn(page, 'Maria Lopez')).toHaveAccessibleName(/Arrived/);
});

test('who missed a visit is listed until something is booked', async ({ page }) => {
  const desk = await openFrontDesk(page);
  const { id: visitId, version } = await desk.book({ clientId: desk.clients.maria, startMinute: 540, startsOn: desk.today });
  await call(page, 'schedule.changeVisitState', { visitId, version, state: 'no_show', reason: '' });
  await page.goto(`${page.url().split('#')[0]}#/today`);
  await page.getByRole('link', { name: 'Book a new visit for Maria Lopez' }).click();
  await expect(page.getByRole('heading', { name: 'Book a visit' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Choose another client' })).toBeVisible();
  await page.getByRole('group', { name: 'Next free' }).getByRole('button').first().click();
  await expect(page.getByText(/^Booked:/)).toBeVisible();
  // While the panel closes, a key may still be typed into one of its fields.
  await expect(page.getByRole('heading', { name: 'Book a visit' })).toHaveCount(0);
  await press(page, 'g', 't');
  await expect(page.getByText('Nobody is waiting for a new time.')).toBeVisible();
});

test('visits of somebody who left are handed over one by one', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await desk.book({ clientId: desk.clients.maria, startMinute: 600 });
  const { id: staffId, version } = desk.therapists.theo;
  await call(page, 'staff.endMembership', { staffId, version, leftOn: desk.today });
  await page.goto(`${page.url().split('#')[0]}#/today`);
  await page.getByRole('link', { name: 'Show them' }).click();
  await expect(page.getByText('Theo Therapist no longer works here')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Move the visit of Maria Lopez' }).click();
  await expect(page.locator('[data-ghost]')).toBeVisible();
  await press(page, 'ArrowLeft', 'Enter');
  await expect(page.getByText(/^Moved to .*Tara Therapist\.$/)).toBeVisible();
  await press(page, 'g', 't');
  await expect(page.getByRole('link', { name: 'Show them' })).toHaveCount(0);
});
