// People who press Escape too early, Enter twice, F5 in the middle, and paste a novel into a name.
import { expect, test } from '../support/clinic.ts';
import { call, open, openLakeside } from './lakeside.ts';

test('Escape keeps what was typed, Cancel drops it, and Enter twice makes one doctor', async ({ page }) => {
  await openLakeside(page);
  await open(page, '/clients/doctors');
  const add = page.getByRole('button', { name: 'Add a doctor' }).first();
  const dialog = page.getByRole('dialog', { name: 'New doctor or referrer' });
  const name = dialog.getByLabel('Name');
  await add.click();
  await expect(name).toBeFocused();
  await name.fill('Dr. Ada Wells');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(add).toBeFocused();

  await add.click();
  await expect(dialog.getByText(/^Restored from/)).toBeVisible();
  await expect(name).toHaveValue('Dr. Ada Wells');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toHaveCount(0);
  await add.click();
  await expect(name).toHaveValue('');

  await name.fill('W'.repeat(10_000));
  await name.press('Enter');
  await expect(dialog.getByText('At most 120 characters.')).toBeVisible();
  await name.fill('Dr. Ada Wells');
  // Both before the first has been checked.
  await dialog.locator('form').evaluate((form: HTMLFormElement) => {
    for (let count = 0; count < 2; count += 1) form.requestSubmit();
  });
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('table').getByText('Dr. Ada Wells')).toHaveCount(1);
  expect(await call(page, 'clients.findDoctors', { query: 'wells' })).toHaveLength(1);
});

test('the words of a file come back after F5, and a TIFF says what to do', async ({ page }) => {
  const { clientId } = await openLakeside(page);
  await open(page, `/clients/${clientId}/documents`);
  const add = page.getByRole('button', { name: 'Add a file' });
  const dialog = page.getByRole('dialog', { name: 'Add a file' });
  await add.click();
  await dialog.getByLabel('Title').fill('Letter of the clinic');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.reload();
  await add.click();
  await expect(dialog.getByLabel('Title')).toHaveValue('Letter of the clinic');
  const input = dialog.locator('input[type=file]');
  await input.setInputFiles({ name: 'scan.tif', mimeType: 'image/tiff', buffer: Buffer.from('II*\0........', 'latin1') });
  await expect(dialog.getByText(/Set the scanner to PDF or JPEG/)).toBeVisible();
  await input.setInputFiles({ name: 'nothing.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) });
  await expect(dialog.getByText(/neither a PDF nor a picture/)).toBeVisible();
  const scan = Buffer.alloc(7 * 1024 * 1024, 'scan ');
  scan.write('%PDF-1.7\n');
  scan.write('%%EOF\n', scan.length - 6);
  await input.setInputFiles({ name: '..\\..\\con.pdf', mimeType: 'application/pdf', buffer: scan });
  await dialog.getByRole('button', { name: 'Keep it' }).dblclick();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Open Letter of the clinic' })).toHaveCount(1);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Open Letter of the clinic' })).toHaveCount(1);
});

test('what was decided line by line is there after F5, and a list that is too long says so', async ({ page }) => {
  const { clientId } = await openLakeside(page);
  await open(page, `/clients/${clientId}/health`);
  await page.getByRole('button', { name: 'New intake' }).click();
  await page.getByRole('dialog').getByRole('radio', { name: 'Type in from paper' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('group', { name: 'What would you like help with?' }).getByRole('textbox').fill('W'.repeat(10_000));
  await expect(page.getByText('The field is full: it holds 2000 characters.')).toBeVisible();
  const pages = page.getByRole('navigation', { name: 'Pages' });
  for (const title of ['Before anything else', 'Heart, blood and breathing', 'Bones, joints and muscles', 'Nerves and senses', 'Skin and everything else']) {
    await pages.getByRole('button', { name: title }).click();
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    for (const no of await page.getByRole('button', { name: 'No', exact: true }).all()) await no.click();
  }
  await pages.getByRole('button', { name: 'Pregnancy' }).click();
  await page.getByRole('button', { name: 'Does not apply' }).click();
  await pages.getByRole('button', { name: 'Medicines and allergies' }).click();
  const medicines = page.getByRole('group', { name: 'Which medicines do you take?' }).getByRole('textbox');
  await medicines.fill('x\n'.repeat(61));
  await expect(page.getByText(/Kept are 60 lines of 160 characters each/)).toBeVisible();
  await medicines.fill('Ibuprofen\nZinc');
  await page.getByRole('group', { name: /^Do you take anything that thins the blood/ }).first().getByRole('button', { name: 'No' }).click();
  await page.getByRole('group', { name: 'What are you allergic or sensitive to?' }).getByRole('checkbox', { name: 'None' }).click();
  await pages.getByRole('button', { name: 'Signature' }).click();
  await page.getByLabel('Name of the client').fill('Tomas Okafor');
  await page.getByRole('button', { name: 'Hand in' }).dblclick();
  await page.getByRole('link', { name: 'Look through' }).click();
  const take = page.getByRole('button', { name: 'Take over: Zinc' });
  await take.click();
  await expect(take).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(page.getByText(/^Restored from/)).toBeVisible();
  await expect(take).toHaveAttribute('aria-pressed', 'true');
  await open(page, '/today');
  await expect(page.getByRole('heading', { name: 'Intakes to look through (1)' })).toBeVisible();
  await page.getByRole('link', { name: 'Look through the intake of Tomas Okafor' }).click();
  await page.getByRole('button', { name: 'Take over all' }).click();
  await page.getByRole('button', { name: 'Done', exact: true }).dblclick();
  await expect(page.getByText(/^Looked through\. The health record has version 1/)).toBeVisible();
});
