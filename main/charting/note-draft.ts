import { noteBody, type NoteBody } from '../../shared/charting/charting.model.ts';
import type { DraftKey } from '../../shared/drafts/drafts.contract.ts';
import type { Instant } from '../../shared/core/time.ts';
import { findNoteOfVisit } from '../../db/charting/charting.queries.ts';
import type { Db, Tx } from '../../db/database.ts';
import { deleteDraft, findDraft, putDraft } from '../../db/drafts/drafts.queries.ts';
import { refuse } from '../refusal.ts';
import type { Nothing } from '../implement.ts';
import type { Request } from '../request.ts';
import { readOwnVisit } from './note-context.ts';

/** A note's draft is keyed by its visit, so that it can never come up at another client. */
export function noteDraftKey(visitId: string): DraftKey {
  return { form: 'note', subject: visitId };
}

export interface NoteDraft {
  readonly body: NoteBody;
  readonly version: number;
  readonly savedAt: Instant;
}

export async function findNoteDraft(db: Db | Tx, staffId: string, visitId: string): Promise<NoteDraft | undefined> {
  const draft = await findDraft(db, staffId, noteDraftKey(visitId));
  return draft && { body: noteBody.parse(JSON.parse(draft.content)), version: draft.version, savedAt: draft.savedAt };
}

/** Autosave. A save after signing is refused, so that a late one cannot bring a draft back to life. */
export async function saveNoteDraft(
  request: Request,
  input: { readonly visitId: string; readonly version: number; readonly body: NoteBody },
): Promise<{ version: number; savedAt: Instant }> {
  const { actor, now, write } = request;
  return write(async (tx) => {
    const visit = await readOwnVisit(request, tx, input.visitId);
    if (await findNoteOfVisit(tx, visit.id)) return refuse('conflict', 'noteSigned');
    const key = noteDraftKey(visit.id);
    const present = (await findDraft(tx, actor.staffId, key))?.version ?? 0;
    if (present !== input.version) return refuse('stale');
    const savedAt = now();
    return { version: await putDraft(tx, actor.staffId, key, JSON.stringify(input.body), savedAt), savedAt };
  });
}

export async function discardNoteDraft(request: Request, input: { readonly visitId: string }): Promise<Nothing> {
  await request.write(async (tx) => {
    await readOwnVisit(request, tx, input.visitId);
    await deleteDraft(tx, request.actor.staffId, noteDraftKey(input.visitId));
  });
  return {};
}
