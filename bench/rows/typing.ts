// Row 12: how soon a typed letter is seen, in a note that is saved while it is written and has sixty marks on its body.
import type { BrowserContext, Page } from '@playwright/test';
import type { DataSet } from '../harness/data-set.ts';
import { compare } from '../harness/line.ts';
import { withProgram } from '../harness/loopback.ts';
import { keyTimes, watchKeys, withBrowser } from '../harness/page.ts';
import { alternate } from '../harness/rounds.ts';
import { runSide } from '../harness/side.ts';
import { quantile } from '../harness/statistics.ts';
import { bodyFrames } from './body-frames.ts';
import type { Group } from './group.ts';

const sentence = 'Slept better, woke once with the old ache on the right side after turning over. ';
/** Milliseconds between two keys: a quick typist. */
const pace = 60;

async function typed(page: Page, field: string): Promise<number> {
  const box = page.getByRole('textbox', { name: field });
  await box.click();
  await watchKeys(page);
  await box.pressSequentially(sentence, { delay: pace });
  if (!(await box.inputValue()).includes(sentence.trim())) throw new Error('what was typed is not in the field');
  return quantile(await keyTimes(page), 0.95);
}

async function onPage(context: BrowserContext, open: (page: Page) => Promise<void>, field: string): Promise<number> {
  const page = await context.newPage();
  try {
    await open(page);
    return await typed(page, field);
  } finally {
    await page.close();
  }
}

async function openBare(page: Page): Promise<void> {
  await page.setContent('<label>Words <textarea rows="6" cols="60"></textarea></label>');
}

async function measureTyping(set: DataSet, visitId: string) {
  return withBrowser((context) =>
    withProgram(set, context, 'therapist', async ({ origin }) => {
      const openNote = async (page: Page) => {
        await page.goto(`${origin}/#/notes/visit/${visitId}`);
        await page.getByRole('region', { name: 'Before we begin' }).waitFor();
      };
      return alternate({ ours: () => onPage(context, openNote, 'In the client’s words, and what changed'), baseline: () => onPage(context, openBare, 'Words') });
    }),
  );
}

export const typingRow: Group = {
  rows: [12],
  async measure(clinics) {
    const set = await clinics.demo();
    const what = 'typing in a note, autosave on, 60 marks: keydown to paint, p95';
    const visitId = await runSide<string>('prepare-note', set);
    const typing = compare({ number: 12, what, unit: 'ms', rounds: await measureTyping(set, visitId), baselineIs: 'a bare textarea', most: 50 });
    return [typing, await bodyFrames(set, visitId)];
  },
};
