// What is measured: a motion with its other side and its end, a test with its seconds; what cannot be measured is not kept.
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { makeTreatedClient, openNote } from './treated-client.ts';

test('motions and tests keep all that was measured, and nothing that cannot be', async ({ page }) => {
  const client = await makeTreatedClient(page);
  const episodeId = await client.openEpisode();
  await openNote(page, await client.visitBegun(60), episodeId);
  const add = page.getByRole('combobox', { name: /^Add a motion/ });
  const take = async (text: string, option: RegExp): Promise<void> => {
    await add.fill(text);
    await expect(page.getByRole('option', { name: option }).first()).toBeVisible();
    await add.press('Enter');
    await expect(add).toHaveValue('');
  };
  await take('hip int r', /^Hip internal rotation, right/);
  await take('hip int l', /^Hip internal rotation, left/);
  await take('phalen r', /^Phalen, right/);

  const motions = page.getByRole('table', { name: 'Range of motion' });
  await motions.getByLabel('Hip internal rotation, right, before').fill('30');
  await motions.getByLabel('Hip internal rotation, left, before').fill('40');
  await expect(motions.getByText('other side 40°: 25 % less here')).toBeVisible();
  await motions.getByLabel('Hip internal rotation, right, passive').fill('36');
  await motions.getByLabel('Hip internal rotation, right, end feel').selectOption('Firm');
  await motions.getByLabel('Hip internal rotation, right, painful at the end').check();

  const tests = page.getByRole('table', { name: 'Special tests' });
  const seconds = tests.getByLabel('Value of Phalen, right');
  await seconds.fill('-1');
  await expect(seconds).toHaveAttribute('aria-invalid', 'true');
  await expect(tests.getByTitle('0 to 600')).toBeVisible();
  await seconds.fill('45');
  await expect(seconds).toHaveAttribute('aria-invalid', 'false');
  await tests.getByLabel('Note on Phalen, right').fill('Worse on the third try');
  await expectAccessible(page);
  await expect(page.getByText(/^Saved /)).toBeVisible();

  await page.reload();
  await expect(motions.getByLabel('Hip internal rotation, right, passive')).toHaveValue('36');
  await expect(motions.getByLabel('Hip internal rotation, right, end feel')).toHaveValue('firm');
  await expect(motions.getByLabel('Hip internal rotation, right, painful at the end')).toBeChecked();
  await expect(seconds).toHaveValue('45');
  await expect(tests.getByLabel('Note on Phalen, right')).toHaveValue('Worse on the third try');
});
