// Somebody waits for a time, a visit is cancelled, and one key fills the gap; and the desk reminds whoever comes.
import { z } from 'zod';
import { addDays } from '../../shared/core/time.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { call } from '../charting/treated-client.ts';
import { boardOf, openFrontDesk, pointAt, press, visitOn } from './front-desk.ts';

test('whoever waits is put on the list from a booking, and a cancelled time is filled by one key', async ({ page }) => {
  const desk = await openFrontDesk(page);
  const visit = await desk.book({ clientId: desk.clients.john, startMinute: 600 });
  await desk.openDay(desk.tomorrow, '?book=new');
  await page.getByRole('combobox', { name: 'Client' }).fill('maria');
  await page.getByRole('option', { name: /Maria Lopez/ }).click();
  await page.getByRole('button', { name: 'Nothing suits: put on the waitlist' }).click();
  await expect(page.getByRole('heading', { name: 'Add to the waitlist' })).toBeVisible();
  await expect(page.getByText('Maria Lopez')).toBeVisible();
  await page.getByLabel('Note').fill('rather in the morning');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Waitlist' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Waitlist (1)' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Maria Lopez' }).getByText('rather in the morning')).toBeVisible();
  await expectAccessible(page);

  await visitOn(page, 'John Okoro').click();
  await expect(page.getByRole('heading', { name: 'John Okoro' })).toBeFocused();
  await call(page, 'schedule.changeVisitState', { visitId: visit.id, version: visit.version, state: 'cancelled_by_client', reason: '' });
  await expect(visitOn(page, 'John Okoro')).toHaveAccessibleName(/Cancelled by client/);
  await press(page, 'h');
  await expect(page.getByRole('heading', { name: 'Who fits here' })).toBeVisible();
  const book = page.getByRole('button', { name: 'Book Maria Lopez at 8:00 AM' });
  await expect(book).toBeFocused();
  await page.getByRole('button', { name: 'Note: offered to Maria Lopez' }).click();
  await expect(page.getByText(/^Offered .*8:00 AM; kept in mind until .* \(Olive Owner\)$/)).toBeVisible();
  await expectAccessible(page);

  // Today shows the time that came free, and one key fills it.
  await press(page, 'Escape');
  await expect(boardOf(page)).toBeVisible();
  await press(page, 'g', 't');
  const gaps = page.getByRole('region', { name: /^Free again today/ });
  await expect(gaps.getByText('Maria Lopez')).toBeVisible();
  await press(page, 'f');
  await expect(page.getByText(/^Booked from the waitlist: Maria Lopez/)).toBeVisible();
  await expect(gaps.getByText('Maria Lopez')).toBeHidden();
  await desk.openDay(desk.tomorrow);
  await expect(visitOn(page, 'Maria Lopez')).toHaveAccessibleName(/8:00 – 9:00 AM, Booked/);
  await press(page, 'Control+z');
  await expect(visitOn(page, 'Maria Lopez')).toHaveAccessibleName(/Cancelled by clinic/);
  await expect(page.getByRole('button', { name: 'Waitlist (1)' })).toBeVisible();
});

test('a click on a free time leads to whom of the waitlist it suits', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await desk.openDay(desk.tomorrow);
  const free = await pointAt(page, 'Theo Therapist', 610);
  await page.mouse.click(free.x, free.y);
  await page.getByRole('button', { name: 'Who fits?' }).click();
  await expect(page.getByRole('heading', { name: 'Who fits here' })).toBeVisible();
  await expect(page.getByText('Nobody on the waitlist fits this time.')).toBeVisible();
});

test('the reminders of today are written, marked with who and when, and printed', async ({ page }) => {
  const desk = await openFrontDesk(page);
  const later = addDays(desk.today, 2);
  const settings = z.record(z.string(), z.unknown()).parse(await call(page, 'reminders.getSettings', undefined));
  // Booked right now a visit needs no reminder: the clinic reminds nearer to it, and everything is booked long before.
  await call(page, 'reminders.saveSettings', { ...settings, firstHours: 47, secondHours: 1, quietFromMinute: 0, quietUntilMinute: 0 });
  await desk.book({ clientId: desk.clients.maria, startMinute: 720, startsOn: later });
  await page.getByRole('link', { name: /^Reminders/ }).click();
  await expect(page.getByRole('heading', { name: 'Whom to call or write today' })).toBeFocused();
  const row = page.getByRole('row').filter({ hasText: 'Maria Lopez' });
  await expect(row).toBeVisible();
  await expectAccessible(page);
  await row.getByRole('combobox', { name: 'How Maria Lopez wants to be reminded' }).click();
  await page.getByRole('option', { name: 'Text message' }).click();
  const write = row.getByRole('link', { name: /^Open the message for Maria Lopez/ });
  await expect(write).toHaveAttribute('href', /^sms:\+13125550101\?body=Hello%20Maria/);
  expect(decodeURIComponent((await write.getAttribute('href')) ?? '')).not.toContain('massage');
  // From the page itself: in the field the arrows choose another way.
  await page.getByRole('heading', { name: 'Whom to call or write today' }).click();
  await press(page, 'ArrowDown');
  await expect(row.getByRole('link', { name: 'Maria Lopez', exact: true })).toBeFocused();
  await press(page, 'd');
  await expect(row.getByText(/^Text, .*Olive Owner$/)).toBeVisible();
  await expect(page.getByText('All done.')).toBeVisible();
  await press(page, 'Control+z');
  await expect(page.getByText('1 to do')).toBeVisible();
  await row.getByRole('button', { name: 'Mark the reminder of Maria Lopez as done' }).click();
  await expect(page.getByText('All done.')).toBeVisible();

  // What comes out of the printer.
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await page.getByRole('button', { name: /^Print/ }).click();
  await expect(page.locator('body[data-printed="yes"]')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('[data-print="reminders"]');
  await expect(sheet).toBeVisible();
  await expect(sheet).toContainText('Maria Lopez');
  await expect(sheet).toContainText('Text: +1 312 555 0101');
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
});
