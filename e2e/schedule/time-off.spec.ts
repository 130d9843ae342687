// A therapist keeps their own time off; everybody else's they read.
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { call } from '../charting/treated-client.ts';
import { openSection } from '../settings/settings-page.ts';
import { boardOf, openFrontDesk, password, press } from './front-desk.ts';

test('a therapist enters and removes their own time off by keys, and only reads that of others', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await call(page, 'clinic.saveTimeOff', {
    staffId: desk.therapists.tara.id, startsOn: desk.tomorrow, startMinute: 0, endsOn: desk.tomorrow, endMinute: 1440, label: 'Course', rrule: null, exceptOn: [],
  });
  await call(page, 'session.signOut', undefined);
  await call(page, 'session.signIn', { signInName: 'theo', password });
  await call(page, 'session.changePassword', { currentPassword: password, newPassword: 'marmalade-otter-kettle-42' });
  await page.reload();
  await page.getByRole('navigation', { name: 'Rooms' }).waitFor();
  await openSection(page, 'Time off');
  await expect(page.getByRole('table', { name: 'Tara Therapist' }).getByRole('row', { name: /Course/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add time off for Tara Therapist' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Edit Course' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Add time off for Theo Therapist' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('Dentist');
  await expectAccessible(page);
  await press(page, 'Enter');
  await expect(page.getByText('Dentist of Theo Therapist saved.')).toBeVisible();
  const own = page.getByRole('table', { name: 'Theo Therapist' });
  await expect(own.getByRole('row', { name: /Dentist/ })).toBeVisible();
  await desk.openDay(desk.today);
  await expect(boardOf(page).getByRole('group', { name: /^Theo Therapist/ }).getByText('Dentist, all day')).toBeVisible();

  await openSection(page, 'Time off');
  await own.getByRole('button', { name: 'Remove Dentist' }).press('Enter');
  await expect(page.getByText('Removed.')).toBeVisible();
  await expect(own.getByRole('row', { name: /Dentist/ })).toHaveCount(0);
});
