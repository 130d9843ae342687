// What a client may ask for: a complete copy, a correction; and until when the record is kept.
import { readFileSync } from 'node:fs';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { call, lakesidePassword, open, openDesk, openLakeside } from './lakeside.ts';

test('the owner saves a complete copy and notes a correction; the desk has neither', async ({ page, clinic }) => {
  const { clientId } = await openLakeside(page);
  const answers = { flags: [], medications: ['warfarin'], allergies: [], pregnancy: '', redFlagScreen: '', decision: 'proceed', decisionNote: '', clearances: [] };
  await call(page, 'clients.recordHealth', { clientId, answers });
  const desk = await openDesk(page, clinic);
  await open(desk, `/clients/${clientId}`);
  await expect(desk.getByRole('heading', { level: 1, name: /Tomas Okafor/ })).toBeVisible();
  await expect(desk.getByRole('region', { name: 'Rights and retention' })).toHaveCount(0);

  await open(page, `/clients/${clientId}`);
  const card = page.getByRole('region', { name: 'Rights and retention' });
  await expect(card.getByText(/It must be kept until/)).toBeVisible();
  await expect(card.getByRole('button', { name: /^Destroy/ })).toHaveCount(0);
  await card.getByRole('button', { name: 'Complete copy' }).click();
  const dialog = page.getByRole('dialog', { name: 'Complete copy of this record' });
  await dialog.getByLabel('As', { exact: true }).click();
  await page.getByRole('option', { name: /^JSON/ }).click();
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save the copy' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^client-copy-\d{4}-\d\d-\d\d\.json$/);
  const copy = readFileSync(await file.path(), 'utf8');
  expect(copy).toContain('Okafor');
  expect(copy).toContain('warfarin');
  expect(copy).not.toContain(lakesidePassword);

  await card.getByRole('button', { name: 'Note a request' }).click();
  const request = page.getByRole('dialog', { name: 'Request of the client' });
  await request.getByLabel('What is to be put right or erased').fill('My street has another number');
  await request.getByRole('button', { name: 'Save' }).click();
  await expect(request).toHaveCount(0);
  await card.getByRole('button', { name: /^Decide on the request/ }).click();
  const outcome = page.getByRole('dialog', { name: 'Outcome of the request' });
  await outcome.getByLabel('Outcome, as the client is told').fill('Changed');
  await outcome.getByRole('button', { name: 'Save' }).click();
  await expect(card.getByText(/^Corrected .*: Changed$/)).toBeVisible();
  await expectAccessible(page);
});
