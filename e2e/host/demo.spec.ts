import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';

test.describe('a clinic that has not begun', () => {
  test.use({ clinicKind: 'fresh' });

  test('leads over to the demo clinic, and stays empty itself', async ({ page, clinic, watch }) => {
    watch.expect(/request beyond the program: http:\/\/127\.0\.0\.1:/);
    await page.getByRole('button', { name: 'Look around with a demo clinic' }).click();
    await expect(page.getByRole('button', { name: /Iris Bergman/ })).toBeVisible({ timeout: 60_000 });
    expect(new URL(page.url()).origin).not.toBe(clinic.origin);
    await page.goto(await clinic.nextLink());
    await expect(page.getByRole('heading', { name: 'Set up your clinic' })).toBeVisible();
  });
});

test.describe('the demo clinic', () => {
  test.use({ clinicKind: 'demo' });

  test('offers its people, and each desk signs in by itself', async ({ page, clinic }) => {
    expect(clinic.printed.join('\n')).toMatch(/Demo clinic, nothing in it is real/);
    await expect(page.getByText('Iris Bergman', { exact: false }).first()).toBeVisible();
    await expectAccessible(page);
    const other = await clinic.openSeat();
    await expect(other.getByText('Iris Bergman', { exact: false }).first()).toBeVisible();
    expect((await page.context().cookies())[0]?.value).not.toBe((await other.context().cookies())[0]?.value);
  });

  test('opens again after it was killed', async ({ page, clinic, watch }) => {
    watch.expect(/Failed to load resource|ERR_/);
    await clinic.kill();
    await clinic.restart();
    await page.goto(await clinic.nextLink());
    await expect(page.getByText('Iris Bergman', { exact: false }).first()).toBeVisible();
  });
});
