// Where Fascia keeps its things on each system. Both hosts agree, so a clinic opened in one is found by the other.
import { createHash } from 'node:crypto';
import { posix, win32 } from 'node:path';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly homeFolder: string;
}

export interface Folders {
  /** The clinic's file, key envelope, backups and logs. */
  readonly clinic: string;
  /** The demo clinic, always apart from the real one. */
  readonly demo: string;
  /** What the program's window remembers: its place on the screen, zoom, keys. No client's data. */
  readonly window: string;
}

/** The folders of this person's account on this machine. */
export function folders(machine: Machine): Folders {
  const { join } = machine.platform === 'win32' ? win32 : posix;
  const base = join(applicationFolder(machine), machine.platform === 'linux' ? 'fascia' : 'Fascia');
  return { clinic: join(base, 'clinic'), demo: join(base, 'demo'), window: join(base, 'window') };
}

function applicationFolder({ platform, environment, homeFolder }: Machine): string {
  if (platform === 'win32') return environment['LOCALAPPDATA'] ?? win32.join(homeFolder, 'AppData', 'Local');
  if (platform === 'darwin') return posix.join(homeFolder, 'Library', 'Application Support');
  const chosen = environment['XDG_DATA_HOME'];
  return chosen !== undefined && posix.isAbsolute(chosen) ? chosen : posix.join(homeFolder, '.local', 'share');
}

/** A short name for a data folder: two clinics on one machine never share a cookie, a lock or a window's memory. */
export function instanceName(dataFolder: string): string {
  return createHash('sha256').update(dataFolder).digest('hex').slice(0, 12);
}
