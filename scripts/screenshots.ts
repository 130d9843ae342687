// npm run screenshots: the README's pictures, of the demo clinic, at 1440 x 900. Same names each time.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from '@playwright/test';
import { advice, findOrInstallBrowser } from './find-browser.ts';
import { build, isBuilt } from './tools/build.ts';
import { root } from './tools/run.ts';

const pictures = join(root, 'docs', 'pictures');

/** Starts the demo clinic on the loopback host and answers with a link that opens one window. */
function openDemo(folder: string): Promise<{ readonly host: ChildProcess; readonly link: string }> {
  const host = spawn(process.execPath, [join(root, 'out', 'main', 'loopback.js'), '--demo', '--data', folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    host.once('exit', () => reject(new Error('the program ended before it gave a link')));
    createInterface({ input: host.stdout }).on('line', (line) => {
      const link = /http:\/\/127\.0\.0\.1:\d+\/launch\/\S+/.exec(line)?.[0];
      if (link !== undefined) resolve({ host, link });
    });
  });
}

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    // Two frames: what was just laid out has been painted.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
  console.log(name);
}

async function open(page: Page, address: string, ready: string | RegExp): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  await page.getByRole('heading', { name: ready }).first().waitFor();
}

async function openEpisode(page: Page): Promise<void> {
  await open(page, '#/clients', 'Clients');
  await page.getByRole('combobox').or(page.getByRole('searchbox')).or(page.getByRole('textbox')).last().fill('okafor');
  await page.getByText('Tomas Okafor').first().click();
  await page.getByRole('heading', { name: 'Tomas Okafor' }).waitFor();
  await page.getByRole('tab', { name: /Episodes/ }).click();
  await page.getByText(/Right buttock pain/).first().waitFor();
}

async function takeAll(page: Page, suffix: string): Promise<void> {
  await take(page, `today${suffix}`);
  await open(page, '#/schedule', /\d{4}/);
  await take(page, `schedule${suffix}`);
  await openEpisode(page);
  await take(page, `episode${suffix}`);
  await page.getByRole('button', { name: /Treatment plan/ }).click();
  await page.locator('[data-drawn="true"]').first().waitFor();
  await take(page, `document${suffix}`);
  await page.keyboard.press('Escape');
  await open(page, '#/reports', 'Visit history');
  await take(page, `history${suffix}`);
  await open(page, '#/notes', /Notes/);
  await page.locator('a[href*="/notes/visit/"]').first().click();
  await page.getByText('This one counts').waitFor();
  await page.locator('svg path').nth(100).waitFor({ state: 'attached' });
  await take(page, `charting${suffix}`);
}

async function main(): Promise<void> {
  if (!isBuilt() && !(await build({ isQuiet: true }))) throw new Error('The build failed; see above.');
  mkdirSync(pictures, { recursive: true });
  const executablePath = await findOrInstallBrowser();
  if (executablePath === undefined) throw new Error(advice);
  const folder = mkdtempSync(join(tmpdir(), 'fascia-pictures-'));
  const { host, link } = await openDemo(folder);
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: 'light', reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(link);
    await page.getByRole('button', { name: /Iris Bergman/ }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await takeAll(page, '');
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(page, '#/today', /\d{4}/);
    await takeAll(page, '-dark');
  } finally {
    await browser.close();
    host.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
