// An intake from paper, what is asked at a visit, and a form of the clinic's own.
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { open, openDesk, openLakeside } from '../clients/lakeside.ts';

test('the desk types an intake in from paper, leaves and goes on', async ({ page, clinic }) => {
  const { clientId } = await openLakeside(page);
  const desk = await openDesk(page, clinic);
  await open(desk, `/clients/${clientId}/health`);
  await desk.getByRole('button', { name: 'New intake' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Type in from paper' }).click();
  await dialog.getByRole('button', { name: 'Begin' }).click();
  const complaint = desk.getByRole('group', { name: 'What would you like help with?' }).getByRole('textbox');
  await complaint.fill('My neck');
  await expectAccessible(desk);
  await desk.getByRole('link', { name: 'Back to the client' }).click();
  await desk.getByRole('link', { name: 'Go on' }).click();
  await expect(complaint).toHaveValue('My neck');
  await desk.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'Signature' }).click();
  await expect(desk.getByText(/questions still need an answer/)).toBeVisible();
  await desk.getByLabel('Name of the client').fill('Tomas Okafor');
  await desk.getByRole('button', { name: 'Hand in' }).click();
  await expect(desk.getByText('Please fill this in.').first()).toBeVisible();
});

test('at a visit: six times no by Enter, a yes that joins the record, and “reviewed, no change” in one key', async ({ page }) => {
  const { clientId } = await openLakeside(page);
  await open(page, `/clients/${clientId}/health`);
  await expect(page.getByText('No health answers yet')).toBeVisible();
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog', { name: 'Short screen of this visit' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  const limb = dialog.getByRole('group', { name: 'New swelling, warmth or pain in a limb?' }).first();
  await limb.getByRole('button', { name: 'Yes' }).click();
  await dialog.getByLabel('What exactly?').fill('left calf');
  await dialog.getByRole('checkbox', { name: /deep vein thrombosis/ }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The short screen is saved, and the health record has version 1 now.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Screening' }).getByText('Not today: defer or refer')).toBeVisible();

  await page.getByRole('heading', { name: 'At this visit' }).click();
  await page.keyboard.press('u');
  await expect(page.getByText('Reviewed, no change (version 1)')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText(/withdrawn/)).toBeVisible();
});

test('the owner makes a form of the clinic’s own from ours, and it is the one that is offered', async ({ page }) => {
  const { clientId } = await openLakeside(page);
  await open(page, '/settings/intake');
  await page.getByRole('button', { name: /^Make a form of your own/ }).click();
  await page.getByLabel('Title', { exact: true }).fill('Lakeside intake');
  await page.getByRole('group', { name: 'What brings you here' }).getByRole('button', { name: 'Add a question' }).click();
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Not published yet: some fields need another look.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Question', exact: true }).fill('How did you hear of us?');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Published as version 1.')).toBeVisible();
  await open(page, `/clients/${clientId}/health`);
  await page.getByRole('button', { name: 'New intake' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('group', { name: 'How did you hear of us?' })).toBeVisible();
});
