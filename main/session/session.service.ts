import type { ChangeNotice, sessionContract } from '../../shared/session/session.contract.ts';
import type { Person, SessionStatus } from '../../shared/session/session.model.ts';
import { listPeople as findPeople } from '../../db/staff/staff.queries.ts';
import { findRestorable, restoreBroken } from '../backup/restore-broken.ts';
import { lockIfIdle } from '../gate.ts';
import type { Implementation, Nothing } from '../implement.ts';
import { refuse } from '../refusal.ts';
import { toMe } from './actor.ts';
import { createClinic } from './first-start.ts';
import { lockSeat, signOutAt, type Seat } from './seats.ts';
import { tidyAfter } from './tidy-after.ts';
import { changePassword, confirmPassword, confirmRecoveryCode, recover, renewRecoveryCode, setPin } from './secrets.ts';
import { signedIn, type SessionRequest } from './session.request.ts';
import { signIn, unlockWithPin } from './sign-in.ts';

function phaseOf({ program, seat }: SessionRequest): Pick<SessionStatus, 'phase' | 'problem'> {
  const { state } = program.store;
  if (state.kind === 'none') return { phase: 'firstStart', problem: null };
  if (state.kind === 'closed') return { phase: 'closed', problem: null };
  if (state.kind === 'broken') return { phase: 'broken', problem: state.problem };
  if (!seat.actor) return { phase: 'signedOut', problem: null };
  if (seat.kiosk) return { phase: 'kiosk', problem: null };
  return { phase: seat.isLocked ? 'locked' : 'signedIn', problem: null };
}

function kioskStateOf({ isLocked, kiosk }: Seat): SessionStatus['kiosk'] {
  return kiosk?.isDone ? 'done' : isLocked ? 'paused' : 'filling';
}

async function getStatus(request: SessionRequest): Promise<SessionStatus> {
  const { program, seat } = request;
  const clinic = program.store.clinic;
  lockIfIdle(program, clinic, seat);
  const { phase, problem } = phaseOf(request);
  return {
    phase,
    problem,
    me: phase === 'signedIn' && clinic && seat.actor ? await toMe(clinic.db, seat.actor) : null,
    lockedName: phase === 'locked' ? (seat.actor?.name ?? null) : null,
    kiosk: phase === 'kiosk' ? kioskStateOf(seat) : null,
    clinicName: clinic?.identity.name ?? null,
    isDemo: program.options.demoSignIns !== undefined,
    demoSignIns: phase === 'signedIn' || phase === 'kiosk' ? [] : [...(program.options.demoSignIns ?? [])],
    isReadOnly: false,
    lockAfterMinutes: clinic?.identity.lockAfterMinutes ?? 10,
    recoveryCodeConfirmed: clinic?.identity.recoveryCodeConfirmed ?? true,
    timeZone: clinic?.identity.timeZone ?? null,
    locale: clinic?.identity.locale ?? program.options.locale,
    host: program.options.host.kind,
    version: program.options.version,
  };
}

async function listPeople({ program }: SessionRequest): Promise<Person[]> {
  const clinic = program.store.clinic;
  if (!clinic) return [];
  const rows = await findPeople(clinic.db);
  return rows.map((row) => ({ staffId: row.id, name: row.name, colour: row.colour, hasPin: row.has_pin === 1 }));
}

async function lock(request: SessionRequest): Promise<Nothing> {
  const { program, seat, write } = signedIn(request);
  await write(async () => {});
  lockSeat(seat);
  tidyAfter(program, seat.id);
  return {};
}

async function signOut(request: SessionRequest): Promise<Nothing> {
  const { program, seat, write } = signedIn(request);
  await write(async () => {});
  signOutAt(seat);
  tidyAfter(program, seat.id);
  return {};
}

/** A window that is closed or reloaded ends its stream: whatever it was booking is let go at once. */
async function* watchChanges({ program, seat, windowId }: SessionRequest, signal: AbortSignal | undefined): AsyncGenerator<ChangeNotice> {
  try {
    yield* program.changes.watch(signal);
  } finally {
    if (program.holds.release({ seatId: seat.id, windowId })) program.changes.publish(['holds'], null);
  }
}

export const sessionService: Implementation<typeof sessionContract, SessionRequest> = {
  getStatus,
  watchChanges: async (request, _input, signal) => watchChanges(request, signal),
  listPeople,
  createClinic,
  confirmRecoveryCode,
  renewRecoveryCode,
  signIn,
  recover,
  unlockWithPin,
  lock,
  signOut,
  keepAwake: async () => ({}),
  confirmPassword,
  changePassword,
  setPin,
  findRestorable,
  restoreBroken,
  async openDemo({ program }) {
    // Beside a clinic of one's own the demo is opened from the command line, never by one wrong click.
    if (program.store.state.kind !== 'none') return refuse('conflict', 'clinicExists');
    return program.options.host.openDemo();
  },
  openWindow: async ({ program, seat }) => program.options.host.openWindow(seat.id),
};
