// Somebody was put on file twice: found, compared, made one, and taken apart again.
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { addClient, bookVisit, call, open, openLakeside } from './lakeside.ts';

/** Tomas Okafor, and the record that somebody opened for him as Thomas: with a visit to come and an alert. */
async function openTwice(page: Page): Promise<{ readonly clientId: string; readonly otherId: string }> {
  const { clientId, ownerId } = await openLakeside(page);
  const otherId = await addClient(page, { firstName: 'Thomas', lastName: 'Okafor', phone: '(312) 555-0101' });
  await bookVisit(page, { clientId: otherId, therapistId: ownerId, startsOn: '2031-03-04' });
  await call(page, 'clients.addAlert', { clientId: otherId, kind: 'desk', text: 'Wheelchair' });
  return { clientId, otherId };
}

test('two records are found by one key, compared, and become one', async ({ page }) => {
  const { clientId, otherId } = await openTwice(page);
  await open(page, '/clients');
  await expect(page.getByRole('link', { name: 'Thomas Okafor' })).toBeVisible();
  // The search has the focus: Escape leaves it, then letters are keys.
  await expect(page.getByRole('combobox', { name: 'Find a client' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox', { name: 'Find a client' })).not.toBeFocused();
  await page.keyboard.press('d');
  await expect(page.getByRole('heading', { name: 'Possible duplicates' })).toBeFocused();
  await expect(page.getByRole('row', { name: /Okafor/ })).toContainText('phone number');
  await expectAccessible(page);

  await open(page, `/clients/${clientId}/merge/${otherId}`);
  await expect(page.getByRole('radio', { name: 'Keep First name: Tomas' })).toBeChecked();
  await page.getByRole('radio', { name: 'Take First name: Thomas' }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Merge', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Thomas Okafor' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Alerts' })).toContainText('Wheelchair');
});

test('a merged record’s address leads to the kept one, and both can be had back', async ({ page }) => {
  const { clientId, otherId } = await openTwice(page);
  await call(page, 'clients.mergeClients', { keptId: clientId, keptVersion: 1, mergedId: otherId, mergedVersion: 1, taken: [] });
  await open(page, `/clients/${otherId}`);
  await expect(page).toHaveURL(new RegExp(`/clients/${clientId}`));
  await page.getByRole('button', { name: 'Un-merge Thomas Okafor' }).click();
  const dialog = page.getByRole('dialog', { name: 'Un-merge Thomas Okafor' });
  await expect(dialog.getByRole('row', { name: 'Visits 1 0' })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Un-merge' }).click();
  await expect(page.getByText('Two records again.')).toBeVisible();
  await expect(page.getByText('Wheelchair')).toHaveCount(0);
  await open(page, `/clients/${otherId}`);
  await expect(page.getByRole('list', { name: 'Alerts' })).toContainText('Wheelchair');
});

test('two people who share a number are told apart for good', async ({ page }) => {
  await openLakeside(page);
  await addClient(page, { firstName: 'Ngozi', lastName: 'Okafor', phone: '+1 312 555 0101' });
  await open(page, '/clients/duplicates');
  await page.getByRole('button', { name: /are not the same person$/ }).click();
  await expect(page.getByText('No duplicates found')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('row', { name: /Ngozi/ })).toBeVisible();
});
