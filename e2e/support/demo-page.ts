// Going about in the demo clinic by address and name.
import type { Page } from '@playwright/test';
import { expect } from './clinic.ts';

/** Opens an address and waits until its page has everything. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#${address}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
}

/** Finds the one client of this name and opens the record. @returns the client's id. */
export async function openClient(page: Page, name: string): Promise<string> {
  await goTo(page, '/clients');
  await page.getByRole('combobox', { name: 'Find a client' }).fill(name);
  await expect(page.getByText('1 client', { exact: true })).toBeVisible();
  await page.getByRole('link', { name }).first().click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  return /clients\/([^/]+)/.exec(page.url())?.[1] ?? '';
}
