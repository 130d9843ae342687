// A record is changed and nothing is lost: not by a reload, not by a second window, not by a slip.
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { open, openDesk, openLakeside } from './lakeside.ts';

test('a half-typed change survives the window, is saved, and can be undone', async ({ page }) => {
  const { clientId } = await openLakeside(page);
  await open(page, `/clients/${clientId}`);
  await expect(page.getByRole('button', { name: 'Edit' })).toBeVisible();
  await page.keyboard.press('e');
  await expect(page.getByLabel('First name')).toBeFocused();
  await page.getByLabel('Occupation').fill('Delivery driver');
  await expect(page.getByText('Draft saved')).toBeVisible();
  await expectAccessible(page);
  await page.reload();

  await expect(page.getByText(/^Restored from/)).toBeVisible();
  await expect(page.getByLabel('Occupation')).toHaveValue('Delivery driver');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Delivery driver')).toBeVisible();
  await expect(page.locator('button:focus')).toHaveText(/^Edit/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone.', { exact: true })).toBeVisible();
  await expect(page.getByText('Delivery driver')).toHaveCount(0);
});

test('two desks change one record: the second sees both versions', async ({ page, clinic }) => {
  const { clientId } = await openLakeside(page);
  const desk = await openDesk(page, clinic);
  for (const window of [page, desk]) {
    await open(window, `/clients/${clientId}`);
    await window.getByRole('button', { name: 'Edit' }).click();
  }
  await desk.getByLabel('Occupation').fill('Baker');
  await desk.getByRole('button', { name: 'Save' }).click();
  await expect(desk.getByText('Baker')).toBeVisible();

  await page.getByLabel('Occupation').fill('Driver');
  await page.getByRole('button', { name: 'Save' }).click();
  const dialog = page.getByRole('dialog', { name: 'Somebody else saved this first' });
  await expect(dialog.getByRole('row', { name: /Occupation/ })).toHaveText('OccupationBakerDriver');
  await dialog.getByRole('button', { name: 'Save my version' }).click();
  await expect(page.getByText('Driver', { exact: true })).toBeVisible();
  await expect(desk.getByText('Driver', { exact: true })).toBeVisible();
});

test('of a health alert the desk sees that there is one; resolving has Undo', async ({ page, clinic }) => {
  const { clientId } = await openLakeside(page);
  const desk = await openDesk(page, clinic);
  await open(page, `/clients/${clientId}`);
  await open(desk, `/clients/${clientId}`);
  await page.getByRole('button', { name: 'Health', exact: true }).click();
  await page.getByRole('textbox', { name: 'Add an alert' }).fill('Faints at needles');
  await page.keyboard.press('Enter');
  const alerts = page.getByRole('list', { name: 'Alerts' });
  await expect(alerts).toContainText('Faints at needles');

  const seen = desk.getByRole('list', { name: 'Alerts' });
  await expect(seen).toContainText('Health: see therapist');
  await expect(desk.getByText('Faints')).toHaveCount(0);
  await expect(desk.getByRole('button', { name: /^Resolve/ })).toHaveCount(0);
  await desk.getByRole('textbox', { name: 'Add an alert' }).fill('Wheelchair');
  await desk.keyboard.press('Enter');
  await expect(seen).toContainText('Wheelchair');
  await expectAccessible(desk);

  await page.getByRole('button', { name: 'Resolve “Wheelchair”' }).click();
  await expect(seen).not.toContainText('Wheelchair');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(seen).toContainText('Wheelchair');
});

test('an archived client leaves the list and comes back', async ({ page }) => {
  const { clientId } = await openLakeside(page);
  await open(page, `/clients/${clientId}`);
  await page.getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByText('This client is archived.')).toBeVisible();
  await open(page, '/clients');
  await expect(page.getByText('No clients yet')).toBeVisible();
  await page.getByRole('switch', { name: 'Archived' }).click();
  await page.getByRole('link', { name: 'Tomas Okafor' }).click();
  await page.getByRole('button', { name: 'Bring back' }).click();
  await expect(page.getByText('This client is archived.')).toHaveCount(0);
});
