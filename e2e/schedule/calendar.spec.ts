// A visit and a therapist's days leave as iCalendar files that another program reads.
import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import ICAL from 'ical.js';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { openFrontDesk, press } from './front-desk.ts';

async function downloadDuring(page: Page, deed: () => Promise<unknown>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), deed()]);
  return download;
}

async function eventsOf(download: Download): Promise<ICAL.Event[]> {
  // The library's types call what its parser answers `any[]`.
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(await download.path(), 'utf8')) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

test('a visit is saved for the client’s calendar, a therapist’s days from the finder', async ({ page }) => {
  const desk = await openFrontDesk(page);
  const visit = await desk.book({ clientId: desk.clients.maria, startMinute: 600 });
  await desk.openDay(desk.tomorrow, `?visitId=${visit.id}`);
  const button = page.getByRole('button', { name: 'Save for a calendar' });
  await button.focus();
  const one = await downloadDuring(page, () => press(page, 'Enter'));
  expect(one.suggestedFilename()).toBe(`visit-${desk.tomorrow}.ics`);
  const [event] = await eventsOf(one);
  expect(event?.uid).toBe(`${visit.id}@fascia`);
  expect(event?.summary).toBe('Appointment, Lakeside');
  expect(event?.startDate.toString()).toBe(`${desk.tomorrow}T10:00:00`);
  await expect(page.getByText(`Saved: visit-${desk.tomorrow}.ics.`)).toBeVisible();

  await press(page, 'Control+k');
  await expect(page.getByRole('combobox', { name: /find/i })).toBeFocused();
  await page.keyboard.type('calendar');
  await expect(page.getByRole('option', { name: 'Save a therapist’s calendar' })).toBeVisible();
  await press(page, 'Enter');
  const dialog = page.getByRole('dialog', { name: 'Calendar of a therapist' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('combobox').click();
  await page.getByRole('option', { name: 'Theo Therapist' }).click();
  const days = await downloadDuring(page, () => dialog.getByRole('button', { name: 'Save file' }).click());
  expect((await eventsOf(days)).map(({ uid }) => uid)).toEqual([`${visit.id}@fascia`]);
});
