// The page dies in the middle of a word: what it had sent is there again, in every form of a client's record.
import type { BrowserContext, Page, Request } from '@playwright/test';
import { z } from 'zod';
import { expect, test } from '../support/clinic.ts';
import { call, lakesidePassword, open, openLakeside } from './lakeside.ts';

const rounds = Math.min(5, Number(process.env['FASCIA_FAULT_RUNS'] ?? 1));
const pin = '4711';

/** Kills the page as a crash does: nothing of it runs any more. */
async function crash(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const gone = page.waitForEvent('crash');
  // A page that is gone answers nothing.
  void session.send('Page.crash').catch(() => undefined);
  await gone;
}

/**
 * Types on without a pause until the page has saved twice, kills it, and comes back in a new one.
 * @returns the new page, and the last text that was saved while the typing went on.
 */
async function typeUntilSaved(page: Page, field: ReturnType<Page['getByRole']>, savedBy: string): Promise<{ readonly next: Page; readonly saved: string }> {
  const context = page.context();
  const words = /\bq(?: \d+)+/;
  const saves: string[] = [];
  const onFinished = (request: Request): void => {
    const [text] = words.exec(request.postData() ?? '') ?? [];
    if (request.url().endsWith(savedBy) && text !== undefined) saves.push(text);
  };
  page.on('requestfinished', onFinished);
  await field.fill('q');
  await field.press('End');
  for (let count = 1; saves.length < 2 && count < 4000; count += 1) await page.keyboard.type(` ${count}`);
  await crash(context, page);
  expect(saves.length).toBeGreaterThanOrEqual(2);
  return { next: await context.newPage(), saved: saves.at(-1) ?? '' };
}

test('in the record, an intake with staff, and the kiosk', async ({ page, clinic, watch }) => {
  watch.expect(/Failed to load resource|ERR_|network|fetch/i);
  const { clientId } = await openLakeside(page);
  await call(page, 'session.confirmPassword', { password: lakesidePassword });
  await call(page, 'session.setPin', { pin });
  await page.reload();
  let current = page;
  const comeBack = async (next: Page, address: string): Promise<void> => {
    await next.goto(`${clinic.origin}/#${address}`);
    current = next;
  };
  for (let round = 0; round < rounds; round += 1) {
    await open(current, `/clients/${clientId}/overview`);
    if (round === 0) await current.getByRole('button', { name: /^Edit/ }).first().click();
    const note = current.getByRole('textbox', { name: 'Desk note' });
    const typed = await typeUntilSaved(current, note, '/drafts/saveDraft');
    await comeBack(typed.next, `/clients/${clientId}/overview`);
    await expect(current.getByText(/^Restored from/)).toBeVisible();
    expect(await current.getByRole('textbox', { name: 'Desk note' }).inputValue()).toContain(typed.saved);
  }
  const { draftId } = z.object({ draftId: z.string() }).parse(await call(current, 'intake.startIntake', { clientId, formId: 'medical-massage', way: 'screen' }));
  const complaint = { name: 'What would you like help with?' };
  for (let round = 0; round < rounds; round += 1) {
    await open(current, `/clients/${clientId}/intake/${draftId}`);
    const typed = await typeUntilSaved(current, current.getByRole('group', complaint).getByRole('textbox'), '/intake/saveAnswers');
    await comeBack(typed.next, `/clients/${clientId}/intake/${draftId}`);
    expect(await current.getByRole('group', complaint).getByRole('textbox').inputValue()).toContain(typed.saved);
  }
  await call(current, 'intake.startKiosk', { draftId, pin });
  await current.reload();
  // The form opens at the first page that needs something; the answer stands one page before.
  const goBack = async (): Promise<void> => {
    await expect(current.getByRole('heading', { name: 'Before anything else' })).toBeVisible();
    await current.getByRole('button', { name: 'Back' }).click();
  };
  await goBack();
  for (let round = 0; round < rounds; round += 1) {
    const typed = await typeUntilSaved(current, current.getByRole('group', complaint).getByRole('textbox'), '/kiosk/saveAnswers');
    await comeBack(typed.next, '/clients');
    await goBack();
    expect(await current.getByRole('group', complaint).getByRole('textbox').inputValue()).toContain(typed.saved);
  }
});
