// A complete invented clinic in the real format, written through bulk paths that respect every constraint.
import { setImmediate as breathe } from 'node:timers/promises';
import { seededRandom } from '../../shared/core/random.ts';
import { addDays, millisecondsOf, wallTimeOf, weekdayOf, type CivilDate, type Instant } from '../../shared/core/time.ts';
import { readAuditHead, verifyAuditChain, type AuditAnchor } from '../../db/audit/audit.queries.ts';
import { isWhole } from '../../db/backup/backup.queries.ts';
import { createBulkWriter } from '../../db/bulk/bulk-writer.ts';
import { contentOf, type FileContent } from '../../db/bulk/content.ts';
import { beginBulk, endBulk } from '../../db/bulk/fresh-file.ts';
import type { ClinicFile } from '../../db/open.ts';
import type { Db } from '../../db/database.ts';
import { ClinicStore } from '../store/clinic-store.ts';
import type { Course } from './course.ts';
import { liveThrough } from './clinic-days.ts';
import { Diary } from './diary.ts';
import { createIds, Days, instantText } from './moments.ts';
import { createKeys, everybody, furnish } from './open-file.ts';
import { createNamePools, createPeople } from './people.ts';
import { Scribe } from './scribe.ts';
import type { ClinicSize } from './sizes.ts';
import { clinicZone, createTeam, generatedPassword, type Team } from './team.ts';

export type GenerationStep = 'writing' | 'checking' | 'counting';

export interface GenerateOptions {
  readonly size: ClinicSize;
  /** An empty or missing folder. */
  readonly folder: string;
  readonly seed: number;
  /** When the history ends; what is booked for later is still to come. */
  readonly now: Instant;
  /** Told how far each step is, 0 to 1. */
  readonly onProgress?: (step: GenerationStep, progress: number) => void;
  /** Asked after each day; true ends the generation with nothing left behind. */
  readonly isCancelled?: () => boolean;
}

export interface GeneratedClinic {
  readonly content: FileContent;
  readonly signIns: readonly { readonly signInName: string; readonly name: string; readonly roles: readonly string[] }[];
  readonly password: string;
  readonly recoveryCode: string;
}

/** Somebody stopped the generation; the folder holds nothing. */
export class GenerationCancelled extends Error {}

interface Plan {
  readonly clinicId: string;
  readonly team: Team;
  readonly from: CivilDate;
  readonly today: CivilDate;
  readonly newId: (at: number) => string;
}

function planOf({ size, seed, now }: GenerateOptions): Plan {
  const today = wallTimeOf(now, clinicZone).date;
  const monday = addDays(today, 1 - weekdayOf(today));
  const from = addDays(monday, -7 * size.weeks);
  const newId = createIds(seededRandom(seed + 1));
  const opening = new Days(clinicZone).get(from).at(7 * 60);
  const clinicId = newId(opening);
  const team = createTeam(seededRandom(seed + 2), () => newId(opening), size, from);
  return { clinicId, team, from, today, newId };
}

async function writeHistory(options: GenerateOptions, plan: Plan, file: ClinicFile, head: AuditAnchor): Promise<void> {
  const { size, seed } = options;
  const { team, newId, from, today } = plan;
  const random = seededRandom(seed);
  const now = millisecondsOf(options.now);
  const scribe = new Scribe(createBulkWriter(file), newId, head, now);
  const world = {
    random,
    size,
    team,
    days: new Days(clinicZone),
    diary: new Diary(team.therapists, size.rooms),
    scribe,
    newPerson: createPeople(random, createNamePools(seed)),
    now,
    visits: new Map(),
    tasks: new Map(),
    courses: new Set<Course>(),
    known: [],
    clientsMade: 0,
    visitsClaimed: 0,
  };
  for (const progress of liveThrough(world, from, today)) {
    options.onProgress?.('writing', progress);
    if (options.isCancelled?.()) throw new GenerationCancelled('The generation was stopped.');
    // Lets a signal come through.
    await breathe();
  }
  scribe.finish();
}

async function fill(options: GenerateOptions, plan: Plan, db: Db, file: ClinicFile): Promise<FileContent> {
  const opening = instantText(new Days(clinicZone).get(plan.from).at(7 * 60));
  await db.transaction().execute((tx) => furnish(tx, plan.clinicId, plan.team, opening));
  const head = await readAuditHead(db);
  beginBulk(file);
  await writeHistory(options, plan, file, head);
  endBulk(file);
  options.onProgress?.('checking', 0);
  if (!isWhole(file)) throw new Error('The generated file breaks a reference or a page.');
  if (!verifyAuditChain(file).isIntact) throw new Error('The generated audit log breaks its chain.');
  options.onProgress?.('counting', 0);
  return contentOf(file);
}

/**
 * Makes the clinic and leaves it closed, ready to be signed in to. The same size, seed and `now` make the same rows.
 * @throws GenerationCancelled where `isCancelled` said so.
 */
export async function generateClinic(options: GenerateOptions): Promise<GeneratedClinic> {
  const plan = planOf(options);
  const { dataKey, keys, recoveryCode } = await createKeys(plan.clinicId, plan.team);
  const store = new ClinicStore(options.folder);
  let content: FileContent = { rows: {}, hash: '' };
  await store.create(
    dataKey,
    async (db, file) => {
      content = await fill(options, plan, db, file);
    },
    keys,
  );
  await store.anchorAudit();
  await store.close();
  const signIns = everybody(plan.team).map(({ name, signInName, roles }) => ({ name, signInName, roles }));
  return { content, signIns, password: generatedPassword, recoveryCode };
}
