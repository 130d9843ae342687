import { settledNote } from '../../shared/charting/carry.rules.ts';
import type { SheetMade } from '../../shared/documents/documents.model.ts';
import { documents as texts } from '../../shared/messages/en/documents.ts';
import { getClinicProfile } from '../../db/clinic/clinic.queries.ts';
import { readNoteContext, readOwnVisit } from '../charting/note-context.ts';
import { findNoteDraft } from '../charting/note-draft.ts';
import { requireChartAccess } from '../clients/chart-access.ts';
import type { JobOptions } from '../jobs/jobs.model.ts';
import { refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { lookOf } from './look.ts';
import { print } from './make-document.ts';

/**
 * The caller's own note as far as it is written, each page marked as a draft. Nothing of it is kept.
 * @throws Refusal `conflict` with `noDraftYet` where nothing is written, or the note is signed.
 */
export async function previewNote(request: Request, { visitId }: { readonly visitId: string }, options: JobOptions = {}): Promise<SheetMade> {
  const { db } = request;
  const visit = await readOwnVisit(request, db, visitId);
  await requireChartAccess(request, visit.clientId);
  const draft = await findNoteDraft(db, request.actor.staffId, visitId);
  if (!draft) return refuse('conflict', 'noDraftYet');
  // As it would be signed: what nobody confirmed does not print.
  const { savedAt } = draft;
  const body = settledNote(draft.body);
  const { head, episode } = await readNoteContext(request, db, visit);
  const note = { id: visitId, visit: head, body, signedAt: savedAt, signedName: '', contentHash: '', isLateEntry: false, addenda: [] };
  const facts = { kind: 'session_note', note, psfsActivities: episode.complaint.psfsActivities, isDraft: true } as const;
  const order = { profile: await getClinicProfile(db), facts, look: await lookOf(db, 'session_note'), asOf: savedAt };
  const { bytes, pageCount } = await print(request, order, options);
  const ticket = request.issueTicket({ fileName: 'session-note-draft.pdf', contentType: 'application/pdf', bytes });
  return { title: `${texts.kinds.session_note} (${texts.draft})`, pageCount, ticket };
}
