// Every screen of a clinic at work, looked at by axe in light and dark: as its owner, who sees all of it, and as the
// front desk, who does not. The stories of each feature look at its forms, errors and empty states.
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { goTo, openClient } from '../support/demo-page.ts';
import { signInAs } from '../settings/settings-page.ts';

test.use({ clinicKind: 'demo' });

test('the rooms of the owner', async ({ page }) => {
  await signInAs(page, 'iris');
  for (const address of ['/today', '/schedule', '/clients', '/notes', '/reports', '/nowhere']) {
    await goTo(page, address);
    await expectAccessible(page);
  }
});

test('a client of the owner, tab by tab', async ({ page }) => {
  await signInAs(page, 'iris');
  const id = await openClient(page, 'Tomas Okafor');
  for (const tab of ['overview', 'episodes', 'visits', 'health', 'consents', 'documents', 'billing']) {
    await goTo(page, `/clients/${id}/${tab}`);
    await expectAccessible(page);
  }
  await goTo(page, `/clients/${id}/overview`);
  await page.getByRole('button', { name: /^Edit/ }).click();
  await expect(page.getByLabel('First name')).toBeVisible();
  await expectAccessible(page);
});

test('a signed note and its document', async ({ page }) => {
  await signInAs(page, 'iris');
  const id = await openClient(page, 'Tomas Okafor');
  await goTo(page, `/clients/${id}/visits`);
  await page.getByRole('link', { name: /^Read the signed note/ }).first().click();
  await expect(page.getByText(/^Signed by/).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Session note (PDF)' }).click();
  await page.locator('[data-drawn="true"]').first().waitFor();
  await expectAccessible(page);
});

test('what lies over the rooms: finder, keys, appearance, lock', async ({ page }) => {
  await signInAs(page, 'iris');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('ma');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Signed in as/ }).click();
  await page.getByRole('menuitem', { name: 'Appearance' }).click();
  await page.getByRole('group', { name: 'Contrast' }).getByRole('button', { name: 'High' }).click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+Shift+L');
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();
  await expectAccessible(page);
});

test('the rooms of the front desk, and what is not theirs', async ({ page }) => {
  await signInAs(page, 'ben');
  for (const address of ['/today', '/schedule', '/clients', '/reports', '/notes', '/settings/staff']) {
    await goTo(page, address);
    await expectAccessible(page);
  }
});
