// Puts what happens in the generated clinic into rows, with the program's own row functions, and keeps its audit log.
import type { AuditAction } from '../../shared/audit/audit.model.ts';
import type { NoteBody, NoteVisit } from '../../shared/charting/charting.model.ts';
import type { ClientDetails, HealthAnswers, NewConsent } from '../../shared/clients/clients.model.ts';
import { consentExpiry } from '../../shared/clients/consents.rules.ts';
import { instantFromMilliseconds, type CivilDate } from '../../shared/core/time.ts';
import type { Complaint, Episode, EpisodeStatus, FollowUp, Plan, PlanDetails } from '../../shared/episodes/episodes.model.ts';
import type { VisitState } from '../../shared/schedule/schedule.model.ts';
import { nextAuditRow, type AuditAnchor, type AuditDetail } from '../../db/audit/audit.queries.ts';
import type { BulkWriter } from '../../db/bulk/bulk-writer.ts';
import { addendumRow, type NewAddendum } from '../../db/charting/charting.queries.ts';
import { findingRows, measureRows, noteRow, treatmentRows } from '../../db/charting/note.rows.ts';
import { alertRow, clientRow } from '../../db/clients/clients.queries.ts';
import { consentRow } from '../../db/clients/consents.queries.ts';
import { healthRow } from '../../db/clients/health.queries.ts';
import { episodeRow, followUpRow, planRow } from '../../db/episodes/episodes.queries.ts';
import { feeRow, type NewFee } from '../../db/schedule/fees.queries.ts';
import { visitEventRow, visitRow, type NewVisitRow } from '../../db/schedule/schedule.queries.ts';
import { decisionRow, type NewDecisionRow } from '../../db/screening/screening.queries.ts';
import { contentHashOf } from '../charting/sign-note.ts';
import { clinicLocale } from './team.ts';

export interface Subject {
  readonly clientId?: string;
  readonly subjectId?: string;
  readonly detail?: AuditDetail;
}

/** A consent on paper of which nothing more is known. */
export type ConsentGiven = Omit<NewConsent, keyof typeof noDetails>;

const noDetails = { relation: '', textVersion: null, signedOn: null, witnessName: '', paper: '', scanId: null, signature: null } as const;

interface PendingEvent extends Subject {
  readonly at: number;
  readonly action: AuditAction;
  readonly staffId: string;
}

export interface VisitChange {
  readonly at: number;
  readonly staffId: string;
  readonly state: VisitState;
  readonly reason: string;
}

/** All times are milliseconds since 1970; what would lie after `now` has not happened and is left out of the log. */
export class Scribe {
  readonly newId: (atMilliseconds: number) => string;
  /** A row that its own file knows how to make. */
  readonly insert: BulkWriter['insert'];
  readonly #writer: BulkWriter;
  readonly #now: number;
  #head: AuditAnchor;
  #events: PendingEvent[] = [];

  constructor(writer: BulkWriter, newId: (atMilliseconds: number) => string, head: AuditAnchor, now: number) {
    this.#writer = writer;
    this.insert = writer.insert.bind(writer);
    this.newId = newId;
    this.#head = head;
    this.#now = now;
  }

  log(at: number, action: AuditAction, staffId: string, subject: Subject = {}): void {
    if (at <= this.#now) this.#events.push({ at, action, staffId, ...subject });
  }

  /** Appends the day's events to the chain in the order of their times. */
  endDay(): void {
    for (const event of this.#events.toSorted((one, other) => one.at - other.at)) {
      const row = nextAuditRow(this.#head, {
        at: instantFromMilliseconds(event.at),
        action: event.action,
        staffId: event.staffId,
        clientId: event.clientId ?? null,
        subjectId: event.subjectId ?? null,
        detail: event.detail ?? {},
      });
      this.#writer.insert('audit_events', row);
      this.#head = { sequence: row.sequence, hash: row.hash };
    }
    this.#events = [];
  }

  /** Writes where the chain ends. */
  finish(): void {
    this.endDay();
    this.#writer.update('audit_head', 'singleton', 1, { sequence: this.#head.sequence, hash: this.#head.hash });
  }

  addClient(id: string, details: ClientDetails, at: number, staffId: string): void {
    this.#writer.insert('clients', clientRow({ id, details, at: instantFromMilliseconds(at), locale: clinicLocale }));
    this.log(at, 'client.created', staffId, { clientId: id });
  }

  touchClient(id: string, at: number): void {
    this.#writer.update('clients', 'id', id, { touched_at: instantFromMilliseconds(at) });
  }

  archiveClient(id: string, at: number, staffId: string): void {
    this.#writer.update('clients', 'id', id, { is_archived: 1, touched_at: instantFromMilliseconds(at), version: 2 });
    this.log(at, 'client.changed', staffId, { clientId: id, detail: { isArchived: true } });
  }

  addAlert(clientId: string, kind: 'desk' | 'health', text: string, at: number, staffId: string): void {
    const id = this.newId(at);
    this.#writer.insert('client_alerts', alertRow({ id, clientId, kind, text, createdAt: instantFromMilliseconds(at), createdBy: staffId }));
    this.log(at, 'client.alertChanged', staffId, { clientId, subjectId: id });
  }

  addConsent(clientId: string, consent: ConsentGiven, at: number, today: CivilDate, staffId: string): void {
    const kept = { ...noDetails, ...consent, expiresOn: consentExpiry(consent, today), recordedAt: instantFromMilliseconds(at) };
    this.#writer.insert('consents', consentRow({ ...kept, id: this.newId(at), clientId, recordedBy: staffId }));
    this.log(at, 'consent.recorded', staffId, { clientId, detail: { consentId: kept.consentId, state: kept.state } });
  }

  addHealth(clientId: string, version: number, answers: HealthAnswers, at: number, author: { id: string; isHandedIn: boolean }): void {
    const { id, isHandedIn } = author;
    this.#writer.insert('health_records', healthRow({ clientId, version, answers, recordedAt: instantFromMilliseconds(at), recordedBy: id, isHandedIn }));
    this.log(at, 'health.changed', id, { clientId, detail: { version, isHandedIn } });
  }

  addDecision(decision: NewDecisionRow, at: number, staffId: string): void {
    const id = this.newId(at);
    this.#writer.insert('screening_decisions', decisionRow(decision, { id, at: instantFromMilliseconds(at), staffId }));
    this.log(at, 'screening.decided', staffId, { clientId: decision.clientId, subjectId: id, detail: { result: decision.result, hasLetter: decision.clearance !== null } });
  }

  openEpisode(clientId: string, complaint: Complaint, at: number, staffId: string): string {
    const id = this.newId(at);
    this.#writer.insert('episodes', episodeRow({ id, clientId, complaint, openedAt: instantFromMilliseconds(at), openedBy: staffId }));
    this.log(at, 'episode.opened', staffId, { clientId, subjectId: id });
    return id;
  }

  addPlan(clientId: string, episodeId: string, details: PlanDetails, at: number, staffId: string): string {
    const id = this.newId(at);
    this.#writer.insert('plans', planRow({ id, episodeId, details, createdAt: instantFromMilliseconds(at), createdBy: staffId }));
    this.log(at, 'plan.saved', staffId, { clientId, subjectId: episodeId });
    return id;
  }

  closeEpisode(
    episode: { id: string; clientId: string; planId: string; status: EpisodeStatus; closure: NonNullable<Episode['closure']>; planStatus: Plan['status'] },
    at: number,
    staffId: string,
  ): void {
    const { id, clientId, planId, status, closure, planStatus } = episode;
    this.#writer.update('episodes', 'id', id, { status, closure: JSON.stringify(closure), version: 2 });
    if (planStatus !== 'active') this.#writer.update('plans', 'id', planId, { status: planStatus, version: 2 });
    this.log(at, 'episode.closed', staffId, { clientId, subjectId: id, detail: { kind: closure.kind } });
  }

  addFollowUp(clientId: string, episodeId: string, followUp: FollowUp, at: number, staffId: string): void {
    const entry = { id: this.newId(at), episodeId, followUp, recordedAt: instantFromMilliseconds(at), recordedBy: staffId };
    this.#writer.insert('follow_ups', followUpRow(entry));
    this.log(at, 'followUp.recorded', staffId, { clientId, subjectId: episodeId });
  }

  /** The visit as it stands in the end, with every state it has been in. */
  addVisit(visit: NewVisitRow, changes: readonly VisitChange[], isAssigned: boolean): void {
    const last = changes.at(-1);
    const row = visitRow({ ...visit, state: last?.state ?? visit.state });
    this.#writer.insert('visits', {
      ...row,
      state_reason: last?.reason ?? '',
      state_at: last ? instantFromMilliseconds(last.at) : visit.createdAt,
      version: changes.length + (isAssigned ? 1 : 0),
    });
    for (const { at, staffId, state, reason } of changes) {
      const id = this.newId(at);
      this.#writer.insert('visit_events', visitEventRow({ id, visitId: visit.id, at: instantFromMilliseconds(at), staffId, state, reason }));
    }
  }

  addFee(clientId: string, fee: Omit<NewFee, 'id' | 'at'>, at: number): void {
    this.#writer.insert('visit_fees', feeRow({ ...fee, id: this.newId(at), at: instantFromMilliseconds(at) }));
    this.log(at, 'visit.feeDecided', fee.staffId, { clientId, subjectId: fee.visitId, detail: { decision: fee.kind } });
  }

  addNote(visit: NoteVisit, body: NoteBody, startsAt: number, at: number, isLateEntry: boolean): string {
    const id = this.newId(at);
    const signature = { signedBy: visit.therapistId, signedName: visit.therapistName, signedAt: instantFromMilliseconds(at) };
    const contentHash = contentHashOf(visit, body, signature);
    const note = { id, visit, body, ...signature, startsAt: instantFromMilliseconds(startsAt), contentHash, isLateEntry };
    this.#writer.insert('notes', noteRow(note));
    for (const row of findingRows(id, body)) this.#writer.insert('note_findings', row);
    for (const row of measureRows(id, body)) this.#writer.insert('note_measures', row);
    for (const row of treatmentRows(id, body)) this.#writer.insert('note_treatments', row);
    this.log(at, 'note.signed', visit.therapistId, { clientId: visit.clientId, subjectId: id, detail: { isAborted: false, isLateEntry } });
    return id;
  }

  addAddendum(clientId: string, entry: Omit<NewAddendum, 'id' | 'at'>, at: number): void {
    this.#writer.insert('addenda', addendumRow({ ...entry, id: this.newId(at), at: instantFromMilliseconds(at) }));
    this.log(at, 'note.addendumAdded', entry.authorId, { clientId, subjectId: entry.noteId });
  }

  addDraft(visitId: string, staffId: string, body: NoteBody, at: number): void {
    const content = JSON.stringify(body);
    this.#writer.insert('drafts', { staff_id: staffId, form: 'note', subject: visitId, content, version: 1, saved_at: instantFromMilliseconds(at) });
  }
}
