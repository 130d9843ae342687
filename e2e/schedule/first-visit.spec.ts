// A client's first visit is offered longer where the service says so; the desk may take the usual length all the same.
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { openSection } from '../settings/settings-page.ts';
import { boardOf, openFrontDesk, press, visitOn } from './front-desk.ts';

/** Gives the service first visits of 90 minutes, by keys. */
async function setFirstVisit(page: Page): Promise<void> {
  await openSection(page, 'Services');
  await page.getByRole('button', { name: 'Edit Medical massage 60' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name of the service' })).toBeFocused();
  await page.getByLabel('First visit').fill('90');
  await page.getByLabel('First visit').press('Enter');
  await expect(page.getByText('Medical massage 60 saved.')).toBeVisible();
}

test('a first visit of 90 minutes is set, offered and booked by keys, and the next one is as long as any', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await setFirstVisit(page);

  await desk.openDay(desk.tomorrow, `?book=new&clientId=${desk.clients.maria}`);
  await expect(page.getByText('First visit: 90 min.')).toBeVisible();
  await expectAccessible(page);
  const usual = page.getByRole('button', { name: 'Take 60 min' });
  await usual.focus();
  await press(page, 'Enter');
  await expect(page.getByText('First visit, as long as any: 60 min.')).toBeVisible();
  await press(page, 'Enter');
  await expect(page.getByText('First visit: 90 min.')).toBeVisible();
  const slots = page.getByRole('group', { name: 'Next free' }).getByRole('button');
  // The second start is the next one that does not overlap the first: an hour and a half later.
  await expect(slots.nth(2)).toHaveAccessibleName(/9:30 AM/);
  await slots.first().focus();
  await press(page, 'Enter');
  await expect(page.getByText(/^Booked: /)).toBeVisible();
  await expect(visitOn(page, 'Maria Lopez')).toHaveAccessibleName(/8:00 – 9:30 AM/);

  await desk.openDay(desk.tomorrow, `?book=new&clientId=${desk.clients.maria}`);
  await expect(page.getByRole('button', { name: 'Choose another client' })).toBeVisible();
  await expect(slots.first()).toBeVisible();
  await expect(page.getByText(/^First visit/)).toHaveCount(0);
});

test('the first session of a new client’s series is as long as a first visit', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await setFirstVisit(page);
  await desk.openDay(desk.tomorrow, `?series=new&clientId=${desk.clients.maria}`);
  await expect(page.getByText('First visit: 90 min.')).toBeVisible();
  await page.getByRole('button', { name: 'Find series' }).focus();
  await press(page, 'Enter');
  const submit = page.getByRole('button', { name: 'Book all 4 sessions' });
  await expect(submit).toBeVisible();
  await submit.focus();
  await press(page, 'Enter');
  await expect(page.getByText('4 sessions booked.')).toBeVisible();
  await expect(boardOf(page).getByRole('button', { name: /^Maria Lopez, 8:00 – 9:30 AM.*session 1 of 4$/ })).toBeVisible();
});
