// Is Electron's binary here, or can it be had quickly? Found out without requiring the package, which would try to
// download it and wait.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { root, runTool } from './run.ts';

const packageFolder = join(root, 'node_modules', 'electron');
/** Remembers a fetch that failed, so that not every start tries again. */
const failedFetch = join(root, 'node_modules', '.cache', 'fascia', 'electron-fetch-failed');
const connectMilliseconds = 3000;
const fetchMilliseconds = 120_000;

function text(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

function wantedVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  return String(version);
}

/** The installed binary of exactly the wanted version, or undefined. */
export function findElectron(): string | undefined {
  if (!existsSync(packageFolder)) return undefined;
  const program = text(join(packageFolder, 'path.txt'));
  const isRight = text(join(packageFolder, 'dist', 'version'))?.replace(/^v/, '') === wantedVersion();
  if (program === undefined || !isRight) return undefined;
  const path = join(packageFolder, 'dist', program);
  return existsSync(path) ? path : undefined;
}

/**
 * Tries to fetch the binary: three seconds to reach its server, two minutes to load it. A failure is remembered until
 * the version changes or `isAsked` says that the person wants it tried again.
 */
export async function fetchElectron(isAsked: boolean): Promise<string | undefined> {
  if (process.env['ELECTRON_SKIP_BINARY_DOWNLOAD'] !== undefined) return undefined;
  if (!isAsked && text(failedFetch) === wantedVersion()) return undefined;
  if (await isServerInReach()) {
    console.log('Fetching Electron once (about 110 MB, at most two minutes) …');
    await runTool('electronInstall', [], { isQuiet: true, timeout: fetchMilliseconds });
  }
  const found = findElectron();
  if (found !== undefined) return found;
  rememberFailure();
  return undefined;
}

function rememberFailure(): void {
  try {
    mkdirSync(dirname(failedFetch), { recursive: true });
    writeFileSync(failedFetch, wantedVersion());
  } catch {
    // A checkout that somebody else owns: the next start simply tries again.
    return;
  }
}

function isServerInReach(): Promise<boolean> {
  const names = ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'];
  // Behind a proxy only the download itself can tell.
  if (names.some((name) => process.env[name])) return Promise.resolve(true);
  const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? 'https://github.com';
  if (!URL.canParse(mirror)) return Promise.resolve(false);
  const { hostname, port, protocol } = new URL(mirror);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) || (protocol === 'http:' ? 80 : 443) });
    const end = (isInReach: boolean) => {
      socket.destroy();
      resolve(isInReach);
    };
    socket.setTimeout(connectMilliseconds, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}
