// A complete invented clinic in the real format, written through bulk paths that respect every constraint.
import { setImmediate as breathe } from 'node:timers/promises';
import { seededRandom } from '../../shared/core/random.ts';
import { addDays, instantFromMilliseconds, millisecondsOf, wallTimeOf, weekdayOf, type CivilDate, type Instant } from '../../shared/core/time.ts';
import { readAuditHead, verifyAuditChain, type AuditAnchor } from '../../db/audit/audit.queries.ts';
import { isWhole } from '../../db/backup/backup.queries.ts';
import { createBulkWriter } from '../../db/bulk/bulk-writer.ts';
import { contentOf, type FileContent } from '../../db/bulk/content.ts';
import { defer, rebuildClientSearch } from '../../db/bulk/deferred-indexes.ts';
import { beginBulk, endBulk, fillInTheClear } from '../../db/bulk/fresh-file.ts';
import type { Db } from '../../db/database.ts';
import type { ClinicFile } from '../../db/open.ts';
import { ClinicStore } from '../store/clinic-store.ts';
import { liveThroughChain } from './chain-days.ts';
import type { Course } from './course.ts';
import { liveThrough } from './clinic-days.ts';
import { layOutDesk } from './desk-of-today.ts';
import { Diary } from './diary.ts';
import { doctorIds, writeDoctors } from './doctors.ts';
import { layOutIntakes } from './intakes-of-today.ts';
import { createIds, Days } from './moments.ts';
import { createKeys, furnish, staffOf } from './open-file.ts';
import { writeForm } from './papers.ts';
import { createNamePools, createPeople, personName, type NamePool } from './people.ts';
import { Scribe } from './scribe.ts';
import type { ClinicSize } from './sizes.ts';
import { clinicZone, createTeam, generatedPassword, type Team } from './team.ts';

export type GenerationStep = 'writing' | 'indexing' | 'checking' | 'counting' | 'sealing';

export interface GenerateOptions {
  readonly size: ClinicSize;
  /** An empty or missing folder. */
  readonly folder: string;
  readonly seed: number;
  /** When the history ends; what is booked for later is still to come. */
  readonly now: Instant;
  /** Whether references, pages and the audit chain are looked through before the file gets its name. */
  readonly isChecked: boolean;
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

/** Weeks for which a chain's last clinic has been alone. */
const weeksAlone = 4;

interface Outline {
  readonly clinicId: string;
  readonly team: Team;
  readonly from: CivilDate;
  readonly today: CivilDate;
  readonly names: readonly NamePool[];
  readonly newId: (at: number) => string;
}

function outlineOf({ size, seed, now }: GenerateOptions): Outline {
  const today = wallTimeOf(now, clinicZone).date;
  const monday = addDays(today, 1 - weekdayOf(today));
  const from = addDays(monday, -7 * size.weeks);
  const newId = createIds(seededRandom(seed + 1));
  const opening = new Days(clinicZone).get(from).at(7 * 60);
  const clinicId = newId(opening);
  const names = createNamePools(seed);
  const random = seededRandom(seed + 2);
  const wish = { size, from, leftOn: addDays(monday, -7 * weeksAlone - 1), newName: () => personName(random, names) };
  return { clinicId, team: createTeam(random, () => newId(opening), wish), from, today, names, newId };
}

/** Lets a signal come through. @throws GenerationCancelled where there was one. */
async function stopIfAsked(options: GenerateOptions): Promise<void> {
  await breathe();
  if (options.isCancelled?.()) throw new GenerationCancelled('The generation was stopped.');
}

async function run(days: Generator<number>, options: GenerateOptions): Promise<void> {
  for (const progress of days) {
    options.onProgress?.('writing', progress);
    await stopIfAsked(options);
  }
}

function shared(options: GenerateOptions, outline: Outline) {
  const random = seededRandom(options.seed);
  const { team, newId, names } = outline;
  const newPerson = createPeople(random, names);
  return { random, size: options.size, team, newId, newPerson, days: new Days(clinicZone), now: millisecondsOf(options.now) };
}

/** Milliseconds since 1970. */
function openingOf({ from }: Outline): number {
  return new Days(clinicZone).get(from).at(7 * 60);
}

/** By these a visit looks for those that it would overlap. */
const readByTriggers = ['visits_by_therapist', 'visits_by_room', 'visits_by_client'] as const;

async function writeClinic(options: GenerateOptions, outline: Outline, file: ClinicFile, head: AuditAnchor): Promise<void> {
  const common = shared(options, outline);
  // Their triggers only refuse change and replacement, and every row here is new: its key is held to that in any case.
  const putLogsBack = defer(file, ['index', 'trigger'], ['audit_events', 'visit_events', 'note_findings']);
  const putVisitsBack = defer(file, ['index'], ['notes', 'visits'], readByTriggers);
  const scribe = new Scribe(createBulkWriter(file), common.newId, head, common.now);
  const world = {
    ...common,
    scribe,
    doctorIds: doctorIds(openingOf(outline)),
    diary: new Diary(common.team.therapists, options.size.rooms),
    visits: new Map(),
    tasks: new Map(),
    courses: new Set<Course>(),
    known: [],
    clientsMade: 0,
    feesDecided: 0,
    visitsClaimed: 0,
  };
  await run(liveThrough(world, outline.from, outline.today), options);
  scribe.finish();
  options.onProgress?.('indexing', 0);
  putLogsBack();
  putVisitsBack();
}

async function writeChain(options: GenerateOptions, outline: Outline, file: ClinicFile): Promise<void> {
  const putBack = defer(file, ['index', 'trigger'], ['clients', 'visits']);
  const writer = createBulkWriter(file);
  const world = { ...shared(options, outline), writer, closedOn: addDays(outline.team.leftOn, 1) };
  await run(liveThroughChain(world, outline.from, outline.today), options);
  writer.finish();
  options.onProgress?.('indexing', 0);
  putBack();
  rebuildClientSearch(file);
}

async function fill(options: GenerateOptions, outline: Outline, dataKey: Uint8Array, { db, file }: { readonly db: Db; readonly file: ClinicFile }): Promise<FileContent> {
  const opening = instantFromMilliseconds(openingOf(outline));
  await db.transaction().execute(async (tx) => {
    await furnish(tx, outline.clinicId, outline.team, opening, Math.ceil(options.size.weeks / 52) + 2);
    if (options.size.kind === 'chain') return;
    await writeDoctors(tx, openingOf(outline));
    await writeForm(tx, opening, outline.team.owner.id);
  });
  const head = await readAuditHead(db);
  beginBulk(file);
  const seal = options.size.kind === 'chain' ? fillInTheClear(file, dataKey) : undefined;
  if (options.size.kind === 'chain') await writeChain(options, outline, file);
  else {
    await writeClinic(options, outline, file, head);
    const moment = { team: outline.team, today: outline.today, now: millisecondsOf(options.now) };
    await db.transaction().execute(async (tx) => {
      await layOutDesk(tx, moment);
      await layOutIntakes(tx, moment);
    });
  }
  if (options.isChecked) {
    options.onProgress?.('checking', 0);
    if (!isWhole(file)) throw new Error('The generated file breaks a reference or a page.');
    if (!verifyAuditChain(file).isIntact) throw new Error('The generated audit log breaks its chain.');
  }
  await stopIfAsked(options);
  options.onProgress?.('counting', 0);
  const content = contentOf(file);
  await stopIfAsked(options);
  options.onProgress?.('sealing', 0);
  seal?.();
  endBulk(file);
  return content;
}

/**
 * Makes the clinic and leaves it closed, ready to be signed in to. The same size, seed and `now` make the same rows.
 * @throws GenerationCancelled where `isCancelled` said so.
 */
export async function generateClinic(options: GenerateOptions): Promise<GeneratedClinic> {
  const outline = outlineOf(options);
  const { dataKey, keys, recoveryCode } = await createKeys(outline.clinicId, outline.team);
  const store = new ClinicStore(options.folder);
  let content: FileContent = { rows: {}, hash: '' };
  await store.create(
    dataKey,
    async (db, file) => {
      content = await fill(options, outline, dataKey, { db, file });
    },
    keys,
  );
  await store.anchorAudit();
  await store.close();
  const signIns = staffOf(outline.team).map(({ name, signInName, roles }) => ({ name, signInName, roles }));
  return { content, signIns, password: generatedPassword, recoveryCode };
}
