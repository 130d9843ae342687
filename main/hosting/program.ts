// What both hosts hand to the program in the same way: the machine's clock and randomness, and where its parts lie.
import { randomFillSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Clock } from '../../shared/core/time.ts';
import type { AppOptions, HostPort } from '../host.ts';

/** The only place where the program reads the machine's clock. */
export const machineClock: Clock = () => Temporal.Now.instant().toString({ smallestUnit: 'millisecond' });

// Asking the system costs more than an id may, so it is asked for many at once.
const unused = new Uint8Array(2048);
let unusedFrom = unused.length;

/** Random bytes from the system, fit for keys; each is given once. */
export function machineRandom(byteCount: number): Uint8Array {
  if (byteCount > unused.length) return randomFillSync(new Uint8Array(byteCount));
  if (unusedFrom + byteCount > unused.length) {
    randomFillSync(unused);
    unusedFrom = 0;
  }
  const end = unusedFrom + byteCount;
  const bytes = unused.slice(unusedFrom, end);
  // What became a key is not to lie here as well.
  unused.fill(0, unusedFrom, end);
  unusedFrom = end;
  return bytes;
}

export interface HostChoices {
  readonly dataFolder: string;
  readonly host: HostPort;
  readonly locale: string;
  /** When the entry's own code began to run, in `performance.now()`. */
  readonly bundleLoadedAt: number;
}

/**
 * The options of the program as it runs on this machine.
 * @param mainFolder the folder of the bundled entry, `out/main`; the worker and the fonts lie beside it.
 */
export function programOptions(mainFolder: string, { bundleLoadedAt, ...choices }: HostChoices): AppOptions {
  return {
    ...choices,
    startMarks: [
      { step: 'bundleLoaded', milliseconds: bundleLoadedAt },
      { step: 'hostReady', milliseconds: performance.now() },
    ],
    clock: machineClock,
    elapsed: () => performance.now(),
    random: machineRandom,
    version: versionIn(join(mainFolder, '..', '..')),
    workerFile: pathToFileURL(join(mainFolder, 'worker.js')),
    fontFolder: join(mainFolder, '..', 'fonts'),
  };
}

/** The built interface, beside the bundled main program. */
export function rendererFolder(mainFolder: string): string {
  return join(mainFolder, '..', 'renderer');
}

/** This computer's language as the contract writes it (`en-US`); what it cannot name becomes `en-US`. */
export function contractLocale(name: string | undefined): string {
  const [language = '', ...rest] = (name ?? '').split(/[-_.]/);
  const region = rest.find((part) => /^[A-Z]{2}$/.test(part));
  if (!/^[a-z]{2,3}$/.test(language)) return 'en-US';
  return region === undefined ? language : `${language}-${region}`;
}

// package.json stands at the root in a checkout and in the packed archive alike.
function versionIn(rootFolder: string): string {
  const packageFile = z.object({ version: z.string() });
  return packageFile.parse(JSON.parse(readFileSync(join(rootFolder, 'package.json'), 'utf8'))).version;
}
