// The owner changes the clinic, its rooms, services and hours; every change can be taken back.
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { openSection, signInAs, undo } from './settings-page.ts';

test.use({ clinicKind: 'demo' });

test('the clinic’s phone is changed, survives a reload half-typed, and is taken back', async ({ page }) => {
  await signInAs(page, 'iris');
  await openSection(page, 'Clinic');
  const phone = page.getByRole('textbox', { name: 'Phone' });
  const before = await phone.inputValue();
  await phone.fill('+1 312 555 0199');
  await expect(page.getByText('Draft saved')).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^Restored from/)).toBeVisible();
  await expect(phone).toHaveValue('+1 312 555 0199');
  await page.getByRole('button', { name: 'Save' }).click();
  await undo(page, 'Clinic saved.');
  await expect(phone).toHaveValue(before);
});

test('a room and a service are added, and retired with a way back', async ({ page }) => {
  await signInAs(page, 'iris');
  await openSection(page, 'Rooms');
  await page.getByRole('button', { name: 'Add a room' }).click();
  await page.getByLabel('Name of the room').fill('Blue room');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Blue room saved.')).toBeVisible();
  await page.getByRole('button', { name: 'Retire Blue room' }).click();
  await undo(page, 'Blue room retired.');
  await expect(page.getByRole('row', { name: /Blue room In use/ })).toBeVisible();

  await openSection(page, 'Services');
  await page.getByRole('button', { name: 'Add a service' }).click();
  await page.getByLabel('Name of the service').fill('Cupping 30');
  await page.getByRole('textbox', { name: 'Length' }).fill('30');
  await page.getByRole('textbox', { name: 'Price' }).fill('55.5');
  await page.getByRole('radio', { name: 'Plum' }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('row', { name: /Cupping 30 30 min 15 min \$55.50 In use/ })).toBeVisible();
});

test('hours by keyboard: an afternoon is added, an overlap is named, the week is saved', async ({ page }) => {
  await signInAs(page, 'iris');
  await openSection(page, 'Hours');
  await page.getByRole('tab', { name: 'Mateo Álvarez' }).click();
  const sunday = page.getByRole('group', { name: 'Sunday', exact: true });
  await sunday.getByRole('button', { name: 'Add hours on Sunday' }).press('Enter');
  const second = sunday.getByRole('group', { name: 'Sunday 2' });
  await second.getByRole('group', { name: 'From' }).getByRole('spinbutton').first().click();
  await page.keyboard.type('0400PM');
  await expect(sunday.getByText('This overlaps another stretch of the day.')).toBeVisible();
  await second.getByRole('group', { name: 'From' }).getByRole('spinbutton').first().click();
  await page.keyboard.type('0600PM');
  await expect(sunday.getByText('This overlaps another stretch of the day.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Save hours' }).click();
  await undo(page, 'Hours of Mateo Álvarez saved.');
  await expect(second).toHaveCount(0);
});
