// What was slow, seen by the owner: under About, by mouse and by keyboard, in light and dark.
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { openSection, signInAs } from './settings-page.ts';

test.use({ clinicKind: 'demo' });

test('an owner sees how the program has been doing, and asks again by keyboard', async ({ page }) => {
  await signInAs(page, 'iris');
  await openSection(page, 'About');
  const check = page.getByRole('region', { name: 'System check' });
  const start = check.getByRole('table', { name: 'The last start' });
  for (const step of ['Program loaded', 'Window host ready', 'Program ready', 'Key unwrapped', 'Records open', 'Signed in']) {
    await expect(start.getByRole('rowheader', { name: step })).toBeVisible();
  }
  await expect(check.getByText(/^Nothing slow since/).or(check.getByRole('table', { name: 'What was slow' }))).toBeVisible();
  await expect(check.getByText('SQLite')).toBeVisible();
  await expectAccessible(page);

  const again = page.waitForResponse((response) => response.url().includes('/system/getCheck'));
  await check.getByRole('button', { name: 'Refresh' }).focus();
  await page.keyboard.press('Enter');
  expect((await again).ok()).toBe(true);
});

test('a therapist finds no system check', async ({ page }) => {
  await signInAs(page, 'mateo');
  await openSection(page, 'About');
  await expect(page.getByRole('region', { name: 'What Fascia is built with' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'System check' })).toHaveCount(0);
});
