// Nothing typed is lost: not by kill -9, not by leaving the page, and two windows overwrite nothing unseen.
import { expect, test } from '../support/clinic.ts';
import { makeTreatedClient, openNote, signInAgain } from './treated-client.ts';

const statement = 'In the client’s words, and what changed';

test('after kill -9 the draft is back, at most two seconds of typing are lost', async ({ page, clinic, watch }) => {
  const client = await makeTreatedClient(page);
  const episodeId = await client.openEpisode();
  const visitId = await client.visitBegun(60);
  await openNote(page, visitId, episodeId);
  await page.getByLabel(statement).fill('Eased for two days. ');
  await expect(page.getByText(/^Saved /)).toBeVisible();

  // Typing on without a pause; what was typed two seconds before the crash must be there.
  watch.expect(/Failed to load resource|ERR_|network|fetch/i);
  const delay = 40;
  await page.getByLabel(statement).press('End');
  await page.keyboard.type('y'.repeat(120), { delay });
  await clinic.kill();
  await clinic.restart();
  await page.goto(await clinic.nextLink());
  await signInAgain(page);
  await page.goto(`${clinic.origin}/#/notes/visit/${visitId}`);
  const restored = await page.getByLabel(statement).inputValue();
  expect(restored).toMatch(/^Eased for two days\. y+$/);
  const lostMilliseconds = (120 - restored.replaceAll(/[^y]/g, '').length + 'days'.length - 3) * delay;
  expect(lostMilliseconds).toBeLessThanOrEqual(2000);
});

test('after the page itself crashes while typing the draft is back, at most two seconds of it are lost', async ({ page }) => {
  const client = await makeTreatedClient(page);
  const episodeId = await client.openEpisode();
  const visitId = await client.visitBegun(60);
  await openNote(page, visitId, episodeId);
  const address = page.url();
  const session = await page.context().newCDPSession(page);
  await page.getByLabel(statement).focus();
  const delay = 40;
  await page.keyboard.type('y'.repeat(120), { delay });
  const crashed = page.waitForEvent('crash');
  // Its answer never comes: there is nobody left to give it.
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  const again = await page.context().newPage();
  await again.goto(address);
  const restored = await again.getByLabel(statement).inputValue();
  expect(restored).toMatch(/^y+$/);
  expect((120 - restored.length) * delay).toBeLessThanOrEqual(2000);
  await again.close();
});

test('home care that was typed and not entered is back after the page crashed', async ({ page }) => {
  const client = await makeTreatedClient(page);
  const episodeId = await client.openEpisode();
  await openNote(page, await client.visitBegun(60), episodeId);
  const address = page.url();
  await page.getByRole('combobox', { name: 'Home care' }).fill('Heat on the calf');
  await expect(page.getByText(/^Saved /)).toBeVisible();
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // Its answer never comes: there is nobody left to give it.
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  const again = await page.context().newPage();
  await again.goto(address);
  await expect(again.getByRole('button', { name: 'Heat on the calf' })).toBeVisible();
  await again.close();
});

test('leaving the page at once after a keystroke keeps it', async ({ page }) => {
  const client = await makeTreatedClient(page);
  const episodeId = await client.openEpisode();
  const visitId = await client.visitBegun(60);
  await openNote(page, visitId, episodeId);
  await page.getByLabel(statement).fill('Slept through.');
  await page.getByRole('link', { name: 'Clients' }).click();
  await expect(page).toHaveURL(/#\/clients/);
  await page.goBack();
  await expect(page.getByLabel(statement)).toHaveValue('Slept through.');
});

test('two windows on one note: the second sees both versions and chooses', async ({ page }) => {
  const client = await makeTreatedClient(page);
  const episodeId = await client.openEpisode();
  await openNote(page, await client.visitBegun(60), episodeId);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole('heading', { name: 'Before we begin' }).waitFor();

  await page.getByLabel(statement).fill('Written here first.');
  await expect(page.getByText(/^Saved /)).toBeVisible();
  await other.getByLabel(statement).fill('Written there later.');
  await expect(other.getByText('Not saved: another window saved first.')).toBeVisible();
  await other.getByRole('button', { name: 'Compare' }).click();
  const dialog = other.getByRole('dialog', { name: 'Somebody else saved this first' });
  await expect(dialog).toContainText('Written here first.');
  await expect(dialog).toContainText('Written there later.');
  await dialog.getByRole('button', { name: 'Save my version' }).click();
  await expect(other.getByText(/^Saved /)).toBeVisible();
  await expect(other.getByLabel(statement)).toHaveValue('Written there later.');
});

test('a draft that is thrown away comes back by Undo', async ({ page }) => {
  const client = await makeTreatedClient(page);
  const episodeId = await client.openEpisode();
  await openNote(page, await client.visitBegun(60), episodeId);
  await page.getByLabel(statement).fill('Worth keeping.');
  await page.getByRole('button', { name: 'Throw the draft away' }).click();
  await expect(page.getByText('The draft is gone')).toBeVisible();
  await expect(page.getByLabel(statement)).toHaveValue('');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel(statement)).toHaveValue('Worth keeping.');
  await expect(page.getByText(/^Saved /)).toBeVisible();
});
