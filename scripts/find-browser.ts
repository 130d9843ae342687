// Finds a Chromium for the end-to-end tests, or gets one, or says exactly what to do. `node scripts/find-browser.ts`
// prints its path.
import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { browserPlaces } from '../main/loopback/browsers.ts';
import { runCommand, runTool } from './tools/run.ts';

const variables = ['FASCIA_CHROMIUM', 'CHROME_BIN'];
const downloadMilliseconds = 180_000;
const packageMilliseconds = 300_000;

export const advice = `No Chromium was found for the end-to-end tests. One of these gives them one:
  - FASCIA_CHROMIUM=/path/to/chrome npm test
  - npx playwright install chromium
  - install Chromium, Chrome or Edge with the system's own tools (Debian: apt-get install chromium)`;

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** True when it starts: Playwright's own build, for one, may lack libraries of the system. */
async function canRun(path: string): Promise<boolean> {
  // Chrome on Windows opens a window when it is asked for its version.
  if (process.platform === 'win32') return isProgram(path);
  return isProgram(path) && (await runCommand([path, '--version'], { isQuiet: true, timeout: 20_000 })) === 0;
}

/**
 * A browser that is on this machine: the one a variable names, Playwright's own, the system's.
 * @throws Error when a variable names something that does not start.
 */
export async function findBrowser(): Promise<string | undefined> {
  for (const variable of variables) {
    const path = process.env[variable];
    if (path === undefined || path === '') continue;
    if (!(await canRun(path))) throw new Error(`${variable} names ${path}, which does not start.`);
    return path;
  }
  const { chromium } = await import('@playwright/test');
  const machine = { platform: process.platform, environment: process.env, homeFolder: homedir() };
  const places = [chromium.executablePath(), ...browserPlaces(machine).map(({ path }) => path)];
  for (const path of new Set(places)) if (await canRun(path)) return path;
  return undefined;
}

/** A browser, fetched where none is here: by Playwright, else as root on Debian by apt. Undefined when both failed. */
export async function findOrInstallBrowser(): Promise<string | undefined> {
  const found = await findBrowser();
  if (found !== undefined) return found;
  console.log("No browser found: trying Playwright's download …");
  await runTool('playwright', ['install', 'chromium'], { timeout: downloadMilliseconds });
  const downloaded = await findBrowser();
  if (downloaded !== undefined) return downloaded;
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  console.log("Installing Debian's chromium …");
  const quietly = { environment: { DEBIAN_FRONTEND: 'noninteractive' }, timeout: packageMilliseconds };
  await runCommand(['apt-get', 'update', '-qq'], quietly);
  await runCommand(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'], quietly);
  return findBrowser();
}

if (import.meta.main) {
  const path = await findOrInstallBrowser();
  if (path === undefined) console.error(advice);
  else console.log(path);
  process.exitCode = path === undefined ? 1 : 0;
}
