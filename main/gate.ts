// The one gate that every call passes: seat, lock, permission, fresh sign-in; then errors, audit and notices.
import { ORPCError, ValidationError } from '@orpc/contract';
import { contractErrors, type RefusalCode, type RefusalData } from '../shared/contract/errors.ts';
import type { ProcedureMeta } from '../shared/contract/procedure.ts';
import { appendAuditEvent } from '../db/audit/audit.queries.ts';
import { fileProblemOf } from '../db/faults.ts';
import type { CallContext } from './host.ts';
import type { Program } from './program.ts';
import { Refusal, refuse } from './refusal.ts';
import { createRequest, type RequestState } from './request.ts';
import { lockSeat, type Actor, type Seat } from './session/seats.ts';
import { tidyAfter } from './session/tidy-after.ts';
import type { OpenClinic } from './store/clinic-store.ts';

const freshMilliseconds = 5 * 60 * 1000;

/** Calls that windows make by themselves: they must not keep an unattended seat awake. */
const backgroundPaths: ReadonlySet<string> = new Set([
  'session.getStatus',
  'session.watchChanges',
  'session.listPeople',
  'holds.listHolds',
  'holds.holdSlot',
  'holds.releaseSlot',
]);

/** A session that has not changed its given password may do nothing else. */
const pathsBeforePasswordChange: ReadonlySet<string> = new Set([
  'session.changePassword',
  'session.signOut',
  'session.lock',
  'session.keepAwake',
]);

/** What a page in a client's hands asks besides its form: how things stand, and when to look again. */
const pathsBesideKiosk: ReadonlySet<string> = new Set(['session.getStatus', 'session.watchChanges']);

/** A form that nobody has touched for a while shows itself again only to staff. */
const pathsOfPausedKiosk: ReadonlySet<string> = new Set(['kiosk.resume', 'kiosk.leave']);

/** Locks a seat that nobody has used for the clinic's lock time. Uses elapsed time, so the clock may jump. */
export function lockIfIdle(program: Program, clinic: OpenClinic | undefined, seat: Seat): void {
  if (!seat.actor || seat.isLocked || !clinic) return;
  const idle = program.options.elapsed() - seat.lastActiveAt;
  if (idle < clinic.identity.lockAfterMinutes * 60_000) return;
  lockSeat(seat);
  tidyAfter(program, seat.id);
  program.changes.publish(['session', 'holds'], null);
}

async function recordRefusal(program: Program, clinic: OpenClinic, actor: Actor, path: string): Promise<void> {
  await clinic.db.transaction().execute((tx) =>
    appendAuditEvent(tx, {
      at: program.options.clock(),
      action: 'access.refused',
      staffId: actor.staffId,
      clientId: null,
      subjectId: null,
      detail: { procedure: path },
    }),
  );
}

export interface Admission {
  readonly seat: Seat;
  /** Undefined for calls that need nobody signed in. */
  readonly state: RequestState | undefined;
}

/**
 * Decides whether a call may go on.
 * @throws Refusal `locked` without a signed-in person, `forbidden` without the permission or a fresh sign-in.
 */
export async function admit(program: Program, context: CallContext, meta: ProcedureMeta, path: string): Promise<Admission> {
  const seat = program.seats.get(context.seatId);
  const clinic = program.store.clinic;
  lockIfIdle(program, clinic, seat);
  if (seat.kiosk && meta.needs !== 'kiosk.own' && !pathsBesideKiosk.has(path)) return refuse('forbidden');
  if (meta.needs === 'nobody') return { seat, state: undefined };
  const isLocked = seat.isLocked && !(seat.kiosk && pathsOfPausedKiosk.has(path));
  if (!clinic || !seat.actor || isLocked) return refuse('locked');
  const actor = seat.actor;
  if (!backgroundPaths.has(path)) seat.lastActiveAt = program.options.elapsed();
  if (!actor.permissions.has(meta.needs)) {
    await recordRefusal(program, clinic, actor, path);
    return refuse('forbidden');
  }
  if (actor.mustChangePassword && !pathsBeforePasswordChange.has(path)) return refuse('forbidden', 'passwordChangeNeeded');
  if (meta.needsFreshSignIn) {
    const given = seat.passwordGivenAt;
    if (given === undefined || program.options.elapsed() - given > freshMilliseconds) {
      return refuse('forbidden', 'freshSignInNeeded');
    }
  }
  return { seat, state: createRequest(program, clinic, seat, context.windowId, actor, meta) };
}

interface Call {
  readonly meta: ProcedureMeta;
  readonly name: string;
  readonly state: RequestState | undefined;
  readonly windowId: string;
}

function isStream(output: unknown): output is AsyncIterable<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output;
}

async function* finishAtEnd(program: Program, call: Call, stream: AsyncIterable<unknown>): AsyncGenerator<unknown> {
  try {
    yield* stream;
    await call.state?.auditReading();
    program.changes.publish(call.meta.touches, call.windowId);
  } catch (fault) {
    throw toContractError(program, fault, call.name);
  }
}

/** After a success: the audit event of a reading, and the notice to every window. A stream finishes at its end. */
export async function finish(program: Program, call: Call, output: unknown): Promise<unknown> {
  if (isStream(output)) return finishAtEnd(program, call, output);
  await call.state?.auditReading();
  program.changes.publish(call.meta.touches, call.windowId);
  return output;
}

function refusalError(code: RefusalCode, data: RefusalData): ORPCError<RefusalCode, RefusalData> {
  return new ORPCError(code, { defined: true, status: contractErrors[code].status, data });
}

function fieldsOf(fault: ValidationError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of fault.issues) {
    const path = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
    fields[path] ??= 'invalid';
  }
  return fields;
}

/** Any fault as the contract knows it: a typed error, or an incident code and nothing else. */
export function toContractError(program: Program, fault: unknown, path: string): ORPCError<string, unknown> {
  if (fault instanceof Refusal) return refusalError(fault.code, fault.data);
  if (fault instanceof ORPCError && fault.code === 'BAD_REQUEST' && fault.cause instanceof ValidationError) {
    return refusalError('validation', { fields: fieldsOf(fault.cause) });
  }
  const problem = fileProblemOf(fault);
  if (problem) {
    program.log.incident(path, fault);
    return refusalError('unavailable', { reason: problem });
  }
  const incident = program.log.incident(path, fault);
  return new ORPCError('INTERNAL_SERVER_ERROR', { status: 500, data: { incident } });
}
