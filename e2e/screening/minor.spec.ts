// A minor: the guardian signs on screen, and nobody else may grant.
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { addClient, open, openDesk, openLakeside } from '../clients/lakeside.ts';

test('the guardian of a minor draws their signature', async ({ page, clinic }) => {
  await openLakeside(page);
  const clientId = await addClient(page, { firstName: 'Aidan', lastName: 'Murphy', phone: '773 555 0121', birthDate: `${new Date().getFullYear() - 12}-01-15`, contacts: [{ name: 'Orla Murphy', relation: 'mother', phone: '', email: '', parts: ['guardian'], mayConsent: true, mayBeTold: true, note: '' }] });
  const desk = await openDesk(page, clinic);
  await open(desk, `/clients/${clientId}/consents`);
  await expect(desk.getByText('Guardian’s consent missing')).toBeVisible();
  await desk.getByRole('button', { name: 'Record: Guardian of a minor' }).click();
  const dialog = desk.getByRole('dialog');
  await expect(dialog.getByRole('group', { name: 'What is agreed to' })).toContainText('parent or legal guardian');
  await expect(dialog.getByLabel('Name of the signer')).toHaveValue('Orla Murphy');
  await dialog.getByRole('combobox', { name: 'Signed by' }).click();
  await expect(desk.getByRole('option')).toHaveText(['Guardian', 'Representative']);
  await desk.keyboard.press('Escape');
  await dialog.getByRole('combobox', { name: 'How' }).click();
  await desk.getByRole('option', { name: 'Drawn signature' }).click();
  const field = dialog.getByRole('img', { name: 'Field to sign in' });
  await dialog.getByRole('button', { name: 'Record' }).click();
  await expect(dialog.getByText('Please fill this in.')).toBeVisible();
  await field.scrollIntoViewIfNeeded();
  const box = await field.boundingBox();
  if (!box) throw new Error('there is no field to sign in');
  await desk.mouse.move(box.x + 30, box.y + 60);
  await desk.mouse.down();
  for (const [x, y] of [[80, 20], [120, 90], [180, 30], [240, 80]] as const) await desk.mouse.move(box.x + x, box.y + y, { steps: 4 });
  await desk.mouse.up();
  await expect(dialog.getByText('Please fill this in.')).toBeHidden();
  await expectAccessible(desk);
  await dialog.getByRole('button', { name: 'Record' }).click();
  await expect(desk.getByText('Consent recorded.')).toBeVisible();
  await expect(desk.getByText('Guardian’s consent missing')).toBeHidden();
  const row = desk.getByRole('row', { name: /^Guardian of a minor/ });
  await expect(row).toContainText('Orla Murphy, Guardian, Drawn signature');

  await row.getByRole('button', { name: 'Show: Guardian of a minor' }).click();
  const shown = desk.getByRole('dialog', { name: 'Guardian of a minor' });
  await expect(shown.getByRole('img', { name: 'Drawn signature' }).locator('path')).toHaveAttribute('d', /^M\d+ \d+L/);
  await shown.getByRole('button', { name: 'Words, version 1' }).click();
  await expect(shown.getByText(/I am the parent or legal guardian/)).toBeVisible();
  await expectAccessible(desk);
});
