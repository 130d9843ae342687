import type { Me } from '../../shared/session/session.model.ts';
import { isRestorable } from '../../shared/session/session.rules.ts';
import { fileProblemOf } from '../../db/faults.ts';
import { setPinFailures, findStaffSecrets } from '../../db/staff/staff.queries.ts';
import { copyBeforeMigration } from '../backup/copy-before-migration.ts';
import type { Program } from '../program.ts';
import { refuse } from '../refusal.ts';
import { KeyFileError, type OpenClinic } from '../store/clinic-store.ts';
import { auditSession, loadActor, openClinicOf, toMe } from './actor.ts';
import { secondsToWait, withFailure, withoutFailures } from './delays.ts';
import { openWithPassword, signInTag, type KeyEnvelope, type OpenedKey } from './key-envelope.ts';
import { isPin } from './passwords.ts';
import { signInAt, type Seat } from './seats.ts';
import type { SessionRequest } from './session.request.ts';

const mostPinFailures = 5;

export function readKeys(program: Program): KeyEnvelope {
  try {
    return program.store.readKeys();
  } catch (fault) {
    if (fault instanceof KeyFileError) return refuse('unavailable', fault.problem);
    throw fault;
  }
}

/** Refuses while the growing delay after failed tries lasts. */
export function refuseTooManyTries(program: Program, keys: KeyEnvelope, tag: string): void {
  const seconds = secondsToWait(keys, tag, program.options.clock());
  if (seconds > 0) refuse('locked', 'tooManyTries', { details: { seconds } });
}

async function recordFailure(program: Program, keys: KeyEnvelope, tag: string): Promise<void> {
  program.store.writeKeys(withFailure(keys, tag, program.options.clock()));
  const clinic = program.store.clinic;
  if (clinic) await auditSession(program, clinic, { action: 'session.signInFailed', staffId: null });
}

/** The data key behind a name and password; counts failures in the envelope so that a restart does not forget them. */
export async function checkPassword(program: Program, signInName: string, password: string): Promise<OpenedKey> {
  const keys = readKeys(program);
  const tag = signInTag(keys, signInName);
  refuseTooManyTries(program, keys, tag);
  const givenAt = program.options.elapsed();
  const opened = await openWithPassword(keys, signInName, password);
  // Read again: another window may have counted a failure while this one derived its key.
  const latest = readKeys(program);
  if (!opened) {
    await recordFailure(program, latest, tag);
    return refuse('forbidden', 'wrongCredentials');
  }
  program.startMarks.reach('passwordGiven', givenAt);
  program.startMarks.reach('keyUnwrapped');
  if (latest.failures[tag]) program.store.writeKeys(withoutFailures(latest, tag));
  return opened;
}

/** Opens the clinic's file, or answers with what is wrong with it. */
export async function openStore(program: Program, dataKey: Buffer): Promise<OpenClinic> {
  const wasOpen = program.store.clinic !== undefined;
  const clinic = await program.store.open(dataKey, (key) => copyBeforeMigration(program, key));
  program.startMarks.reach('databaseOpen');
  if (!wasOpen) program.startWatch(clinic);
  return clinic;
}

/** Damage behind the first pages shows itself only now. Where nobody works with the file, it is closed and named broken. */
async function giveUpDamaged(program: Program, fault: unknown): Promise<void> {
  const problem = fileProblemOf(fault);
  const isWorkedWith = [...program.seats.all()].some((seat) => seat.actor !== undefined);
  if (problem !== undefined && isRestorable(problem) && !isWorkedWith) await program.store.giveUp(problem);
}

export async function signIn(
  { program, seat }: SessionRequest,
  given: { readonly signInName: string; readonly password: string },
): Promise<{ me: Me }> {
  const { state } = program.store;
  if (state.kind === 'none') return refuse('unavailable', 'clinicFileMissing');
  const opened = await checkPassword(program, given.signInName, given.password);
  const clinic = await openStore(program, opened.dataKey);
  try {
    return await seatPerson(program, clinic, seat, opened.staffId);
  } catch (fault) {
    await giveUpDamaged(program, fault);
    throw fault;
  }
}

async function seatPerson(program: Program, clinic: OpenClinic, seat: Seat, staffId: string): Promise<{ me: Me }> {
  const actor = (await loadActor(clinic.db, staffId)) ?? refuse('forbidden', 'wrongCredentials');
  // The password proves who it is: a PIN that was used up works again.
  await clinic.db.transaction().execute((tx) => setPinFailures(tx, staffId, 0));
  await auditSession(program, clinic, { action: 'session.signedIn', staffId: actor.staffId });
  await program.store.anchorAudit();
  signInAt(seat, actor, program.options.elapsed(), true);
  return { me: await toMe(clinic.db, actor) };
}

/**
 * Goes on where the PIN is this person's.
 * @throws Refusal `wrongCredentials`, `pinNotSet`, or after five wrong ones `pinUsedUp`, until the password is given.
 */
export async function requirePin(program: Program, clinic: OpenClinic, staffId: string, pin: string): Promise<void> {
  const secrets = await findStaffSecrets(clinic.db, staffId);
  if (!secrets?.pin) return refuse('forbidden', 'pinNotSet');
  if (secrets.pinFailures >= mostPinFailures) return refuse('locked', 'pinUsedUp');
  // Counted before it is checked, so that tries side by side cannot slip past the limit.
  await clinic.db.transaction().execute((tx) => setPinFailures(tx, staffId, secrets.pinFailures + 1));
  if (!(await isPin(pin, secrets.pin))) {
    await auditSession(program, clinic, { action: 'session.unlockFailed', staffId });
    return refuse('forbidden', 'wrongCredentials');
  }
  await clinic.db.transaction().execute((tx) => setPinFailures(tx, staffId, 0));
}

/** Switches people, or comes back from the lock, while the program holds the key. Five wrong PINs ask for the password. */
export async function unlockWithPin(
  { program, seat }: SessionRequest,
  given: { readonly staffId: string; readonly pin: string },
): Promise<{ me: Me }> {
  const clinic = openClinicOf(program);
  await requirePin(program, clinic, given.staffId, given.pin);
  const actor = (await loadActor(clinic.db, given.staffId)) ?? refuse('forbidden', 'wrongCredentials');
  signInAt(seat, actor, program.options.elapsed(), false);
  await auditSession(program, clinic, { action: 'session.unlocked', staffId: actor.staffId });
  return { me: await toMe(clinic.db, actor) };
}
