// A visit goes its way, is cancelled and comes back; two windows see the same day.
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { openFrontDesk, password, press, visitOn } from './front-desk.ts';

test('each step has its key, its time is kept, and Undo takes it back', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await desk.book({ clientId: desk.clients.maria, startMinute: 540, startsOn: desk.today, state: 'tentative' });
  await desk.openDay(desk.today);
  await visitOn(page, 'Maria Lopez').click();
  await expect(page.getByRole('heading', { name: 'Maria Lopez' })).toBeFocused();
  await expectAccessible(page);
  for (const [key, state] of [['c', 'Confirmed'], ['a', 'Arrived'], ['s', 'In session'], ['d', 'Completed']] as const) {
    await press(page, key);
    await expect(visitOn(page, 'Maria Lopez')).toHaveAccessibleName(new RegExp(`, ${state},`));
  }
  await expect(page.getByRole('listitem')).toHaveText([/^Completed/, /^In session/, /^Arrived/, /^Confirmed/, /^Tentative/]);
  await press(page, 'Control+z');
  await expect(visitOn(page, 'Maria Lopez')).toHaveAccessibleName(/In session/);
});

test('a cancelled visit frees its time; it comes back only while that is free', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await desk.book({ clientId: desk.clients.maria, startMinute: 600 });
  await desk.openDay(desk.tomorrow);
  await visitOn(page, 'Maria Lopez').click();
  await press(page, 'Delete');
  await expect(page.getByRole('radio', { name: 'Cancelled late' })).toBeVisible();
  await page.getByRole('radio', { name: 'Cancelled by client' }).check();
  await page.getByLabel('Reason (optional)').fill('Has the flu');
  await press(page, 'Enter');
  await expect(visitOn(page, 'Maria Lopez')).toHaveAccessibleName(/Cancelled by client/);
  await expect(page.getByText('Has the flu').first()).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(visitOn(page, 'Maria Lopez')).toHaveAccessibleName(/Booked/);

  await press(page, 'Delete');
  await page.getByRole('button', { name: 'Cancel visit', exact: true }).click();
  await expect(visitOn(page, 'Maria Lopez')).toHaveAccessibleName(/Cancelled/);
  await desk.book({ clientId: desk.clients.john, startMinute: 630 });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('alert').getByText('The therapist already has a visit at this time.')).toBeVisible();
  await page.getByRole('button', { name: 'Restore: Booked' }).click();
  await expect(page.getByText('Theo Therapist has a visit from 10:30 AM to 11:30 AM.')).toBeVisible();
  await expect(visitOn(page, 'Maria Lopez')).toHaveAccessibleName(/Cancelled/);
});

test('two windows stay in step', async ({ page, clinic }) => {
  const desk = await openFrontDesk(page);
  const other = await clinic.openSeat();
  await other.getByLabel('Sign-in name').fill('olive');
  await other.getByRole('textbox', { name: 'Password' }).fill(password);
  await other.keyboard.press('Enter');
  await other.getByRole('navigation', { name: 'Rooms' }).waitFor();
  await other.goto(`${other.url().split('#')[0]}#/schedule/${desk.tomorrow}`);
  await desk.openDay(desk.tomorrow, '?book=new');
  await page.getByRole('combobox', { name: 'Client' }).fill('maria');
  await page.getByRole('option', { name: /Maria Lopez/ }).click();
  await page.getByRole('group', { name: 'Next free' }).getByRole('button').first().click();
  await expect(visitOn(page, 'Maria Lopez')).toBeVisible();
  await expect(visitOn(other, 'Maria Lopez')).toHaveAccessibleName(/Booked/);
  await visitOn(other, 'Maria Lopez').click();
  await other.keyboard.press('c');
  await expect(visitOn(page, 'Maria Lopez')).toHaveAccessibleName(/Confirmed/);
});
