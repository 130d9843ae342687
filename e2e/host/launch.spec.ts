import { expect, test } from '../support/clinic.ts';

test('a launch link opens the program once, and a used one says what to do', async ({ clinic, browser }) => {
  const link = await clinic.nextLink();
  const first = await (await browser.newContext()).newPage();
  await first.goto(link);
  await expect(first).toHaveURL(`${clinic.origin}/`);
  await expect(first.locator('#root')).not.toBeEmpty();

  const second = await (await browser.newContext()).newPage();
  await second.goto(link);
  await expect(second.getByRole('heading')).toHaveText('This link was used already');
  await second.goto(clinic.origin);
  await expect(second.getByRole('heading')).toHaveText('This window needs a link');
  expect(await second.context().cookies()).toEqual([]);
});

test('the cookie is out of reach of scripts and ends with the browser', async ({ page, context, clinic }) => {
  const [cookie, ...others] = await context.cookies();
  expect(others).toEqual([]);
  expect(cookie).toMatchObject({ domain: '127.0.0.1', httpOnly: true, sameSite: 'Strict', expires: -1 });
  expect(cookie?.name).toMatch(/^fascia-[0-9a-f]{12}$/);
  expect(await page.evaluate(() => document.cookie)).toBe('');
  expect(clinic.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

test('a second link in the same browser leads to the same seat', async ({ page, context, clinic }) => {
  const before = await context.cookies();
  const other = await context.newPage();
  await other.goto(await clinic.nextLink());
  await expect(other.locator('#root')).not.toBeEmpty();
  expect(await context.cookies()).toEqual(before);
  await page.reload();
  await expect(page.locator('#root')).not.toBeEmpty();
});

test('two clinics on this machine do not sign each other out', async ({ page, context, clinic }) => {
  const { makeFolder, removeFolder, startProgram } = await import('../support/program.ts');
  const folder = await makeFolder();
  const other = await startProgram(folder);
  const otherPage = await (await page.context().browser()?.newContext())?.newPage();
  await otherPage?.goto(await other.nextLink());
  const [otherCookie] = (await otherPage?.context().cookies()) ?? [];
  const [cookie] = await context.cookies();
  expect(otherCookie?.name).not.toBe(cookie?.name);
  await otherPage?.context().close();
  await other.stop();
  await removeFolder(folder);
  await page.goto(clinic.origin);
  await expect(page.locator('#root')).not.toBeEmpty();
});

test('Ctrl+C ends it cleanly while a window watches', async ({ page, clinic, watch }) => {
  watch.expect(/Failed to load resource|ERR_/);
  await expect(page.locator('#root')).not.toBeEmpty();
  await clinic.stop();
  expect(clinic.printed.at(-1)).toBe('Closed. Everything is saved.');
});
