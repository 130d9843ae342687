// Writing a signed note and what is derived from it, so that the past can be asked without opening every note.
import type { NoteBody, SignedNote } from '../../shared/charting/charting.model.ts';
import { psfsMean } from '../../shared/charting/outcome.rules.ts';
import { findingsThatCount } from '../../shared/charting/note.rules.ts';
import { millisecondsOf, type Instant } from '../../shared/core/time.ts';
import type { Tx } from '../database.ts';
import type { NoteMeasuresTable } from './charting.table.ts';

async function insertFindings(tx: Tx, noteId: string, body: NoteBody): Promise<void> {
  for (const finding of findingsThatCount(body)) {
    await tx
      .insertInto('note_findings')
      .values({
        note_id: noteId,
        finding_id: finding.id,
        check_state: finding.check,
        kind: finding.kind,
        muscle_id: finding.muscleId,
        region_id: finding.regionId,
        side: finding.side,
        tenderness: finding.tenderness,
        tenderness_after: finding.tendernessAfter,
      })
      .execute();
  }
}

function measuresOf(body: NoteBody): Omit<NoteMeasuresTable, 'note_id'>[] {
  const { subjective, objective, assessment } = body;
  const none = { before: null, after: null, result: null };
  return [
    { ...none, kind: 'pain', item_id: 'average_24h', side: '', before: subjective.nprsAverage24h },
    { ...none, kind: 'pain', item_id: 'now', side: '', before: subjective.nprsNow, after: assessment.nprsAfter },
    ...subjective.psfsScores.map((score, index) => ({
      ...none,
      kind: 'function',
      item_id: `psfs_${index + 1}`,
      side: '',
      before: score,
    })),
    ...objective.motions.map((motion) => ({
      ...none,
      kind: 'motion',
      item_id: motion.motionId,
      side: motion.side,
      before: motion.before,
      after: motion.after,
    })),
    ...objective.tests.map((test) => ({ ...none, kind: 'test', item_id: test.testId, side: test.side, result: test.result })),
    ...objective.strengths.map((strength) => ({
      ...none,
      kind: 'strength',
      item_id: strength.muscleId,
      side: strength.side,
      result: strength.grade,
    })),
  ].filter((measure) => measure.before !== null || measure.after !== null || measure.result !== null);
}

async function insertMeasures(tx: Tx, noteId: string, body: NoteBody): Promise<void> {
  // The same motion written twice: the later row is what the therapist left standing.
  const standing = new Map(measuresOf(body).map((measure) => [`${measure.kind} ${measure.item_id} ${measure.side}`, measure]));
  for (const measure of standing.values()) {
    await tx.insertInto('note_measures').values({ note_id: noteId, ...measure }).execute();
  }
}

async function insertTreatments(tx: Tx, noteId: string, body: NoteBody): Promise<void> {
  for (const [position, treatment] of body.treatments.entries()) {
    await tx
      .insertInto('note_treatments')
      .values({
        note_id: noteId,
        position,
        modality: treatment.modality,
        muscle_id: treatment.muscleId,
        region_id: treatment.regionId,
        side: treatment.side,
        minutes: treatment.minutes ?? 0,
      })
      .execute();
  }
}

export type NoteToSign = Omit<SignedNote, 'addenda'> & { readonly signedBy: string; readonly startsAt: Instant };

export async function insertSignedNote(tx: Tx, note: NoteToSign): Promise<void> {
  await tx
    .insertInto('notes')
    .values({
      id: note.id,
      visit_id: note.visit.visitId,
      client_id: note.visit.clientId,
      episode_id: note.visit.episodeId,
      plan_id: note.visit.planId,
      therapist_id: note.visit.therapistId,
      starts_at: millisecondsOf(note.startsAt),
      visit_head: JSON.stringify(note.visit),
      body: JSON.stringify(note.body),
      nprs_average: note.body.subjective.nprsAverage24h,
      psfs_mean: psfsMean(note.body.subjective.psfsScores),
      is_aborted: note.body.aborted ? 1 : 0,
      is_late_entry: note.isLateEntry ? 1 : 0,
      signed_at: note.signedAt,
      signed_by: note.signedBy,
      signed_name: note.signedName,
      content_hash: note.contentHash,
    })
    .execute();
  await insertFindings(tx, note.id, note.body);
  await insertMeasures(tx, note.id, note.body);
  await insertTreatments(tx, note.id, note.body);
}
