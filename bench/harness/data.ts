// The clinics that rows run on: made once into out/bench-data and copied for whoever writes to one.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../../shared/core/time.ts';
import type { Clinics } from '../rows/group.ts';
import { root } from '../../scripts/tools/run.ts';
import type { DataSet } from './data-set.ts';
import { demoPeople } from './people.ts';
import { runSide } from './side.ts';

export const dataFolder = join(root, 'out', 'bench-data');

/** What the demo clinic of one fixed week looks like; raise it with the demo's own version. */
const demoMark = 'demo 2, 2026-03-18';
export const demoNow: Instant = '2026-03-18T19:00:00.000Z';

/** The demo clinic of a fixed week, made anew when its mark changes. */
export async function demoClinic(): Promise<DataSet> {
  const folder = join(dataFolder, 'demo');
  const mark = join(dataFolder, 'demo.mark');
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== demoMark) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await runSide('make-demo', { folder, now: demoNow });
    writeFileSync(mark, demoMark);
  }
  return { name: 'demo', folder, now: demoNow, people: demoPeople };
}

/** A copy that may be written to; remove it when the row is done. */
export function copyOf(set: DataSet): DataSet {
  mkdirSync(dataFolder, { recursive: true });
  const folder = mkdtempSync(join(dataFolder, 'work-'));
  cpSync(set.folder, folder, { recursive: true });
  return { ...set, folder };
}

export function removeCopy(set: DataSet): void {
  rmSync(set.folder, { recursive: true, force: true, maxRetries: 3 });
}

/** Runs work on a copy of its own that is gone afterwards. */
export async function onCopyOf<T>(set: DataSet, work: (copy: DataSet) => Promise<T>): Promise<T> {
  const copy = copyOf(set);
  try {
    return await work(copy);
  } finally {
    removeCopy(copy);
  }
}

export function describe(set: DataSet): string {
  const megabytes = statSync(join(set.folder, 'clinic.fascia')).size / 2 ** 20;
  return `${set.name} (${megabytes.toFixed(0)} MB)`;
}

/** The clinics of one run. @param given a folder with a generated clinic, used instead of one of our own. */
export function clinicsFor(_given: string | undefined): Clinics & { used(): readonly string[] } {
  const made = new Map<string, Promise<DataSet>>();
  const used = new Set<string>();
  async function once(name: string, make: () => Promise<DataSet>): Promise<DataSet> {
    const set = await (made.get(name) ?? made.set(name, make()).get(name) ?? make());
    used.add(describe(set));
    return set;
  }
  return {
    demo: () => once('demo', demoClinic),
    clinic: () => once('demo', demoClinic),
    chain: async () => undefined,
    used: () => [...used].toSorted(),
  };
}
