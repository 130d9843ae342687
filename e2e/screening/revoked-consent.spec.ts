// A consent is taken back at the desk while the therapist writes: the open note closes the area at once.
import { expect, test } from '../support/clinic.ts';
import { call, makeTreatedClient, openNote } from '../charting/treated-client.ts';

test('a consent that is taken back shuts the area in the note that is open', async ({ page }) => {
  const client = await makeTreatedClient(page);
  const episodeId = await client.openEpisode();
  await openNote(page, await client.visitBegun(60), episodeId);
  const safety = page.getByRole('group', { name: 'Contraindications and consents' });
  await expect(safety).toContainText('Gluteal area');
  await page.getByRole('group', { name: 'Add a treatment' }).getByRole('button', { name: 'Trigger point therapy' }).click();
  await expect(page.getByRole('button', { name: 'Fields of Trigger point therapy' })).toBeVisible();

  const other = await page.context().newPage();
  await other.goto(`${page.url().split('#')[0]}#/clients/${client.clientId}/consents`);
  await other.getByRole('button', { name: 'Record: Gluteal area' }).click();
  const dialog = other.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Answer' }).click();
  await other.getByRole('option', { name: 'Withdrawn' }).click();
  await dialog.getByRole('combobox', { name: 'How' }).click();
  await other.getByRole('option', { name: 'Said aloud' }).click();
  await dialog.getByRole('button', { name: 'Record' }).click();
  await expect(other.getByText('Consent recorded.')).toBeVisible();

  await expect(safety).toContainText('No consent: Gluteal area');
  const granted = await call(page, 'clients.listConsents', { clientId: client.clientId });
  expect(JSON.stringify(granted)).toContain('revoked');
  await other.close();
});
