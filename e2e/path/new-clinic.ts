// What both walks of the main path share: the zone and the people of a new clinic, and walking by Tab.
import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/clinic.ts';

export const owner = { name: 'Ana Brandt', signInName: 'ana', password: 'lavender otter kettle 42', licence: 'LMT 4711' } as const;

/** Presses keys one after another, as a person would. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Goes on by Tab until the control has the focus. Fails where Tab does not lead there. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let steps = 0; steps < 120; steps += 1) {
    if (await control.evaluate((element) => element.contains(document.activeElement))) return;
    await page.keyboard.press('Tab');
  }
  await expect(control).toBeFocused();
}

/** The last group of the recovery code that is on screen. */
export async function lastGroup(page: Page): Promise<string> {
  const text = await page.getByTestId('recovery-code').innerText();
  return text.trim().slice(-4);
}
