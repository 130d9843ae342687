// Who sees which section, and that each can be used by everybody.
import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';
import { openSection, signInAs } from './settings-page.ts';

test.use({ clinicKind: 'demo' });

// Two stories, so that both workers share what takes longest in the suite: each scan reads the whole page.
const stories = {
  'how the clinic works': ['Clinic', 'Hours', 'Closures & holidays', 'Rooms', 'Services', 'Client fields', 'Staff & roles'],
  'the rest': ['My sign-in', 'Backup', 'Retention', 'Audit log', 'About'],
} as const;

for (const [story, sections] of Object.entries(stories)) {
  test(`an owner opens the sections: ${story}, each of them accessible in light and dark`, async ({ page }) => {
    test.setTimeout(180_000);
    await signInAs(page, 'iris');
    for (const section of sections) {
      await openSection(page, section);
      await expect(page.getByRole('region').or(page.getByRole('form')).first()).toBeVisible();
      await expectAccessible(page);
    }
  });
}

test('the front desk sees only its own sign-in and what the program is', async ({ page }) => {
  await signInAs(page, 'ben');
  await openSection(page, 'My sign-in');
  await expect(page.getByRole('navigation', { name: 'Sections of the settings' }).getByRole('link')).toHaveText(['Time off', 'My sign-in', 'About']);
  await page.goto(`${page.url().split('#')[0]}#/settings/audit`);
  await expect(page.getByText('Not part of your role')).toBeVisible();
});
