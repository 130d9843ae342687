// What each picture of the README shows, reached the way a person reaches it: by names of fields and buttons.
import type { Page } from '@playwright/test';

export interface Picture {
  /** File name without its ending. */
  readonly name: string;
  readonly isDarkToo?: true;
  readonly open: (page: Page) => Promise<void>;
}

/** The demo's delivery driver: all five sessions signed, the target reached. */
const client = 'Tomas Okafor';

async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0] ?? ''}#${path}`);
}

async function openClient(page: Page, tab: string): Promise<void> {
  await goTo(page, '/clients');
  await page.getByRole('link', { name: client }).or(page.getByText(client, { exact: true })).first().click();
  await page.getByRole('tab', { name: tab }).click();
  // What stood there until now may show the same words.
  await page.getByRole('tabpanel', { name: tab }).waitFor();
}

/** Fills the page's figure: it is drawn after the page, from a file of its own. */
async function bodyIsDrawn(page: Page): Promise<void> {
  await page.getByRole('img', { name: /body|front/i }).or(page.locator('svg[viewBox] path').nth(40)).first().waitFor();
}

/** Books nothing: the panel stands beside the board with a client chosen and the next free times offered. */
async function openBooking(page: Page): Promise<void> {
  await goTo(page, '/schedule');
  await page.getByRole('region', { name: /^Day board of/ }).waitFor();
  await page.getByRole('button', { name: /^Book/ }).first().click();
  await page.getByRole('combobox', { name: 'Client' }).fill('fatima');
  await page.getByRole('option', { name: /Fatima El-Sayed/ }).click();
  await page.getByRole('group', { name: 'Next free' }).getByRole('button').first().waitFor();
}

/** A later session half written: last session's findings re-checked, one of them treated. */
async function openChart(page: Page): Promise<void> {
  await goTo(page, '/notes');
  await page.getByRole('link', { name: /Session [2-9] of/ }).first().click();
  const begin = page.getByRole('region', { name: 'Before we begin' });
  await begin.waitFor();
  // Only a note of an earlier day asks for it.
  const whyLate = page.getByLabel('Why it is written late');
  if (await whyLate.isVisible()) await whyLate.fill('The clinic closed early.');
  await begin.getByRole('radio', { name: 'No' }).first().press('Space');
  await begin.getByRole('radio', { name: 'Go ahead' }).press('Space');
  await page.keyboard.press('Alt+S');
  await page.keyboard.press('2');
  await page.getByLabel('In the client’s words, and what changed').fill('Slept through for the first time. Only stiff in the morning, gone after ten minutes.');
  await page.keyboard.press('Alt+O');
  for (const key of ['+', 'ArrowDown']) await page.keyboard.press(key);
  await bodyIsDrawn(page);
  await page.getByText(/^Saved /).waitFor();
}

/** Pain typed onto the buttock; the first muscle known to refer there is chosen, its referral area shaded. */
async function openLens(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Referral lens' }).click();
  const lens = page.getByRole('region', { name: 'Referral lens' });
  await lens.getByLabel('Where it hurts').fill('low back l');
  await lens.getByLabel('Where it hurts').press('Enter');
  await lens.getByRole('button', { name: /covers/ }).first().click();
  await lens.getByText(/^Source:/).first().waitFor();
}

/** The whole episode: replay at its last session, curves, life lines. */
async function openCourse(page: Page): Promise<void> {
  await openClient(page, 'Episodes & plans');
  await page.getByRole('link', { name: 'Replay and curves' }).first().click();
  await page.getByRole('slider').waitFor();
  await bodyIsDrawn(page);
}

async function openNote(page: Page): Promise<void> {
  await openClient(page, 'Visits');
  await page.getByRole('button', { name: 'Table of visits' }).click();
  await page.getByRole('row', { name: /4 of 5/ }).getByRole('link', { name: /^Read the signed note/ }).click();
  await page.getByText(/^Signed by/).first().waitFor();
  await bodyIsDrawn(page);
}

async function openDocument(page: Page): Promise<void> {
  await openNote(page);
  await page.getByRole('button', { name: 'Session note (PDF)' }).click();
  // The second page carries the body.
  const second = page.locator('[data-drawn]').nth(1);
  await second.scrollIntoViewIfNeeded();
  await second.and(page.locator('[data-drawn="true"]')).waitFor();
}

export const pictures: readonly Picture[] = [
  {
    name: 'today',
    isDarkToo: true,
    open: async (page) => {
      await goTo(page, '/today');
      await page.getByRole('heading', { name: /^To chart/ }).waitFor();
    },
  },
  { name: 'day-board', isDarkToo: true, open: openBooking },
  {
    name: 'client',
    open: async (page) => {
      await openClient(page, 'Overview');
      await page.getByText(/^Target reached/).waitFor();
    },
  },
  {
    name: 'episode',
    open: async (page) => {
      await openClient(page, 'Episodes & plans');
      await page.getByRole('tabpanel').getByText(/^Target reached/).waitFor();
    },
  },
  { name: 'charting', isDarkToo: true, open: openChart },
  { name: 'lens', isDarkToo: true, open: openLens },
  { name: 'course', open: openCourse },
  { name: 'signed-note', open: openNote },
  { name: 'document', open: openDocument },
  {
    name: 'history',
    open: async (page) => {
      await page.keyboard.press('Escape');
      await goTo(page, '/reports');
      await page.getByRole('table', { name: 'Visits, newest first' }).waitFor();
    },
  },
  {
    name: 'settings',
    open: async (page) => {
      await goTo(page, '/settings/hours');
      await page.getByRole('heading', { name: 'Settings' }).waitFor();
    },
  },
];
