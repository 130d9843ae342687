// A signed note as rows: the note itself, and what is derived from it so that the past can be asked without opening
// every note.
import type { NoteBody, SignedNote } from '../../shared/charting/charting.model.ts';
import { psfsMean } from '../../shared/charting/outcome.rules.ts';
import { findingsThatCount } from '../../shared/charting/note.rules.ts';
import { millisecondsOf, type Instant } from '../../shared/core/time.ts';
import type { NoteFindingsTable, NoteMeasuresTable, NotesTable, NoteTreatmentsTable } from './charting.table.ts';

export type NoteToSign = Omit<SignedNote, 'addenda'> & { readonly signedBy: string; readonly startsAt: Instant };

export function noteRow(note: NoteToSign): NotesTable {
  return {
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
  };
}

export function findingRows(noteId: string, body: NoteBody): NoteFindingsTable[] {
  return findingsThatCount(body).map((finding) => ({
    note_id: noteId,
    finding_id: finding.id,
    check_state: finding.check,
    kind: finding.kind,
    muscle_id: finding.muscleId,
    region_id: finding.regionId,
    side: finding.side,
    tenderness: finding.tenderness,
    tenderness_after: finding.tendernessAfter,
  }));
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

/** One row for each thing measured. The same motion written twice: the later is what the therapist left standing. */
export function measureRows(noteId: string, body: NoteBody): NoteMeasuresTable[] {
  const latest = new Map(measuresOf(body).map((measure) => [`${measure.kind} ${measure.item_id} ${measure.side}`, measure]));
  return Array.from(latest.values(), (measure) => ({ note_id: noteId, ...measure }));
}

export function treatmentRows(noteId: string, body: NoteBody): NoteTreatmentsTable[] {
  return body.treatments.map((treatment, position) => ({
    note_id: noteId,
    position,
    modality: treatment.modality,
    muscle_id: treatment.muscleId,
    region_id: treatment.regionId,
    side: treatment.side,
    minutes: treatment.minutes ?? 0,
  }));
}
