// A backup is made, looked into and restored; the log tells it, and holds.
import { z } from 'zod';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { call } from '../charting/treated-client.ts';
import { demoPassword, openSection, signInAs } from './settings-page.ts';

test.use({ clinicKind: 'demo' });

test('going back to a backup', async ({ page, clinic }) => {
  test.setTimeout(180_000);
  await signInAs(page, 'iris');
  const desk = await clinic.openSeat();
  await signInAs(desk, 'ben');
  const { clinicName } = z.object({ clinicName: z.string() }).parse(await call(page, 'session.getStatus', undefined));

  await openSection(page, 'Backup');
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('Backup made and checked.')).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);
  await call(page, 'clinic.saveRoom', { name: 'Made later', isActive: true });

  await page.getByRole('row', { name: /By hand/ }).first().getByRole('button', { name: /^Look inside/ }).click();
  await expect(page.getByText('Opened and checked just now', { exact: false })).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Restore …' }).click();
  await page.getByRole('textbox', { name: `Type ${clinicName} to confirm` }).fill(clinicName);
  await page.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(page.getByText(/is back. What was there before is kept as/)).toBeVisible({ timeout: 60_000 });
  for (const window of [page, desk]) await expect(window.getByRole('navigation', { name: 'Rooms' })).toHaveCount(0);

  await call(page, 'session.signIn', { signInName: 'iris', password: demoPassword });
  await page.reload();
  await openSection(page, 'Rooms');
  await expect(page.getByText('Made later')).toHaveCount(0);
  await openSection(page, 'Audit log');
  await page.getByRole('combobox', { name: 'What' }).click();
  await page.getByRole('option', { name: 'Backup restored' }).click();
  await expect(page.getByRole('row', { name: /Backup restored.*copy of before/ })).toBeVisible();
  await page.getByRole('button', { name: 'Check the log' }).click();
  await expect(page.getByText('Checked: the log is whole.')).toBeVisible({ timeout: 30_000 });
});

test('the log is narrowed and read back to its beginning', async ({ page }) => {
  await signInAs(page, 'iris');
  await openSection(page, 'Audit log');
  await expect(page.getByText('100 events shown')).toBeVisible();
  await page.getByRole('button', { name: 'Load older' }).click();
  await expect(page.getByText('200 events shown')).toBeVisible();
  await page.getByRole('combobox', { name: 'What' }).click();
  await page.getByRole('option', { name: 'Clinic made' }).click();
  await expect(page.getByText('1 event shown')).toBeVisible();
  await expect(page.getByText('That is the beginning of the log.')).toBeVisible();
});
