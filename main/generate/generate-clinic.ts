// A complete invented clinic in the real format, written through bulk paths that respect every constraint.
import { setImmediate as breathe } from 'node:timers/promises';
import { instantFromMilliseconds, millisecondsOf } from '../../shared/core/time.ts';
import { readAuditHead, verifyAuditChain, type AuditAnchor } from '../../db/audit/audit.queries.ts';
import { isWhole } from '../../db/backup/backup.queries.ts';
import { createBulkRunner } from '../../db/bulk/bulk-writer.ts';
import { contentOf, type FileContent } from '../../db/bulk/content.ts';
import { defer, rebuildClientSearch } from '../../db/bulk/deferred-indexes.ts';
import { beginBulk, endBulk, fillInTheClear } from '../../db/bulk/fresh-file.ts';
import type { Db } from '../../db/database.ts';
import type { ClinicFile } from '../../db/open.ts';
import { ClinicStore } from '../store/clinic-store.ts';
import { layOutDesk } from './desk-of-today.ts';
import { writeDoctors } from './doctors.ts';
import { layOutIntakes } from './intakes-of-today.ts';
import { livedDays } from './lived-days.ts';
import { createKeys, furnish, staffOf } from './open-file.ts';
import { openingOf, outlineOf, type ClinicWish, type Outline } from './outline.ts';
import { writeForm } from './papers.ts';
import type { ClinicSize } from './sizes.ts';
import { generatedPassword } from './team.ts';

export type GenerationStep = 'writing' | 'indexing' | 'checking' | 'counting' | 'sealing';

export interface GenerateOptions extends ClinicWish {
  /** An empty or missing folder. */
  readonly folder: string;
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

/** Lets a signal come through. @throws GenerationCancelled where there was one. */
async function stopIfAsked(options: GenerateOptions): Promise<void> {
  await breathe();
  if (options.isCancelled?.()) throw new GenerationCancelled('The generation was stopped.');
}

/** By these a visit looks for those that it would overlap. */
const readByTriggers = ['visits_by_therapist', 'visits_by_room', 'visits_by_client'] as const;
/** Not one visit of a chain is in these: looking for them through all of its visits is all that putting them back would do. */
const emptyForChain = ['visits_by_plan', 'visits_by_episode', 'visits_by_replaced', 'visits_by_series'] as const;

/** Takes away what only costs time while the rows are written, and answers with what puts it back. */
function deferFor(kind: ClinicSize['kind'], file: ClinicFile): () => void {
  if (kind === 'chain') {
    const putBack = defer(file, ['index', 'trigger'], ['clients', 'visits'], emptyForChain);
    return () => {
      putBack();
      rebuildClientSearch(file);
    };
  }
  // Their triggers only refuse change and replacement, and every row here is new: its key is held to that in any case.
  const putLogsBack = defer(file, ['index', 'trigger'], ['audit_events', 'visit_events', 'note_findings', 'note_measures', 'note_treatments']);
  const putVisitsBack = defer(file, ['index'], ['notes', 'visits'], readByTriggers);
  return () => {
    putLogsBack();
    putVisitsBack();
  };
}

async function writeHistory(options: GenerateOptions, head: AuditAnchor, file: ClinicFile): Promise<void> {
  const { size, seed, now } = options;
  const putBack = deferFor(size.kind, file);
  const runner = createBulkRunner(file);
  for await (const { writings, progress } of livedDays({ size, seed, now, head })) {
    for (const { statement, rows } of writings) for (const values of rows) runner.run(statement, values);
    options.onProgress?.('writing', progress);
    await stopIfAsked(options);
  }
  runner.finish();
  options.onProgress?.('indexing', 0);
  putBack();
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
  await writeHistory(options, head, file);
  if (options.size.kind === 'clinic') {
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
