// A follow-up like the last session: carried forward, confirmed key by key, signed. Counts every key and prints how long it took.
import type { Page } from '@playwright/test';
import { expect, test } from '../support/clinic.ts';
import { firstNote } from './first-note.ts';
import { call, makeTreatedClient, openNote } from './treated-client.ts';

const mostKeys = 40;
const mostSeconds = 90;

/** Presses keys and counts them: a combination counts each of its keys. */
class Keyboard {
  readonly page: Page;
  count = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.count += key.split('+').filter((part) => part !== '').length || 1;
      await this.page.keyboard.press(key);
    }
  }
}

test('a follow-up like the last session is signed within forty keys and ninety seconds, without a mouse', async ({ page }) => {
  const client = await makeTreatedClient(page);
  const episodeId = await client.openEpisode();
  const first = await client.visitBegun(150);
  const second = await client.visitBegun(90);
  const third = await client.visitBegun(45);
  await call(page, 'charting.assignEpisode', { visitId: first, episodeId });
  await call(page, 'charting.signNote', { visitId: first, version: 0, body: firstNote(), typedName: 'Ana Brandt' });
  await call(page, 'charting.assignEpisode', { visitId: third, episodeId });
  await openNote(page, second, episodeId);

  const keyboard = new Keyboard(page);
  const began = Date.now();
  // Before we begin: health unchanged, go ahead.
  await expect(page.getByRole('radiogroup', { name: 'Health changed since the last visit?' }).getByRole('radio', { name: 'No' })).toBeFocused();
  await keyboard.press('n', 'Tab', '1', 'Tab');
  // S: average pain, no adverse reaction, most of the home care.
  const average = page.getByRole('textbox', { name: 'Average pain, last 24 h' });
  await expect(average).toBeFocused();
  await keyboard.press('5', 'Tab', 'n', 'Tab', 'm');
  await expect(page.getByRole('radiogroup', { name: 'Home care done' }).getByRole('radio', { name: 'Most' })).toBeChecked();
  // O: better, the same, gone.
  await keyboard.press('Alt+O');
  await expect(page.getByRole('group', { name: /Piriformis, right; tenderness 2; not re-checked/ })).toBeFocused();
  await keyboard.press('+', 'ArrowDown');
  await expect(page.getByRole('group', { name: /Gluteus medius, right; .*not re-checked/ })).toBeFocused();
  await keyboard.press('=', 'ArrowDown');
  await expect(page.getByRole('group', { name: /Quadratus lumborum, right; .*not re-checked/ })).toBeFocused();
  await keyboard.press('x');
  // T: as last time, row by row; until then nothing counts.
  await expect(page.getByText('0 of 45 min')).toBeVisible();
  await keyboard.press('Alt+T');
  const minutes = page.getByLabel('Minutes of Trigger point therapy');
  await expect(minutes.nth(0)).toBeFocused();
  await keyboard.press('Enter');
  await expect(minutes.nth(1)).toBeFocused();
  await keyboard.press('Enter');
  await expect(minutes.nth(2)).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByText('36 of 45 min')).toBeVisible();
  // A and P.
  await keyboard.press('Alt+A');
  await expect(page.getByRole('radio', { name: 'Better' })).toBeFocused();
  await keyboard.press('+', 'Tab', '1', 'Tab', 'n', 'Alt+P');
  await expect(page.getByRole('radio', { name: 'Next visit' })).toBeFocused();
  await keyboard.press('1', 'Tab');
  await expect(page.getByRole('button', { name: 'As last time: Stretch twice a day' })).toBeFocused();
  await keyboard.press('Enter', 'Control+Enter');
  await expect(page.getByLabel('Your name, as the signature')).toBeFocused();
  await keyboard.press('Enter');
  // Signed, and the next note is open.
  await expect(page).toHaveURL(new RegExp(`notes/visit/${third}`));
  const seconds = (Date.now() - began) / 1000;
  process.stdout.write(`a follow-up: ${keyboard.count} keys, ${seconds.toFixed(1)} s\n`);
  expect(keyboard.count).toBeLessThanOrEqual(mostKeys);
  expect(seconds).toBeLessThanOrEqual(mostSeconds);
});
