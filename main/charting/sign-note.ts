import { createHash } from 'node:crypto';
import type { NoteBody, NoteVisit, SignedNote } from '../../shared/charting/charting.model.ts';
import { settledNote } from '../../shared/charting/carry.rules.ts';
import { canSign, noteGaps } from '../../shared/charting/note.rules.ts';
import { canonicalJson, type Json } from '../../shared/core/canonical.ts';
import type { Instant } from '../../shared/core/time.ts';
import { findNoteOfVisit } from '../../db/charting/charting.queries.ts';
import { insertSignedNote } from '../../db/charting/sign.queries.ts';
import { insertCoSignRequest } from '../../db/charting/supervision.queries.ts';
import { deleteDraft, findDraft } from '../../db/drafts/drafts.queries.ts';
import { insertVisitEvent, updateVisitState } from '../../db/schedule/schedule.queries.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { noteDraftKey } from './note-draft.ts';
import { readNoteContext, readOwnVisit } from './note-context.ts';

interface Signature {
  readonly signedBy: string;
  readonly signedName: string;
  readonly signedAt: Instant;
}

/** SHA-256 over what is signed: the visit's head, the body, who signed and when. */
export function contentHashOf(visit: NoteVisit, body: NoteBody, signature: Signature): string {
  // The models hold JSON values only; their types just do not say so.
  const content = { visit, body, ...signature } as unknown as Json;
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

const cannotBeCharted: ReadonlySet<string> = new Set([
  'cancelled_late',
  'cancelled_by_client',
  'cancelled_by_clinic',
  'no_show',
  'rescheduled',
]);

function refuseGaps(body: NoteBody, facts: Parameters<typeof noteGaps>[1]): void {
  const gaps = noteGaps(body, facts);
  if (canSign(gaps)) return;
  const open = gaps.filter((gap) => gap.severity === 'mandatory');
  const fields = Object.fromEntries(open.map((gap) => [gap.field, gap.messageKey]));
  if (open.some((gap) => gap.messageKey === 'contraindicated' || gap.messageKey === 'screeningTooLoose')) refuse('validation', 'contraindicated', { fields });
  if (open.some((gap) => gap.messageKey === 'consentMissing' || gap.messageKey === 'guardianConsentMissing')) refuse('validation', 'consentMissing', { fields });
  refuse('validation', 'noteIncomplete', { fields });
}

/** Locks a complete note. From here on it never changes; corrections are addenda. */
export async function signNote(
  request: Request,
  input: { readonly visitId: string; readonly version: number; readonly body: NoteBody; readonly typedName: string },
): Promise<SignedNote> {
  const { actor, write } = request;
  return write(async (tx) => {
    const visit = await readOwnVisit(request, tx, input.visitId);
    if (await findNoteOfVisit(tx, visit.id)) return refuse('conflict', 'noteSigned');
    if (cannotBeCharted.has(visit.state)) return refuse('conflict', 'stateNotAllowed');
    if (request.now() < visit.startsAt) return refuse('conflict', 'visitNotStarted');
    const draft = await findDraft(tx, actor.staffId, noteDraftKey(visit.id));
    if ((draft?.version ?? 0) !== input.version) return refuse('stale');

    const { head, facts } = await readNoteContext(request, tx, visit);
    const body = settledNote(input.body);
    refuseGaps(body, facts);
    const signature = { signedBy: actor.staffId, signedName: input.typedName, signedAt: request.now() };
    const id = request.newId();
    await insertSignedNote(tx, {
      id,
      visit: head,
      body,
      ...signature,
      startsAt: visit.startsAt,
      contentHash: contentHashOf(head, body, signature),
      isLateEntry: facts.isLate,
    });
    if (head.supervisor) await insertCoSignRequest(tx, id, head.supervisor.id);
    if (visit.state !== 'completed') {
      const change = { visitId: visit.id, version: visit.version, at: request.now(), state: 'completed' as const, reason: '' };
      if (!(await updateVisitState(tx, change))) return refuse('stale');
      const event = { id: request.newId(), visitId: visit.id, at: request.now(), staffId: actor.staffId };
      await insertVisitEvent(tx, { ...event, state: change.state, reason: change.reason });
    }
    await deleteDraft(tx, actor.staffId, noteDraftKey(visit.id));
    request.concerning({ subjectId: id, detail: { isAborted: body.aborted !== null, isLateEntry: facts.isLate } });
    return found(await findNoteOfVisit(tx, visit.id));
  });
}
