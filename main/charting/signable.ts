import { leftBehind, type LeftBehind } from '../../shared/charting/carry.rules.ts';
import { noteGaps } from '../../shared/charting/note.rules.ts';
import { findChartedVisit } from '../../db/charting/charting.queries.ts';
import { listUnsignedVisits } from '../../db/charting/worklist.queries.ts';
import type { Request } from '../request.ts';
import { readNoteContext } from './note-context.ts';
import { findNoteDraft } from './note-draft.ts';

export interface SignableNote {
  readonly visitId: string;
  readonly clientName: string;
  readonly startsOn: string;
  readonly version: number;
  /** What still keeps it from being signed; 0 = complete. */
  readonly missing: number;
  /** What the signature would not keep or not count. */
  readonly leftBehind: LeftBehind;
}

const MOST = 100;

/** The caller's drafts of ended visits, oldest first, each judged by the rule that decides at the signature. */
export async function listSignable(request: Request): Promise<SignableNote[]> {
  const { actor, db, now } = request;
  const waiting = await listUnsignedVisits(db, { therapistId: actor.staffId, endedBefore: now(), limit: MOST });
  const notes: SignableNote[] = [];
  for (const item of waiting) {
    if (item.state !== 'draft') continue;
    const draft = await findNoteDraft(db, actor.staffId, item.visitId);
    const visit = draft && (await findChartedVisit(db, item.visitId));
    if (!draft || !visit || visit.episodeId === null) continue;
    const { facts } = await readNoteContext(request, db, visit);
    const missing = noteGaps(draft.body, facts).filter((gap) => gap.severity === 'mandatory').length;
    notes.push({ visitId: item.visitId, clientName: item.clientName, startsOn: item.startsOn, version: draft.version, missing, leftBehind: leftBehind(draft.body) });
  }
  return notes;
}
