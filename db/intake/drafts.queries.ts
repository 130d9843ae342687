// Answers that are being given: one row each, written over as they grow, gone once they are handed in.
import { z } from 'zod';
import { answer, begunSignatures, intakeForm, intakeWay, type Answers, type BegunSignature, type IntakeDraft } from '../../shared/intake/intake.model.ts';
import type { Instant } from '../../shared/core/time.ts';
import type { Db, Tx } from '../database.ts';

export interface KeptDraft extends Omit<IntakeDraft, 'signers'> {
  readonly startedBy: string;
  readonly startedByName: string;
  /** Null until it was handed to the client. */
  readonly handedOverAt: Instant | null;
}

const keptAnswers = z.record(z.string(), answer);

function selectDrafts(db: Db | Tx) {
  return db
    .selectFrom('intake_drafts as d')
    .innerJoin('intake_forms as f', (join) => join.onRef('f.form_id', '=', 'd.form_id').onRef('f.version', '=', 'd.form_version'))
    .innerJoin('staff_members as s', 's.id', 'd.started_by')
    .selectAll('d')
    .select(['f.content', 's.name as started_by_name']);
}
type DraftRow = Awaited<ReturnType<ReturnType<typeof selectDrafts>['execute']>>[number];

function toDraft(row: DraftRow): KeptDraft {
  return {
    id: row.id,
    clientId: row.client_id,
    formId: row.form_id,
    formVersion: row.form_version,
    form: intakeForm.parse(JSON.parse(row.content)),
    way: intakeWay.parse(row.way),
    answers: keptAnswers.parse(JSON.parse(row.answers)),
    signatures: begunSignatures.parse(JSON.parse(row.signatures)),
    version: row.version,
    startedAt: row.started_at,
    savedAt: row.saved_at,
    startedBy: row.started_by,
    startedByName: row.started_by_name,
    handedOverAt: row.handed_over_at,
  };
}

export async function findDraft(db: Db | Tx, draftId: string): Promise<KeptDraft | undefined> {
  const row = await selectDrafts(db).where('d.id', '=', draftId).executeTakeFirst();
  return row && toDraft(row);
}

/** A client's open intakes, newest first. */
export async function listDrafts(db: Db | Tx, clientId: string): Promise<KeptDraft[]> {
  const rows = await selectDrafts(db).where('d.client_id', '=', clientId).orderBy('d.started_at', 'desc').orderBy('d.id', 'desc').execute();
  return rows.map(toDraft);
}

export interface NewDraft extends Pick<IntakeDraft, 'id' | 'clientId' | 'formId' | 'formVersion' | 'way'> {
  readonly answers: Answers;
  readonly startedAt: Instant;
  readonly startedBy: string;
}

export async function insertDraft(tx: Tx, draft: NewDraft): Promise<void> {
  await tx
    .insertInto('intake_drafts')
    .values({
      id: draft.id,
      client_id: draft.clientId,
      form_id: draft.formId,
      form_version: draft.formVersion,
      way: draft.way,
      answers: JSON.stringify(draft.answers),
      started_at: draft.startedAt,
      started_by: draft.startedBy,
      saved_at: draft.startedAt,
      handed_over_at: null,
      version: 1,
    })
    .execute();
}

/** What is given so far, over that of `version`. */
export interface Given {
  readonly version: number;
  readonly answers: Answers;
  readonly signatures: readonly BegunSignature[];
}

/** Writes what is given over what was at this version. False where another window was quicker. */
export async function updateDraftAnswers(tx: Tx, draftId: string, { version, answers, signatures }: Given, at: Instant): Promise<boolean> {
  const result = await tx
    .updateTable('intake_drafts')
    .set({ answers: JSON.stringify(answers), signatures: JSON.stringify(signatures), saved_at: at, version: version + 1 })
    .where('id', '=', draftId)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** From now on the answers are given by the client, who signs anew what was begun on paper or with staff. */
export async function handDraftOver(tx: Tx, { id, way, signatures }: Pick<KeptDraft, 'id' | 'way' | 'signatures'>, at: Instant): Promise<void> {
  const kept = JSON.stringify(way === 'kiosk' ? signatures : []);
  await tx.updateTable('intake_drafts').set({ way: 'kiosk', signatures: kept, handed_over_at: at }).where('id', '=', id).execute();
}

export async function deleteDraft(tx: Tx, draftId: string): Promise<void> {
  await tx.deleteFrom('intake_drafts').where('id', '=', draftId).execute();
}
