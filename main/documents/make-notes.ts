// Many notes as one file: read on the main thread in small steps, printed in the worker, kept by the service.
import { setImmediate as otherCalls } from 'node:timers/promises';
import type { Instant } from '../../shared/core/time.ts';
import { mostNotesInFile, type NotesWanted } from '../../shared/documents/documents.model.ts';
import { documents as texts } from '../../shared/messages/en/documents.ts';
import { fill } from '../../shared/messages/en/host.ts';
import { appendAuditEvent } from '../../db/audit/audit.queries.ts';
import { findNote } from '../../db/charting/charting.queries.ts';
import { getClinicProfile } from '../../db/clinic/clinic.queries.ts';
import type { DocumentSubject } from '../../db/documents/documents.queries.ts';
import { listNotesOfEpisode, listNotesOfTherapist, type WantedNote } from '../../db/documents/wanted-notes.queries.ts';
import { findStaffMember } from '../../db/staff/staff.queries.ts';
import { mayReadChart } from '../clients/chart-access.ts';
import { readEpisode } from '../episodes/episodes.service.ts';
import type { JobOptions } from '../jobs/jobs.model.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { elsewhere } from '../system/call-time.ts';
import type { SessionNoteFacts } from './facts.ts';
import { asOfNote, factsOfNote } from './gather-facts.ts';
import { lookOf } from './look.ts';
import { print, type FreshDocument } from './make-document.ts';
import { wordsFor, type Words } from './words.ts';

interface Wanted {
  readonly notes: readonly WantedNote[];
  readonly subject: DocumentSubject;
  readonly title: string;
}

async function find(request: Request, wanted: NotesWanted, words: Words): Promise<Wanted> {
  const kind = texts.kinds.session_notes;
  if (wanted.kind === 'episode') {
    const { clientId, complaint } = await readEpisode(request, wanted.episodeId);
    const notes = await listNotesOfEpisode(request.db, wanted.episodeId);
    return { notes, subject: { clientId, episodeId: wanted.episodeId }, title: fill(texts.notesOfEpisode, { kind, complaint: complaint.label }) };
  }
  const { therapistId, from, until } = wanted;
  const { name } = found(await findStaffMember(request.db, therapistId));
  // One more than may be, to see that there are more.
  const notes = await listNotesOfTherapist(request.db, { therapistId, from, until, zone: request.zone, limit: mostNotesInFile + 1 });
  const days = { from: words.date(from), until: words.date(until) };
  return { notes, subject: { clientId: null, therapistId }, title: fill(texts.notesOfTherapist, { kind, name, ...days }) };
}

/** Opens the charts that are not the caller's own, each with the reason in the audit log. */
async function openCharts(request: Request, clientIds: readonly string[], reason: string | undefined): Promise<void> {
  const closed: string[] = [];
  for (const clientId of clientIds) if (!(await mayReadChart(request, clientId))) closed.push(clientId);
  if (closed.length === 0) return;
  if (reason === undefined) refuse('forbidden', 'chartReasonNeeded', { details: { count: closed.length } });
  const { actor, program, seat } = request;
  await request.db.transaction().execute(async (tx) => {
    for (const clientId of closed) {
      await appendAuditEvent(tx, { at: program.options.clock(), action: 'chart.accessReasonGiven', staffId: actor.staffId, clientId, subjectId: null, detail: { reason } });
    }
  });
  for (const clientId of closed) seat.chartReasons.add(clientId);
}

/** Their charts are open by now. */
async function readAll(request: Request, notes: readonly WantedNote[], { signal, onProgress }: JobOptions): Promise<SessionNoteFacts[]> {
  const facts: SessionNoteFacts[] = [];
  for (const { noteId } of notes) {
    facts.push(await factsOfNote(request, found(await findNote(request.db, noteId))));
    onProgress?.({ step: 'read', done: facts.length, total: notes.length });
    await elsewhere(otherCalls);
    signal?.throwIfAborted();
  }
  return facts;
}

export interface FreshNotes extends FreshDocument {
  /** Whose notes stand in it. */
  readonly clientIds: readonly string[];
}

/**
 * Makes the file of the signed notes that are wanted.
 * @throws Refusal `noNotesToPrint`, `tooManyNotes`, or `forbidden` where charts need a reason and none was given.
 */
export async function makeNotes(
  request: Request,
  { wanted, reason }: { readonly wanted: NotesWanted; readonly reason?: string | undefined },
  options: JobOptions,
): Promise<FreshNotes> {
  const profile = await getClinicProfile(request.db);
  const { notes, subject, title } = await find(request, wanted, wordsFor(profile));
  if (notes.length === 0) refuse('conflict', 'noNotesToPrint');
  if (notes.length > mostNotesInFile) refuse('conflict', 'tooManyNotes');
  const clientIds = [...new Set(notes.map((note) => note.clientId))];
  await openCharts(request, clientIds, reason);
  const read = await readAll(request, notes, options);
  const asOf = read.map(({ note }) => asOfNote(note)).reduce((one: Instant, other) => (one > other ? one : other));
  const facts = { kind: 'session_notes' as const, title, notes: read, isOfSeveral: wanted.kind === 'therapist' };
  const printed = await print(request, { profile, facts, look: await lookOf(request.db, 'session_note'), asOf }, options);
  return { ...printed, kind: 'session_notes', subject, sourceVersion: null, title, clientIds };
}
