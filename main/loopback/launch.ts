// Opens the program in a window of its own, drawn by a browser that is already on this machine.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Machine } from '../hosting/data-folder.ts';
import { findInstalledBrowser } from './browsers.ts';
import type { InstalledBrowser } from './browsers.ts';

export interface OpenedWindow {
  readonly browser: string;
  close(): Promise<void>;
}

/** True where a window can be shown: on Linux a display must be there, and Chromium refuses to run as root. */
export function canShowWindow({ platform, environment }: Machine, userId: number | undefined): boolean {
  if (platform !== 'linux') return true;
  const hasDisplay = Boolean(environment['DISPLAY'] ?? environment['WAYLAND_DISPLAY']);
  return hasDisplay && userId !== 0;
}

/**
 * What the browser is started with. Its own throw-away profile keeps the person's extensions away from the clinic's
 * pages; a private window keeps what is typed out of the browser's form memory, which is not encrypted.
 */
export function windowArguments(browser: InstalledBrowser, link: string, profileFolder: string): readonly string[] {
  return [
    `--app=${link}`,
    // A browser from a snap may not enter folders outside its own.
    ...(browser.path.startsWith('/snap/') ? [] : [`--user-data-dir=${profileFolder}`]),
    browser.name === 'Microsoft Edge' ? '--inprivate' : '--incognito',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    '--window-size=1440,900',
  ];
}

/** Opens a window, or answers undefined where there is no browser or it does not start. */
export async function openAppWindow(link: string, machine: Machine): Promise<OpenedWindow | undefined> {
  const browser = findInstalledBrowser(machine);
  if (browser === undefined) return undefined;
  const profileFolder = await mkdtemp(join(tmpdir(), 'fascia-window-'));
  const child = spawn(browser.path, [...windowArguments(browser, link, profileFolder)], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const isStarted = await new Promise<boolean>((resolve) => {
    child.once('spawn', () => resolve(true));
    child.once('error', () => resolve(false));
  });
  const removeProfile = () => rm(profileFolder, { recursive: true, force: true, maxRetries: 5 });
  if (!isStarted) {
    await removeProfile();
    return undefined;
  }
  return {
    browser: browser.name,
    close: async () => {
      child.kill();
      await ended;
      await removeProfile();
    },
  };
}
