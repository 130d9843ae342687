// The clinics that rows run on: made once into out/bench-data and copied for whoever writes to one.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { instantOfWallTime, type Instant } from '../../shared/core/time.ts';
import { clinicZone } from '../../main/generate/team.ts';
import type { Clinics } from '../rows/group.ts';
import { root, runScript } from '../../scripts/tools/run.ts';
import type { DataSet } from './data-set.ts';
import { demoPeople, generatedPeople } from './people.ts';
import { runSide } from './side.ts';

export const dataFolder = join(root, 'out', 'bench-data');

/** The day on which every made clinic ends; a Wednesday. */
const lastDay = '2026-03-18';
const dayEnds = instantOfWallTime(lastDay, 12 * 60 + 30, clinicZone).at;

/** A hash over the sources that decide what a made clinic holds: with others it is made anew. */
function markOf(folders: readonly string[]): string {
  const hash = createHash('sha256').update(lastDay);
  for (const folder of folders) {
    for (const name of readdirSync(join(root, folder)).toSorted()) {
      if (/\.(ts|json)$/.test(name) && !name.includes('.test.')) hash.update(readFileSync(join(root, folder, name)));
    }
  }
  return hash.digest('hex');
}

/** Makes a clinic into its folder where there is none with this mark. */
async function kept(name: string, sources: readonly string[], make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(dataFolder, name);
  const markFile = join(dataFolder, `${name}.mark`);
  const mark = markOf(sources);
  if (existsSync(markFile) && readFileSync(markFile, 'utf8') === mark) return folder;
  console.error(`making the ${name} data set into ${relative(root, folder)}, once ...`);
  rmSync(markFile, { force: true });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dataFolder, { recursive: true });
  await make(folder);
  writeFileSync(markFile, mark);
  return folder;
}

/** The demo clinic of a fixed week. */
async function demoClinic(): Promise<DataSet> {
  const folder = await kept('demo', ['main/demo', 'db/migrations'], (target) => runSide('make-demo', { folder: target, now: dayEnds }));
  return { name: 'demo', folder, now: dayEnds, people: demoPeople };
}

/** A generated clinic of this size, which ends on the same day. */
async function generatedClinic(name: 'clinic' | 'chain'): Promise<DataSet> {
  const folder = await kept(name, ['main/generate', 'db/bulk', 'db/migrations'], async (target) => {
    const code = await runScript('generate.ts', [name, '--out', target, '--until', lastDay], { isQuiet: true });
    if (code !== 0) throw new Error(`npm run generate -- ${name} failed`);
  });
  return { name, folder, now: dayEnds, people: generatedPeople };
}

/** A clinic that was generated elsewhere ends with its last event. */
async function givenClinic(folder: string): Promise<DataSet> {
  const set: DataSet = { name: 'given', folder, now: dayEnds, people: generatedPeople };
  return { ...set, now: await runSide<Instant>('end-of-data', set) };
}

/** A copy that rows may write to. */
function copyOf(set: DataSet): DataSet {
  const folder = mkdtempSync(join(dataFolder, 'work-'));
  cpSync(set.folder, folder, { recursive: true });
  return { ...set, folder };
}

function describe(set: DataSet): string {
  const megabytes = statSync(join(set.folder, 'clinic.fascia')).size / 2 ** 20;
  return `${set.name} (${megabytes.toFixed(0)} MB)`;
}

/**
 * The clinics of one run: each is copied when it is first asked for, so that what rows write is gone with the run.
 * @param given a folder with a generated clinic, used instead of one of our own.
 */
export function clinicsFor(given: string | undefined): Clinics & { used(): readonly string[]; remove(): void } {
  const copies = new Map<string, DataSet>();
  let chain: DataSet | undefined;
  async function once(name: string, make: () => Promise<DataSet>): Promise<DataSet> {
    const copy = copies.get(name) ?? copyOf(await make());
    copies.set(name, copy);
    return copy;
  }
  return {
    demo: () => once('demo', demoClinic),
    clinic: () => once('clinic', () => (given === undefined ? generatedClinic('clinic') : givenClinic(given))),
    // Ten gigabytes that are only read: they are not copied.
    chain: async () => (chain ??= await generatedClinic('chain')),
    used: () => [...copies.values(), ...(chain ? [chain] : [])].map(describe),
    remove() {
      for (const { folder } of copies.values()) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
