// Any question about the past in three clicks, and the answer as a file.
import { readFile } from 'node:fs/promises';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { addClient, bookVisit, call, lakesidePassword, open, openDesk, openLakeside } from '../clients/lakeside.ts';

const table = { name: 'Visits, newest first' } as const;

test('the history is filtered and handed out as a spreadsheet that runs nothing', async ({ page }) => {
  const { clientId, ownerId: therapistId } = await openLakeside(page);
  await open(page, '/reports');
  await expect(page.getByText('No visits yet')).toBeVisible();
  await expectAccessible(page);

  await bookVisit(page, { clientId, therapistId, startsOn: '2031-03-03' });
  const calledOff = await bookVisit(page, { clientId, therapistId, startsOn: '2031-03-04', note: '=1+1, "by the window"' });
  await call(page, 'schedule.changeVisitState', { visitId: calledOff, version: 1, state: 'cancelled_by_client', reason: 'ill' });
  await addClient(page, { firstName: 'Nora', lastName: 'Other', phone: '312 555 0170' });
  await page.reload();
  const rows = page.getByRole('table', table).getByRole('row');
  await expect(rows).toHaveCount(3);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Cancelled by client 1' }).click();
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText('Cancelled by client');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Cancelled by client 1' })).toHaveAttribute('aria-pressed', 'true');

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^visits-\d{4}-\d{2}-\d{2}\.csv$/);
  const text = await readFile(await download.path(), 'utf8');
  expect(text.startsWith('\uFEFFdate,start,minutes,client,')).toBe(true);
  const lines = text.trimEnd().split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toBe(
    `2031-03-04,10:00,45,Tomas Okafor,Olive Owner,Medical massage 45,,cancelled_by_client,no,,,no,"'=1+1, ""by the window""",${calledOff},${clientId}`,
  );

  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(rows).toHaveCount(3);
  await page.getByRole('combobox', { name: 'Client' }).fill('other');
  await page.getByRole('option', { name: /Nora Other/ }).click();
  await expect(page.getByText('No visit fits these filters')).toBeVisible();
});

test('the export asks for the password where only a PIN was given', async ({ page }) => {
  const { clientId, ownerId: therapistId } = await openLakeside(page);
  await bookVisit(page, { clientId, therapistId, startsOn: '2031-03-03' });
  await call(page, 'session.setPin', { pin: '4711' });
  await call(page, 'session.lock', undefined);
  await call(page, 'session.unlockWithPin', { staffId: therapistId, pin: '4711' });
  await open(page, '/reports');
  await page.reload();
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  const dialog = page.getByRole('dialog', { name: 'Please confirm that it is you' });
  await dialog.getByRole('textbox', { name: 'Password' }).fill(lakesidePassword);
  const downloading = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await downloading).suggestedFilename()).toMatch(/\.csv$/);
  await expect(page.getByText('1 visit exported.')).toBeVisible();
});

test('the desk looks but takes nothing out; a client’s own page shows their visits alone', async ({ page, clinic }) => {
  const { clientId, ownerId: therapistId } = await openLakeside(page);
  await bookVisit(page, { clientId, therapistId, startsOn: '2031-03-03' });
  const desk = await openDesk(page, clinic);
  await open(desk, '/reports');
  await expect(desk.getByRole('link', { name: 'Tomas Okafor' })).toBeVisible();
  await expect(desk.getByRole('button', { name: 'Export as CSV' })).toHaveCount(0);

  const other = await addClient(page, { firstName: 'Nora', lastName: 'Other', phone: '312 555 0171' });
  await open(page, `/clients/${other}/visits`);
  await expect(page.getByText('Nothing yet')).toBeVisible();
  await open(page, `/clients/${clientId}/visits`);
  await expect(page.getByRole('list', { name: 'Timeline, newest first' }).getByRole('link')).toHaveText([/^Medical massage 45 with Olive Owner/]);
  await page.getByRole('button', { name: 'Table of visits' }).click();
  await expect(page.getByRole('table', table).getByRole('row')).toHaveCount(2);
  await expectAccessible(page);
});
