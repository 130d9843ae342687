// `npm run screenshots`: takes the README's pictures of the demo clinic into docs/pictures, each under its own name.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from '@playwright/test';
import { demoOwner, demoPassword } from '../main/demo/demo-people.ts';
import { advice, findBrowser } from './find-browser.ts';
import { pictures } from './pictures/pictures.ts';
import { build, isBuilt } from './tools/build.ts';
import { root } from './tools/run.ts';

const target = join(root, 'docs', 'pictures');
const size = { width: 1440, height: 900 } as const;

interface Demo {
  readonly link: string;
  stop(): Promise<void>;
}

/** The demo clinic on a port of its own, in a folder that is gone afterwards. */
async function startDemo(): Promise<Demo> {
  const folder = mkdtempSync(join(tmpdir(), 'fascia-pictures-'));
  const program = join(root, 'out', 'main', 'loopback.js');
  const child = spawn(process.execPath, [program, '--demo', '--data', folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  async function stop(): Promise<void> {
    child.kill('SIGTERM');
    await closed;
    rmSync(folder, { recursive: true, force: true });
  }
  for await (const line of createInterface({ input: child.stdout })) {
    const link = /http:\/\/127\.0\.0\.1:\d+\/launch\/\S+/.exec(line)?.[0];
    if (link !== undefined) return { link, stop };
  }
  await stop();
  throw new Error('The demo clinic did not start.');
}

async function signIn(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Sign-in name').fill(demoOwner.signInName);
  await page.getByRole('textbox', { name: 'Password' }).fill(demoPassword);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Rooms' }).waitFor();
}

async function take(page: Page, name: string, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  // The pointer rests where nothing reacts to it.
  await page.mouse.move(size.width - 1, size.height - 1);
  const file = colorScheme === 'dark' ? `${name}-dark.png` : `${name}.png`;
  await page.screenshot({ path: join(target, file), animations: 'disabled', caret: 'hide' });
  console.log(`docs/pictures/${file}`);
}

async function run(): Promise<void> {
  if (!isBuilt() && !(await build({ isQuiet: true }))) throw new Error('The build failed; see above.');
  const executablePath = await findBrowser();
  if (executablePath === undefined) throw new Error(advice);
  mkdirSync(target, { recursive: true });
  const demo = await startDemo();
  const browser = await chromium.launch({ executablePath, args: ['--disable-background-networking', '--no-first-run'] });
  try {
    const page = await browser.newPage({ viewport: size, locale: 'en-US', timezoneId: 'America/Chicago' });
    await signIn(page, demo.link);
    for (const { name, isDarkToo, open } of pictures) {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await open(page);
      await take(page, name, 'light');
      if (isDarkToo) await take(page, name, 'dark');
    }
  } finally {
    await browser.close();
    await demo.stop();
  }
}

await run().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
});
