// The demo clinic's settings as its people open them.
import type { Page } from '@playwright/test';
import { call } from '../charting/treated-client.ts';
import { expect } from '../support/clinic.ts';

export const demoPassword = 'look around the demo clinic';

/** Signs this page in as one of the demo clinic's people. */
export async function signInAs(page: Page, signInName: 'iris' | 'ben' | 'mateo'): Promise<void> {
  await call(page, 'session.signIn', { signInName, password: demoPassword });
  await page.reload();
  await page.getByRole('navigation', { name: 'Rooms' }).waitFor();
}

/** Opens a section by its link. */
export async function openSection(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Settings', exact: false }).first().click();
  await page.getByRole('navigation', { name: 'Sections of the settings' }).getByRole('link', { name, exact: true }).click();
}

/** The snackbar's sentence, and its Undo. */
export async function undo(page: Page, message: string): Promise<void> {
  await expect(page.getByText(message)).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('Undone.')).toBeVisible();
}
