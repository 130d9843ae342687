// A client on a blood thinner, at a clinic that wants a doctor's letter for it: the desk learns that one is needed and not
// what for, hands are free once it is there, cups never are.
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { addClient, call, open, openDesk, openLakeside } from '../clients/lakeside.ts';

test('a blood thinner waits for its letter, and cups stay shut', async ({ page, clinic }) => {
  await openLakeside(page);
  const clientId = await addClient(page, { firstName: 'Hui', lastName: 'Lin', phone: '312 555 0160' });

  // The clinic is stricter than the table; weaker is not even offered.
  await open(page, '/settings/screening');
  await page.getByRole('searchbox', { name: 'Find a condition' }).fill('thinner');
  await page.getByRole('button', { name: /^Make stricter: Blood thinners/ }).click();
  const rule = page.getByRole('dialog');
  await rule.getByRole('combobox', { name: 'Cups' }).click();
  await expect(page.getByRole('option')).toHaveText(['Absolute']);
  await page.keyboard.press('Escape');
  await rule.getByRole('combobox', { name: 'Massage' }).click();
  await page.getByRole('option', { name: 'Clearance' }).click();
  await expectAccessible(page);
  await rule.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Kept. It holds from now on.')).toBeVisible();
  await expect(page.getByText('Stricter here')).toBeVisible();

  // The desk types the medicine from paper and reads that a letter is needed.
  const desk = await openDesk(page, clinic);
  await open(desk, `/clients/${clientId}/health`);
  await desk.getByRole('combobox', { name: 'Medicines' }).fill('warfarin');
  await desk.keyboard.press('Enter');
  await desk.getByRole('button', { name: 'Hand in' }).click();
  await expect(desk.getByText('Handed in. The therapist will look through it.')).toBeVisible();
  await desk.reload();
  await expect(desk.getByText('Clearance needed')).toBeVisible();
  // The form stands there again, empty.
  await expect(desk.getByRole('combobox', { name: 'Medicines' })).toBeVisible();
  await expect(desk.getByText(/warfarin|blood thinner/i)).toHaveCount(0);
  await expectAccessible(desk);

  // The therapist sees what it is, and cannot go on without the letter.
  await open(page, `/clients/${clientId}/health`);
  const gate = page.getByRole('region', { name: 'Screening' });
  await expect(gate.getByText(/from the medicines: warfarin/)).toBeVisible();
  await expect(gate.getByText('Cupping: Absolute')).toBeVisible();
  await gate.getByRole('button', { name: 'Decide' }).click();
  const dialog = page.getByRole('dialog', { name: 'Screening decision' });
  await dialog.getByRole('combobox', { name: 'Decision' }).click();
  await expect(page.getByRole('option')).toHaveText(['Clearance needed first', 'Not today: defer or refer']);
  await page.keyboard.press('Escape');
  // While the letter is still to come, that itself is a decision, and two clicks are one.
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('asked the cardiologist');
  await dialog.getByRole('button', { name: 'Record decision' }).dblclick();
  await expect(dialog).toBeHidden();
  await expect(gate.getByText('asked the cardiologist')).toBeVisible();
  await gate.getByRole('button', { name: 'Decide anew' }).click();
  await dialog.getByRole('button', { name: 'Add a letter' }).click();
  await dialog.getByRole('combobox', { name: 'Doctor' }).fill('Dr. Iris Cole');
  await dialog.getByRole('textbox', { name: /^What it says/ }).fill('INR stable; paper in the folder');
  await expect(dialog.getByText('What is noted comes to: Go ahead, cleared by a doctor')).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Decision' }).click();
  await page.getByRole('option', { name: 'Go ahead, cleared by a doctor' }).click();
  await dialog.getByRole('button', { name: 'Record decision' }).click();
  await expect(dialog.getByText('Please fill this in.')).toBeVisible();
  await dialog.getByRole('textbox', { name: /^How is this minded/ }).fill('light pressure only');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Record decision' }).click();
  await expect(gate.getByText(/^Letter of .+ by Dr. Iris Cole/)).toBeVisible();
  await expect(gate.getByText('Cupping: Absolute')).toBeVisible();
  await expect(desk.getByText('Clearance needed')).toBeHidden();
  await expect(desk.getByText('See therapist')).toBeVisible();
  await gate.getByRole('button', { name: 'Earlier decisions' }).click();
  await expect(gate.getByRole('listitem').filter({ hasText: 'asked the cardiologist' })).toHaveCount(1);
  await expect(gate.getByRole('listitem').filter({ hasText: 'Go ahead, cleared by a doctor' })).toBeVisible();
  const cups = call(page, 'screening.decide', { clientId, visitId: null, result: 'proceed', reason: '', notes: [], todaysIds: [], clearance: null, expiresOn: null });
  await expect(cups).rejects.toThrow(/tooLoose/);
});
