// The record of a minor: a guardian who may consent, a doctor of the directory, a field of the clinic's own, private flags.
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { addClient, call, open, openDesk, openLakeside } from './lakeside.ts';

test('a guardian and a doctor are put on a child’s record by keyboard, and the child is found by the mother’s number', async ({ page }) => {
  await openLakeside(page);
  const clientId = await addClient(page, { firstName: 'Pia', lastName: 'Okafor', phone: '', birthDate: '2014-05-01' });
  await open(page, `/clients/${clientId}`);
  await expect(page.getByRole('button', { name: /^Edit/ })).toBeVisible();
  await page.keyboard.press('e');
  await expect(page.getByLabel('First name')).toBeFocused();

  await page.getByRole('button', { name: 'Add a contact' }).press('Enter');
  const contact = page.getByRole('group', { name: 'Contact 1' });
  await expect(contact.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('Ngozi Okafor');
  await page.keyboard.press('Tab');
  await page.keyboard.type('mother');
  await page.keyboard.press('Tab');
  await page.keyboard.type('312 555 0188');
  await contact.getByLabel('Guardian').press('Space');
  await contact.getByLabel('May consent').press('Space');

  const doctor = page.getByRole('combobox', { name: 'Doctor or referrer' });
  await doctor.fill('Dr. Ada Wells');
  await expect(page.getByRole('option', { name: 'Add “Dr. Ada Wells” to the directory' })).toBeVisible();
  await doctor.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'New doctor or referrer' });
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('Dr. Ada Wells');
  await expectAccessible(page);
  await dialog.getByLabel('Practice').fill('Lakeside Orthopaedics');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('Dr. Ada Wells, Lakeside Orthopaedics')).toBeVisible();
  await page.getByRole('form', { name: 'Edit contact' }).getByRole('button', { name: 'Save' }).click();

  await expect(page.getByText(/Ngozi Okafor \(mother\) · Emergency contact · Guardian · 312 555 0188 · May consent/)).toBeVisible();
  await expectAccessible(page);
  await open(page, '/clients');
  await page.getByRole('combobox', { name: 'Find a client' }).fill('(312) 555-0188');
  await expect(page.getByRole('grid', { name: 'Clients' }).getByRole('link')).toHaveText(['Pia Okafor']);
});

test('a field of the clinic’s own is asked on the record, and stays while somebody has answered', async ({ page }) => {
  const { clientId } = await openLakeside(page);
  await open(page, '/settings/clientFields');
  await page.getByRole('button', { name: 'Add a field' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New field' });
  await dialog.getByLabel('Name of the field').fill('Locker');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('row', { name: /Locker Text In use 0 answers/ })).toBeVisible();

  await open(page, `/clients/${clientId}`);
  await page.getByRole('button', { name: /^Edit/ }).click();
  await page.getByLabel('Locker').fill('17');
  await page.getByRole('form', { name: 'Edit contact' }).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Locker: 17')).toBeVisible();
  await open(page, '/settings/clientFields');
  await expect(page.getByRole('row', { name: /Locker Text In use 1 answer/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Delete Locker' })).toHaveCount(0);
  await expectAccessible(page);
});

test('private flags and preferences are on the therapist’s page and not on the desk’s; a hold stops a merge', async ({ page, clinic }) => {
  const { clientId } = await openLakeside(page);
  const twin = await addClient(page, { firstName: 'Tom', lastName: 'Okafor', phone: '+1 312 555 0101' });
  const desk = await openDesk(page, clinic);
  await open(page, `/clients/${clientId}`);
  await page.getByRole('textbox', { name: 'Add a private flag' }).fill('Knock first');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Knock first')).toBeVisible();
  await page.getByRole('button', { name: 'Place a hold' }).click();
  const dialog = page.getByRole('dialog', { name: 'Place a legal hold' });
  await dialog.getByLabel('Reason').fill('Complaint');
  await dialog.getByRole('button', { name: 'Place a hold' }).click();
  await expect(page.getByText('Legal hold', { exact: true }).first()).toBeVisible();

  await open(desk, `/clients/${clientId}`);
  await expect(desk.getByText('Legal hold')).toBeVisible();
  await expect(desk.getByText('Knock first')).toHaveCount(0);
  await expect(desk.getByText('Complaint')).toHaveCount(0);
  await expect(desk.getByRole('region', { name: 'Treatment preferences' })).toHaveCount(0);
  await open(desk, `/clients/${twin}/merge/${clientId}`);
  await expect(desk.getByText(/A legal hold stands on one of them/)).toBeVisible();
  await expect(desk.getByText('Knock first')).toHaveCount(0);
});

test('a long timeline is walked by keys, and a year is a key away', async ({ page }) => {
  const { clientId, ownerId } = await openLakeside(page);
  const [service] = (await call(page, 'clinic.listServices', undefined)) as { id: string }[];
  for (const year of [2031, 2032, 2033]) {
    for (const month of ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']) {
      const place = { therapistId: ownerId, roomId: null, startsOn: `${year}-${month}-05`, startMinute: 600, durationMinutes: 45 };
      await call(page, 'schedule.bookVisit', { ...place, serviceId: service?.id, clientId, planId: null, note: '', state: 'booked', isWalkIn: false, acceptsWarnings: true });
    }
  }
  await open(page, `/clients/${clientId}/visits`);
  const list = page.getByRole('list', { name: 'Timeline, newest first' });
  await expect(list.getByRole('heading', { name: '2033' })).toBeVisible();
  await page.keyboard.press(']');
  await expect(list.getByRole('heading', { name: '2032' })).toBeVisible();
  await expect(list.getByRole('listitem').filter({ hasText: '2032' }).getByRole('link').first()).toBeFocused();
  await page.keyboard.press('End');
  await expect(list.getByRole('listitem').filter({ hasText: 'Jan 5, 2031' }).getByRole('link')).toBeFocused();
  await page.getByRole('button', { name: '2033, 12 entries' }).click();
  await expect(list.getByRole('heading', { name: '2033' })).toBeVisible();
  await expectAccessible(page);
});
