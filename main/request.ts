// What a use case is given: who asks, the database, the clock, and one way to write.
import type { ProcedureMeta } from '../shared/contract/procedure.ts';
import type { NewId } from '../shared/core/ids.ts';
import { wallTimeOf, type CivilDate, type Instant } from '../shared/core/time.ts';
import type { FileTicket } from '../shared/core/file-ticket.ts';
import { appendAuditEvent, type AuditDetail } from '../db/audit/audit.queries.ts';
import type { Db, Tx } from '../db/database.ts';
import type { TicketFile } from './host.ts';
import type { Program } from './program.ts';
import { startWaiting } from './system/call-time.ts';
import type { Actor, Seat } from './session/seats.ts';
import type { OpenClinic } from './store/clinic-store.ts';

/** What the audit event of this call is about. Ids, counts and codes only: the log never holds a client's data. */
export interface Subject {
  readonly clientId?: string;
  readonly subjectId?: string;
  readonly detail?: AuditDetail;
}

export interface Request {
  readonly program: Program;
  readonly seat: Seat;
  /** The window that calls. */
  readonly windowId: string;
  readonly actor: Actor;
  /** For reads outside a transaction. Inside `write` use its `tx`: this handle would wait for ever there. */
  readonly db: Db;
  readonly newId: NewId;
  /** The clinic's IANA zone. */
  readonly zone: string;
  now(): Instant;
  /** Today's civil date in the clinic. */
  today(): CivilDate;
  /** Says what the call's audit event is about; later calls add to earlier ones. */
  concerning(subject: Subject): void;
  /** Runs the work and the call's audit event in one transaction: all or nothing. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Hands a file to the caller by a short-lived address. */
  issueTicket(file: TicketFile): FileTicket;
}

export interface RequestState {
  readonly request: Request;
  /** Writes the event of a call that only read. */
  auditReading(): Promise<void>;
}

export function createRequest(
  program: Program,
  clinic: OpenClinic,
  seat: Seat,
  windowId: string,
  actor: Actor,
  { audit: action, touches }: Pick<ProcedureMeta, 'audit' | 'touches'>,
): RequestState {
  let subject: Subject = {};
  let isAudited = false;
  const now = program.options.clock;

  async function audit(tx: Tx): Promise<void> {
    if (action === null) return;
    await appendAuditEvent(tx, {
      at: now(),
      action,
      staffId: actor.staffId,
      clientId: subject.clientId ?? null,
      subjectId: subject.subjectId ?? null,
      detail: subject.detail ?? {},
    });
  }

  const request: Request = {
    program,
    seat,
    windowId,
    actor,
    db: clinic.db,
    newId: program.newId,
    zone: clinic.identity.timeZone,
    now,
    today: () => wallTimeOf(now(), clinic.identity.timeZone).date,
    concerning: (more) => void (subject = { ...subject, ...more, detail: { ...subject.detail, ...more.detail } }),
    async write(work) {
      const turnCame = startWaiting();
      const result = await clinic.db.transaction().execute(async (tx) => {
        turnCame();
        const done = await work(tx);
        await audit(tx);
        return done;
      });
      isAudited = true;
      program.changes.count(touches);
      return result;
    },
    issueTicket: (file) => program.tickets.issue(file, seat.id),
  };
  return {
    request,
    async auditReading() {
      if (isAudited || action === null) return;
      const turnCame = startWaiting();
      await clinic.db.transaction().execute((tx) => {
        turnCame();
        return audit(tx);
      });
    },
  };
}
