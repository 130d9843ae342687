// What is printed of an episode and of a therapist's month: the file is shown, kept and found again.
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { goTo, openClient } from '../support/demo-page.ts';
import { signInAs } from '../settings/settings-page.ts';

test.use({ clinicKind: 'demo' });

/** Presses a button that makes a document, looks at its first page, and closes it by Escape. */
async function look(page: Page, button: string, title: RegExp): Promise<void> {
  await page.getByRole('button', { name: button }).first().click();
  const preview = page.getByRole('dialog', { name: title });
  await expect(preview).toBeVisible();
  await preview.locator('[data-drawn="true"]').first().waitFor();
  await page.keyboard.press('Escape');
  await expect(preview).toBeHidden();
}

test('an episode is printed: plan, letters, sheets and all its notes, and the archive keeps each', async ({ page }) => {
  test.slow();
  await signInAs(page, 'iris');
  const id = await openClient(page, 'Tomas Okafor');
  await goTo(page, `/clients/${id}/episodes`);
  await expect(page.getByRole('group', { name: 'Documents of this episode' }).first()).toBeVisible();
  await look(page, 'All notes (PDF)', /^Session notes: /);
  await look(page, 'Progress report (PDF)', /^Progress report /);
  await look(page, 'Your results (PDF)', /^Your results /);
  await goTo(page, `/clients/${id}/documents`);
  for (const title of [/^Session notes: /, /^Progress report /, /^Your results /]) {
    await expect(page.getByRole('button', { name: title }).first()).toBeVisible();
  }
  await look(page, 'Session notes: ', /^Session notes: /);
});

test('all notes of a therapist and a period are printed from the visit history', async ({ page }) => {
  test.slow();
  await signInAs(page, 'iris');
  await goTo(page, '/reports?from=2020-01-01&until=2040-12-31');
  const button = page.getByRole('button', { name: 'All notes (PDF)' });
  await expect(button).toBeDisabled();
  await page.getByRole('combobox', { name: 'Therapist' }).click();
  await page.getByRole('option', { name: /Iris/ }).click();
  await expect(button).toBeEnabled();
  await expectAccessible(page);
  await button.click();
  const preview = page.getByRole('dialog', { name: /^Session notes of / });
  await preview.locator('[data-drawn="true"]').first().waitFor();
  await expect(preview.getByText(/pages · archived/)).toBeVisible();
});
