// Inside a note: the six questions and the decision each have a key, lead back to the same place, and lose nothing.
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { makeTreatedClient, openNote } from '../charting/treated-client.ts';

test('a yes of the short screen closes the open note until it is decided, by keys alone', async ({ page }) => {
  const client = await makeTreatedClient(page);
  const episodeId = await client.openEpisode();
  await openNote(page, await client.visitBegun(10), episodeId);
  const statement = page.getByRole('textbox', { name: 'In the client’s words, and what changed' });
  await statement.fill('Better since the last visit');
  await expect(statement).toBeFocused();

  await page.keyboard.press('Alt+Q');
  const screen = page.getByRole('dialog', { name: 'Short screen of this visit' });
  const limb = screen.getByRole('group', { name: 'New swelling, warmth or pain in a limb?' });
  await limb.getByRole('button', { name: 'Yes' }).press('Enter');
  await limb.getByRole('textbox', { name: 'What exactly?' }).fill('left knee, seen by a doctor');
  await expectAccessible(page);
  await limb.getByRole('textbox', { name: 'What exactly?' }).press('Enter');
  await expect(screen).toBeHidden();
  await expect(statement).toBeFocused();
  const safety = page.getByRole('group', { name: 'Contraindications and consents' });
  await expect(safety).toContainText('Yes to: New swelling, warmth or pain in a limb?');
  await expect(page.getByText(/Nobody has decided on this yet/)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'What changed', exact: true })).toHaveValue('left knee, seen by a doctor');

  await statement.focus();
  await page.keyboard.press('Alt+G');
  const dialog = page.getByRole('dialog', { name: 'Screening decision' });
  await dialog.getByRole('textbox', { name: /^How is this minded/ }).fill('knee is left out');
  await dialog.getByRole('textbox', { name: /^How is this minded/ }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(statement).toBeFocused();
  await expect(statement).toHaveValue('Better since the last visit');
  await expect(page.getByText(/Nobody has decided on this yet/)).toBeHidden();
  await expect(page.getByText('Screening: Go ahead, adapted')).toBeVisible();
});
