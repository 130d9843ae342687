// The built program on the loopback host, with a person signed in in the browser.
import type { BrowserContext } from '@playwright/test';
import { startProgram, type Program } from '../../e2e/support/program.ts';
import type { DataSet, Who } from './data-set.ts';

/** Starts the program on this clinic and signs in; pages of the context are then this person's windows. */
export async function withProgram<T>(set: DataSet, context: BrowserContext, who: Who, work: (program: Program) => Promise<T>): Promise<T> {
  const program = await startProgram(set.folder);
  try {
    const page = await context.newPage();
    await page.goto(await program.nextLink());
    await page.getByLabel('Sign-in name').fill(set.people[who].signInName);
    await page.getByRole('textbox', { name: 'Password' }).fill(set.people[who].password);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Rooms' }).waitFor();
    const result = await work(program);
    await page.close();
    return result;
  } finally {
    await program.kill();
  }
}
