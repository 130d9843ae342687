// A clinic's file was overwritten: its owner brings a backup back on screen, by keyboard, and the client is there.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lakesidePassword, openLakeside } from '../clients/lakeside.ts';
import { press, tabTo } from '../path/new-clinic.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';

test('a file of random bytes gives way to the backup made at closing', async ({ page, clinic }) => {
  await openLakeside(page);
  await page.goto('about:blank');
  await clinic.stop();
  await writeFile(join(clinic.dataFolder, 'clinic.fascia'), crypto.getRandomValues(new Uint8Array(40_000)));
  await clinic.restart();
  await page.goto(await clinic.nextLink());

  // Random bytes look like any encrypted file until somebody gives the key.
  await expect(page.getByLabel('Sign-in name')).toBeFocused();
  await page.keyboard.type('olive');
  await press(page, 'Tab');
  await page.keyboard.type(lakesidePassword);
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: 'The clinic cannot be opened' })).toBeVisible();
  await expectAccessible(page);

  await expect(page.getByLabel('Sign-in name')).toBeFocused();
  await page.keyboard.type('olive');
  await press(page, 'Tab');
  await page.keyboard.type('not the password');
  await press(page, 'Enter');
  await expect(page.getByText('Name and password or PIN do not match.')).toBeVisible();
  await tabTo(page, page.getByRole('textbox', { name: 'Password' }));
  await page.keyboard.type(lakesidePassword);
  await press(page, 'Enter');

  await expect(page.getByRole('row', { name: /At closing.*1 clients/ })).toBeVisible();
  await expect(page.getByText(join(clinic.dataFolder, 'backups'))).toBeVisible();
  await expectAccessible(page);
  await tabTo(page, page.getByRole('button', { name: /^Restore the backup of/ }));
  await press(page, 'Enter');
  const dialog = page.getByRole('dialog', { name: /^Go back to/ });
  await expect(dialog.getByRole('row', { name: 'Clients 1' })).toBeVisible();
  await expectAccessible(page);
  await tabTo(page, dialog.getByRole('button', { name: 'Restore this backup' }));
  await press(page, 'Enter');

  await expect(page.getByText(/is back. Sign in as always. The file that did not open is kept .* as damaged-/)).toBeVisible();
  await expectAccessible(page);
  await tabTo(page, page.getByLabel('Sign-in name'));
  await page.keyboard.type('olive');
  await press(page, 'Tab');
  await page.keyboard.type(lakesidePassword);
  await press(page, 'Enter');
  await page.getByRole('navigation', { name: 'Rooms' }).waitFor();
  await press(page, 'g', 'c');
  await expect(page.getByRole('grid', { name: 'Clients' }).getByText('Tomas Okafor')).toBeVisible();
});
