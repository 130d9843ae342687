import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/clinic.ts';

test.use({ clinicKind: 'demo' });

test('the demo clinic offers its people, and each desk signs in by itself', async ({ page, clinic }) => {
  expect(clinic.printed.join('\n')).toMatch(/Demo clinic, nothing in it is real/);
  await expect(page.getByText('Iris Bergman', { exact: false }).first()).toBeVisible();
  await expectAccessible(page);
  const other = await clinic.openSeat();
  await expect(other.getByText('Iris Bergman', { exact: false }).first()).toBeVisible();
  expect((await page.context().cookies())[0]?.value).not.toBe((await other.context().cookies())[0]?.value);
});

test('a demo clinic that was killed opens again', async ({ page, clinic, watch }) => {
  watch.expect(/Failed to load resource|ERR_/);
  await clinic.kill();
  await clinic.restart();
  await page.goto(await clinic.nextLink());
  await expect(page.getByText('Iris Bergman', { exact: false }).first()).toBeVisible();
});
