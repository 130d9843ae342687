// How a note is signed otherwise than straight on: by a student, broken off, late, over nonsense, twice at once, in two windows.
import { z } from 'zod';
import { openSeatOf } from '../clients/lakeside.ts';
import { openSection } from '../settings/settings-page.ts';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { firstNote } from './first-note.ts';
import { call, makeTreatedClient, openNote } from './treated-client.ts';

const statement = 'In the client’s words, and what changed';
const ownName = 'Your name, as the signature';

test('a student signs, the supervisor signs below, and the note names both', async ({ page, clinic }) => {
  const client = await makeTreatedClient(page);
  const sam = await openSeatOf(page, clinic, 'Sam Student', 'therapist');
  await openSection(page, 'Students');
  await page.getByLabel('Who answers for Sam Student').selectOption('Student of Ana Brandt');
  await expectAccessible(page);

  const episodeId = await client.openEpisode();
  const { id: samId } = z.array(z.object({ id: z.string(), name: z.string() })).parse(await call(page, 'staff.listStaff', undefined)).find(({ name }) => name === 'Sam Student') ?? { id: '' };
  const visitId = await client.visitBegun(60, { staffId: samId });
  await call(sam, 'charting.assignEpisode', { visitId, episodeId });
  await call(sam, 'charting.saveDraft', { visitId, version: 0, body: firstNote() });
  await sam.goto(`${sam.url().split('#')[0]}#/notes/visit/${visitId}`);
  await sam.getByRole('heading', { name: 'Before we begin' }).waitFor();
  await sam.keyboard.press('Control+Enter');
  await expect(sam.getByLabel(ownName)).toHaveValue('Sam Student');
  await expect(sam.getByLabel(ownName)).toBeFocused();
  await sam.keyboard.press('Enter');
  await expect(sam.getByText('A student’s note: it waits for the signature of Ana Brandt.')).toBeVisible();
  await expect(sam.getByRole('button', { name: /^Sign as/ })).toHaveCount(0);

  await page.getByRole('link', { name: /^Notes/ }).first().click();
  const waiting = page.getByRole('list', { name: 'Students’ notes to sign' });
  await expect(waiting.getByRole('listitem')).toHaveText(/Tomas Okafor.*signed by Sam Student/);
  await waiting.getByRole('link').click();
  await page.getByRole('button', { name: 'Sign as Ana Brandt' }).click();
  await expect(page.getByText(/^Supervised and signed by Ana Brandt, .*LMT 4711/)).toBeVisible();
  await expect(page.getByText(/^Signed by Sam Student/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: /^Notes/ }).first().click();
  await expect(waiting).toHaveCount(0);
});

test('a session that was broken off is signed with its reason and its red flag, without treatment, by keyboard', async ({ page }) => {
  const client = await makeTreatedClient(page);
  const episodeId = await client.openEpisode();
  await openNote(page, await client.visitBegun(60), episodeId);
  await expect(page.getByRole('radiogroup', { name: 'Health changed since the last visit?' }).getByRole('radio', { name: 'No' })).toBeFocused();
  await page.keyboard.press('n');
  await page.keyboard.press('Tab');
  await page.keyboard.press('5');
  await expect(page.getByRole('radio', { name: 'Not today' })).toBeChecked();
  await page.getByRole('textbox', { name: 'Average pain, last 24 h' }).press('6');
  await page.getByRole('radiogroup', { name: 'Adverse reaction since the last session?' }).getByRole('radio', { name: 'No' }).press('n');
  await page.getByLabel('No abnormal finding').press('Space');
  await page.getByRole('radio', { name: 'Referral' }).press('3');
  await page.getByRole('button', { name: 'The session was broken off …' }).press('Enter');
  const reason = page.getByLabel('Why it was broken off');
  await expect(reason).toBeFocused();

  // Without its reason it is not signed; the list leads to the field.
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'One thing is missing' });
  await expect(dialog.getByRole('button', { name: /Why the session was broken off/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(reason).toBeFocused();
  await page.keyboard.type('Calf warm and swollen');
  await page.getByLabel('Red flag').selectOption('Clot in a vein or in the lung');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel(ownName)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Signed note' })).toBeVisible();
  await expect(page.getByText(/Calf warm and swollen · Clot in a vein/)).toBeVisible();
  await expect(page.getByText('Response', { exact: true })).toHaveCount(0);
});

test('a note of an earlier day is a late entry, and says why', async ({ page }) => {
  const client = await makeTreatedClient(page);
  const episodeId = await client.openEpisode();
  const visitId = await client.visitBegun(60, { daysAgo: 2 });
  await call(page, 'charting.assignEpisode', { visitId, episodeId });
  await call(page, 'charting.saveDraft', { visitId, version: 0, body: firstNote() });
  await page.getByRole('link', { name: /^Notes/ }).first().click();
  // The list tells its age; a click leads to it.
  const item = page.getByRole('list', { name: 'Notes to write' }).getByRole('link', { name: /Tomas Okafor/ });
  await expect(item).toContainText('2 days ago');
  await item.click();
  await expect(page.getByText('this note will be marked as a late entry')).toBeVisible();
  await page.getByRole('button', { name: /^Sign: 1 open/ }).click();
  await page.getByRole('button', { name: /Why the note is written late/ }).click();
  await expect(page.getByLabel('Why it is written late')).toBeFocused();
  await page.keyboard.type('Power cut');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel(ownName)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Late entry', { exact: true })).toBeVisible();
  await expect(page.getByText('Power cut')).toBeVisible();
});

test('what is no value is never signed away: the field is named, and put right', async ({ page }) => {
  const client = await makeTreatedClient(page);
  const episodeId = await client.openEpisode();
  const visitId = await client.visitBegun(60);
  await call(page, 'charting.assignEpisode', { visitId, episodeId });
  await call(page, 'charting.saveDraft', { visitId, version: 0, body: firstNote() });
  await openNote(page, visitId, episodeId);
  const now = page.getByRole('textbox', { name: 'Now', exact: true });
  for (const nonsense of ['11', '-1', '3.7', 'abc', '1e9']) {
    await now.fill(nonsense);
    await expect(now).toHaveValue(nonsense);
    await expect(now).toHaveAttribute('aria-invalid', 'true');
  }
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'One thing is missing' });
  await expect(dialog).toContainText('Now: “1e9” is no value here');
  await expect(dialog.getByRole('button', { name: 'Sign', exact: true })).toBeDisabled();
  await expect(dialog.getByRole('button', { name: 'Put it right' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(now).toBeFocused();
  await page.keyboard.type('4');
  await expect(now).toHaveValue('4');

  // A number of a technique on its way: "3." is none yet, and nothing of it is swallowed.
  await page.getByRole('button', { name: 'Fields of Trigger point therapy' }).first().click();
  const hold = page.getByLabel('Hold', { exact: false }).first();
  await hold.fill('');
  await hold.pressSequentially('4x');
  await expect(hold).toHaveValue('4x');
  await expect(hold).toHaveAttribute('aria-invalid', 'true');
  await hold.fill('45');
  await expect(hold).toHaveAttribute('aria-invalid', 'false');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel(ownName)).toBeFocused();
  // Asked twice, it is signed once.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Signed note' })).toBeVisible();
});

test('signed together, each note says before what it will not keep', async ({ page }) => {
  const client = await makeTreatedClient(page);
  const episodeId = await client.openEpisode();
  const visits = [await client.visitBegun(150), await client.visitBegun(90)];
  const body = firstNote();
  const [row] = body.treatments;
  const carried = { ...body, treatments: [...body.treatments, { ...row, id: '01890000-0000-7000-8000-0000000000c1', isCarried: true }] };
  for (const [index, visitId] of visits.entries()) {
    await call(page, 'charting.assignEpisode', { visitId, episodeId });
    await call(page, 'charting.saveDraft', { visitId, version: 0, body: index === 0 ? body : carried });
  }
  await page.getByRole('link', { name: /^Notes/ }).first().click();
  await page.getByRole('button', { name: 'Sign 2 complete notes' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign complete notes together' });
  await expect(dialog.getByRole('listitem').nth(0)).not.toContainText('confirmed');
  await expect(dialog.getByRole('listitem').nth(1)).toContainText('1 treatment of last session is not confirmed; it will not count');
  await expectAccessible(page);
  // The one that would lose something is left for later.
  await dialog.getByRole('checkbox').nth(1).uncheck();
  await dialog.getByRole('button', { name: 'Sign 1 note' }).click();
  await expect(page.getByText('1 note signed.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Notes to write' }).getByRole('listitem')).toHaveCount(1);
});

test('a note signed in one window is not written over from another', async ({ page }) => {
  const client = await makeTreatedClient(page);
  const episodeId = await client.openEpisode();
  const visitId = await client.visitBegun(60);
  await call(page, 'charting.assignEpisode', { visitId, episodeId });
  await call(page, 'charting.saveDraft', { visitId, version: 0, body: firstNote() });
  await openNote(page, visitId, episodeId);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole('heading', { name: 'Before we begin' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel(ownName)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Signed note' })).toBeVisible();
  await other.getByLabel(statement).fill('Typed too late.');
  await expect(other.getByText('This note was signed in another window.')).toBeVisible();
  // What was typed stands until it was copied.
  await expect(other.getByLabel(statement)).toHaveValue('Typed too late.');
  await other.getByRole('button', { name: 'Open the signed note' }).click();
  await expect(other.getByRole('heading', { name: 'Signed note' })).toBeVisible();
  await expect(other.getByText('Worse after driving.')).toBeVisible();
  await other.close();
});
