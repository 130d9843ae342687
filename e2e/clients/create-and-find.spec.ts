// The desk's ten seconds: somebody calls, is found or put on file, by keyboard alone.
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { addClient, open, openLakeside } from './lakeside.ts';

test('a client is put on file from a name and a phone number, by keyboard alone', async ({ page }) => {
  await openLakeside(page);
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  const search = page.getByRole('combobox', { name: 'Find a client' });
  await expect(search).toBeFocused();
  await expectAccessible(page);

  await page.keyboard.type('Marta Núñez');
  await expect(page.getByText('Nobody found for “Marta Núñez”')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('n');
  await expect(page.getByLabel('First name')).toBeFocused();
  await expect(page.getByLabel('First name')).toHaveValue('Marta');
  await expect(page.getByLabel('Last name')).toHaveValue('Núñez');

  // A wrong number gets a message at its field, and nothing typed is lost.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('call me');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This is not a phone number.')).toBeVisible();
  await expect(page.getByLabel('Phone')).toHaveValue('call me');
  await expectAccessible(page);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('(312) 555-0142');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Marta Núñez' })).toBeVisible();
  await expect(page.getByText('No visit booked')).toBeVisible();
  await expectAccessible(page);
});

test('the right Maria Lopez is found by any part of what is known of her', async ({ page }) => {
  await openLakeside(page);
  const older = await addClient(page, { firstName: 'María', lastName: 'López', phone: '+1 312 555 0150', birthDate: '1954-06-11' });
  const younger = await addClient(page, { firstName: 'Maria', lastName: 'Lopez', phone: '773-555-0199', birthDate: '1991-10-02' });
  await open(page, '/clients');
  const search = page.getByRole('combobox', { name: 'Find a client' });
  const rows = page.getByRole('grid', { name: 'Clients' }).getByRole('row').filter({ has: page.getByRole('gridcell') });

  for (const query of ['lop mari', 'maria LÓPEZ']) {
    await search.fill(query);
    await expect(rows).toHaveCount(2);
  }
  for (const [query, found] of [
    ['7735550199', younger],
    ['(312) 555-0150', older],
    ['6/11/1954', older],
    ['maria 1991-10-02', younger],
    ['June 1954', older],
    ['lopez 2 october', younger],
  ] as const) {
    await search.fill(query);
    await expect(rows).toHaveCount(1);
    await expect(rows.getByRole('link')).toHaveAttribute('href', new RegExp(found));
  }

  // Both are shown, the one touched last first; the arrow key takes the other one.
  await search.fill('lopez');
  await expect(rows).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/clients/${older}`));
  // The address changes before the page: until then what was typed still stands in the list.
  await expect(page.getByRole('heading', { level: 1, name: 'María López' })).toBeVisible();

  // Enter straight after typing waits for the answer to what was typed.
  await open(page, '/clients');
  await search.pressSequentially('0199');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/clients/${younger}`));
});

test('somebody who is on file already shows while a new client is typed', async ({ page }) => {
  await openLakeside(page);
  const known = await addClient(page, { firstName: 'Ngozi', lastName: 'Adeyemi', phone: '+1 312 555 0177', birthDate: '1988-01-05' });
  await open(page, '/clients?new=1');
  await page.getByLabel('First name').fill('N');
  await page.getByLabel('Last name').fill('Adeyemi');
  await page.getByLabel('Birth date').fill('1/5/88');
  const hint = page.getByRole('status').filter({ hasText: 'Already on file?' });
  await expect(hint).toContainText('Same birth date and last name');
  await page.getByLabel('Phone').fill('312 555 0177');
  await expect(hint).toContainText('Same phone number and birth date and last name');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Open Ngozi Adeyemi' }).click();
  await expect(page).toHaveURL(new RegExp(`/clients/${known}`));
  await expect(page.getByRole('heading', { level: 1, name: 'Ngozi Adeyemi' })).toBeVisible();

  // What was typed waits where it was left.
  await page.goBack();
  await expect(page.getByText(/^Restored from/)).toBeVisible();
  await expect(page.getByLabel('Last name')).toHaveValue('Adeyemi');
});
