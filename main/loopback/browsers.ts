// Where Chromium and its relatives are installed. Nothing is started here.
import { existsSync } from 'node:fs';
import { delimiter, posix, win32 } from 'node:path';
import type { Machine } from '../hosting/data-folder.ts';

export interface InstalledBrowser {
  readonly name: string;
  readonly path: string;
}

const linuxCommands = [
  ['Chromium', 'chromium'],
  ['Chromium', 'chromium-browser'],
  ['Google Chrome', 'google-chrome-stable'],
  ['Google Chrome', 'google-chrome'],
  ['Microsoft Edge', 'microsoft-edge-stable'],
  ['Microsoft Edge', 'microsoft-edge'],
] as const;

const windowsPrograms = [
  ['Google Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
  ['Microsoft Edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
  ['Chromium', 'Chromium\\Application\\chrome.exe'],
] as const;

/** All places worth looking at, best first. */
export function browserPlaces({ platform, environment, homeFolder }: Machine): readonly InstalledBrowser[] {
  if (platform === 'win32') {
    const roots = [environment['ProgramFiles'], environment['ProgramFiles(x86)'], environment['LOCALAPPDATA']];
    return windowsPrograms.flatMap(([name, program]) =>
      roots.flatMap((root) => (root === undefined ? [] : [{ name, path: win32.join(root, program) }])),
    );
  }
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/', homeFolder].map((root) => ({ name, path: posix.join(root, `Applications/${name}.app/Contents/MacOS/${name}`) })),
    );
  }
  const commandFolders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => posix.isAbsolute(folder));
  return linuxCommands.flatMap(([name, command]) =>
    [...commandFolders, '/usr/bin', '/snap/bin'].map((folder) => ({ name, path: posix.join(folder, command) })),
  );
}

export function findInstalledBrowser(machine: Machine): InstalledBrowser | undefined {
  return browserPlaces(machine).find(({ path }) => existsSync(path));
}
