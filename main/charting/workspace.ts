import type { NoteWorkspace, SignedNote } from '../../shared/charting/charting.model.ts';
import { resolvedFindings } from '../../shared/charting/finding-life.rules.ts';
import { blankNote } from '../../shared/charting/note.rules.ts';
import { millisecondsOf } from '../../shared/core/time.ts';
import { findChartedVisit, findNote, findNoteOfVisit, findPreviousNote } from '../../db/charting/charting.queries.ts';
import { listSessionNotes } from '../../db/charting/course.queries.ts';
import { requireChartAccess } from '../clients/chart-access.ts';
import { found } from '../refusal.ts';
import type { Request } from '../request.ts';
import { readNoteContext } from './note-context.ts';
import { findNoteDraft } from './note-draft.ts';

/** A signed note, once the caller may read its client's chart. */
export async function readNote(request: Request, noteId: string): Promise<SignedNote> {
  const note = found(await findNote(request.db, noteId));
  // Who answers for a student's session reads its note without a reason of another kind.
  if (note.visit.supervisor?.id !== request.actor.staffId) await requireChartAccess(request, note.visit.clientId);
  request.concerning({ clientId: note.visit.clientId, subjectId: noteId });
  return note;
}

/** Everything the charting screen needs, in one answer. */
export async function getWorkspace(request: Request, { visitId }: { readonly visitId: string }): Promise<NoteWorkspace> {
  const { actor, db } = request;
  const visit = found(await findChartedVisit(db, visitId));
  await requireChartAccess(request, visit.clientId);
  request.concerning({ clientId: visit.clientId, subjectId: visitId });
  const context = await readNoteContext(request, db, visit);
  const previous = await findPreviousNote(db, context.episode.id, millisecondsOf(visit.startsAt));
  const sessions = await listSessionNotes(db, context.episode.id, millisecondsOf(visit.startsAt));
  return {
    visit: context.head,
    draft: (await findNoteDraft(db, actor.staffId, visitId)) ?? null,
    blank: blankNote(previous?.body, context.facts.psfsActivityCount),
    signed: (await findNoteOfVisit(db, visitId)) ?? null,
    previous: previous ?? null,
    psfsActivities: context.episode.complaint.psfsActivities,
    plannedModalities: [...context.plannedModalities],
    planHomeCare: [...context.planHomeCare],
    gate: context.gate,
    resolved: [...resolvedFindings(sessions.map(({ noteId, visit: { startsOn, sessionNumber }, body }) => ({ noteId, startsOn, sessionNumber, findings: body.objective.findings })))],
    cupRests: [...(context.facts.cupRests ?? [])],
  };
}
