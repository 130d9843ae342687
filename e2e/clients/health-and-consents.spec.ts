// What the client answers and agrees to: typed in by the desk, decided by the therapist, every version kept.
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { addClient, bookVisit, open, openDesk, openLakeside, openSeatOf } from './lakeside.ts';

test('the desk hands answers in and cannot read them; the therapist reviews and decides', async ({ page, clinic }) => {
  await openLakeside(page);
  const clientId = await addClient(page, { firstName: 'Hui', lastName: 'Lin', phone: '312 555 0160' });
  const desk = await openDesk(page, clinic);
  await open(desk, `/clients/${clientId}/health`);
  await desk.getByRole('combobox', { name: 'Add a condition' }).fill('thinner');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('group', { name: /^Blood thinners/ })).toBeVisible();
  await desk.getByRole('combobox', { name: 'Medicines' }).fill('warfarin');
  await desk.keyboard.press('Enter');
  await expectAccessible(desk);
  await desk.getByRole('button', { name: 'Hand in' }).click();
  await expect(desk.getByText('Handed in. The therapist will look through it.')).toBeVisible();
  await desk.reload();
  await expect(desk.getByRole('button', { name: 'Hand in' })).toBeVisible();
  await expect(desk.getByText(/warfarin|thinners/)).toHaveCount(0);

  await open(page, `/clients/${clientId}/health`);
  await expect(page.getByText(/^Handed in by Fran Desk/)).toBeVisible();
  await expect(page.getByText('warfarin', { exact: true })).toBeVisible();
  await expect(page.getByText('Cupping: Absolute')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await page.getByLabel('Reason, and what is adapted').fill('light pressure only');
  await page.getByRole('button', { name: 'Save as a new version' }).click();
  await expect(page.getByText('Version 2 is in force.')).toBeVisible();
  await expect(page.getByText(/^Handed in by/)).toHaveCount(0);
  const changes = page.getByRole('region', { name: 'What version 2 changed' });
  await expect(changes).toContainText('light pressure only');

  await page.getByRole('button', { name: /^Version 1/ }).click();
  await expect(page.getByText('Back to the answers in force')).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Version 1 · Fran Desk/ })).toBeVisible();
});

test('a decision cannot go past a condition that needs a clearance', async ({ page }) => {
  await openLakeside(page);
  const clientId = await addClient(page, { firstName: 'Ivo', lastName: 'Brandt', phone: '312 555 0161' });
  await open(page, `/clients/${clientId}/health`);
  await page.getByRole('button', { name: 'Record answers' }).click();
  await page.getByRole('combobox', { name: 'Add a condition' }).fill('aneurysm');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The conditions suggest: Clearance needed first.')).toBeVisible();
  const decision = page.getByRole('combobox', { name: 'Decision' });
  await decision.click();
  await page.getByRole('option', { name: 'Go ahead', exact: true }).click();
  await page.getByRole('button', { name: 'Save as a new version' }).click();
  await expect(page.getByText('The conditions noted do not allow this decision.')).toBeVisible();

  await page.getByRole('button', { name: 'Add a clearance' }).click();
  await page.getByRole('textbox', { name: 'Doctor' }).fill('Dr. Iris Cole');
  await decision.click();
  await page.getByRole('option', { name: 'Go ahead, cleared by a doctor' }).click();
  await page.getByRole('button', { name: 'Save as a new version' }).click();
  await expect(page.getByText(/^Cleared by Dr. Iris Cole/)).toBeVisible();
});

test('another therapist’s chart opens for a reason that is kept', async ({ page, clinic }) => {
  const { clientId, ownerId: therapistId } = await openLakeside(page);
  await bookVisit(page, { clientId, therapistId, startsOn: '2031-03-03' });
  const tara = await openSeatOf(page, clinic, 'Tara Therapist', 'therapist');
  await open(tara, `/clients/${clientId}/health`);
  await expect(tara.getByText('This chart belongs to another therapist. Give a reason to open it.')).toBeVisible();
  await expectAccessible(tara);
  await tara.getByRole('button', { name: 'Give a reason' }).click();
  await tara.getByRole('textbox', { name: 'Reason' }).fill('Takes over while Olive is away');
  await tara.keyboard.press('Enter');
  await expect(tara.getByText('No health answers yet')).toBeVisible();
  await expect(tara.getByRole('button', { name: 'Record answers' })).toBeVisible();
});

test('consents are recorded together, and one is withdrawn', async ({ page, clinic }) => {
  await openLakeside(page);
  const clientId = await addClient(page, { firstName: 'Jana', lastName: 'Kraus', phone: '312 555 0162' });
  const desk = await openDesk(page, clinic);
  await open(desk, `/clients/${clientId}/consents`);
  await expect(desk.getByText('4 basic consents are missing.')).toBeVisible();
  await desk.getByRole('button', { name: 'Record the basic consents' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'Keeping records' }).click();
  await expect(dialog.getByLabel('Name of the signer')).toHaveValue('Jana Kraus');
  await expectAccessible(desk);
  await dialog.getByRole('button', { name: 'Record' }).click();
  await expect(desk.getByText('3 consents recorded.')).toBeVisible();
  await expect(desk.getByText('1 basic consent is missing.')).toBeVisible();
  const treatment = desk.getByRole('row', { name: /^Treatment/ }).first();
  await expect(treatment).toContainText('Granted');
  await expect(treatment).toContainText('Jana Kraus, Client, On paper');

  await desk.getByRole('button', { name: 'Record: Treatment', exact: true }).click();
  await dialog.getByRole('combobox', { name: 'Answer' }).click();
  await desk.getByRole('option', { name: 'Withdrawn' }).click();
  await dialog.getByRole('combobox', { name: 'How' }).click();
  await desk.getByRole('option', { name: 'Typed name' }).click();
  await dialog.getByLabel('Name of the signer').fill('');
  await dialog.getByRole('button', { name: 'Record' }).click();
  await expect(dialog.getByText('Please fill this in.')).toBeVisible();
  await dialog.getByLabel('Name of the signer').fill('Jana Kraus');
  await dialog.getByRole('button', { name: 'Record' }).click();
  await expect(treatment).toContainText('Withdrawn');
  await expect(treatment).toContainText('Typed name');
});
