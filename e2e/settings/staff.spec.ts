// A person is added, signs in, loses a permission while at work, and leaves.
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { openSection, signInAs } from './settings-page.ts';

test.use({ clinicKind: 'demo' });

const given = 'lavender-otter-kettle-42';

test('from the first day to the last', async ({ page, clinic }) => {
  await signInAs(page, 'iris');
  await openSection(page, 'Staff & roles');
  await page.getByRole('button', { name: 'Add a person' }).click();
  const dialog = page.getByRole('dialog', { name: 'New person' });
  await dialog.getByRole('textbox', { name: 'Name', exact: false }).first().fill('Nadia New');
  await dialog.getByRole('textbox', { name: 'Sign-in name' }).fill('nadia');
  await dialog.getByLabel('First password').fill(given);
  await dialog.getByRole('checkbox', { name: /Therapist/ }).uncheck();
  await dialog.getByRole('checkbox', { name: /Front desk/ }).check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Add a person' }).click();
  await expect(page.getByRole('row', { name: /Nadia New Front desk nadia/ })).toBeVisible();

  const nadia = await clinic.openSeat();
  await nadia.getByRole('button', { name: /type a name|Somebody else|name and password/i }).or(nadia.getByLabel('Sign-in name')).first().click();
  await nadia.getByLabel('Sign-in name').fill('nadia');
  await nadia.getByRole('textbox', { name: 'Password' }).fill(given);
  await nadia.keyboard.press('Enter');
  await expect(nadia.getByText('Choose your own password')).toBeVisible();
  await nadia.getByLabel('Current password').fill(given);
  await nadia.getByLabel('New password').fill(`${given}-mine`);
  await nadia.keyboard.press('Enter');
  await expect(nadia.getByRole('link', { name: /Clients/ }).first()).toBeVisible();

  await page.getByRole('button', { name: 'Change Nadia New' }).click();
  await page.getByRole('button', { name: /Nothing taken away/ }).click();
  await page.getByRole('checkbox', { name: 'See clients' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('row', { name: /Nadia New.*1 thing taken away/ })).toBeVisible();
  await expect(nadia.getByRole('link', { name: /^Clients/ })).toHaveCount(0);

  await page.getByRole('button', { name: 'More for Nadia New' }).click();
  await page.getByRole('menuitem', { name: /End membership/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'End membership' }).click();
  await expect(page.getByRole('region', { name: 'No longer here' })).toContainText('Nadia New');
  await expect(nadia.getByRole('navigation', { name: 'Rooms' })).toHaveCount(0);
});
