// A person's own password and PIN, and the recovery code.
import type { Me } from '../../shared/session/session.model.ts';
import { passwordWeakness } from '../../shared/session/session.rules.ts';
import { setRecoveryCodeConfirmed } from '../../db/clinic/clinic.queries.ts';
import { findStaffMember, listStaff, setMustChangePassword, setPin as putPin } from '../../db/staff/staff.queries.ts';
import type { Nothing } from '../implement.ts';
import type { Program } from '../program.ts';
import { found, refuse } from '../refusal.ts';
import { auditSession, loadActor, refreshActor, toMe } from './actor.ts';
import { withFailure, withoutFailures } from './delays.ts';
import {
  newRecoveryCode,
  normalizeRecoveryCode,
  openWithRecoveryCode,
  signInTag,
  withPassword,
  withRecoveryCode,
} from './key-envelope.ts';
import { defaultScryptCost, hashPin } from './passwords.ts';
import { signInAt } from './seats.ts';
import { signedIn, type SessionRequest } from './session.request.ts';
import { checkPassword, openStore, readKeys, refuseTooManyTries } from './sign-in.ts';

/** @throws Refusal `validation` / `weakPassword` with the field that holds it. */
export function refuseWeakPassword(password: string, names: readonly string[], field: string): void {
  const weakness = passwordWeakness(password, names);
  if (weakness) refuse('validation', 'weakPassword', { fields: { [field]: weakness } });
}

/**
 * Derives a person's wrap and answers with the writing of it, which is quick enough for a transaction. The envelope is
 * read again at the write: somebody else's wrap or counted failure may have come in while the key was derived.
 */
export async function prepareWrap(
  program: Program,
  person: { readonly staffId: string; readonly signInName: string },
  password: string,
): Promise<() => void> {
  const dataKey = (program.store.clinic ?? refuse('locked')).dataKey;
  const cost = program.options.scryptCost ?? defaultScryptCost;
  const made = await withPassword(readKeys(program), person.signInName, password, { dataKey, staffId: person.staffId }, cost);
  const tag = signInTag(made, person.signInName);
  return () => {
    const latest = readKeys(program);
    const wraps = [
      ...latest.wraps.filter((kept) => kept.tag !== tag),
      ...made.wraps.filter((kept) => kept.tag === tag),
    ];
    program.store.writeKeys(withoutFailures({ ...latest, wraps }, tag));
  };
}

export async function wrapForPerson(
  program: Program,
  person: { readonly staffId: string; readonly signInName: string },
  password: string,
): Promise<void> {
  const writeWrap = await prepareWrap(program, person, password);
  writeWrap();
}

export async function confirmPassword(request: SessionRequest, given: { readonly password: string }): Promise<Nothing> {
  const { actor, db, program, seat } = signedIn(request);
  const member = found(await findStaffMember(db, actor.staffId));
  await checkPassword(program, member.signInName, given.password);
  seat.passwordGivenAt = program.options.elapsed();
  return {};
}

export async function changePassword(
  request: SessionRequest,
  given: { readonly currentPassword: string; readonly newPassword: string },
): Promise<Nothing> {
  const { actor, db, program, seat, write } = signedIn(request);
  const member = found(await findStaffMember(db, actor.staffId));
  refuseWeakPassword(given.newPassword, [member.name, member.signInName], 'newPassword');
  await checkPassword(program, member.signInName, given.currentPassword);
  if (given.currentPassword === given.newPassword) {
    return refuse('validation', 'weakPassword', { fields: { newPassword: 'sameAsBefore' } });
  }
  await wrapForPerson(program, { staffId: member.id, signInName: member.signInName }, given.newPassword);
  await write((tx) => setMustChangePassword(tx, member.id, false));
  await refreshActor(program, member.id);
  seat.passwordGivenAt = program.options.elapsed();
  return {};
}

export async function setPin(request: SessionRequest, given: { readonly pin: string | null }): Promise<Nothing> {
  const { actor, write } = signedIn(request);
  const pin = given.pin === null ? null : await hashPin(given.pin);
  await write((tx) => putPin(tx, actor.staffId, pin));
  return {};
}

const recoveryTag = 'recovery';

/** The data key behind the printed code; wrong tries are counted as those of a password are. */
export async function checkRecoveryCode(program: Program, code: string): Promise<Buffer> {
  const keys = readKeys(program);
  refuseTooManyTries(program, keys, recoveryTag);
  const dataKey = await openWithRecoveryCode(keys, code);
  // Read again: another window may have counted a failure while this one derived its key.
  const latest = readKeys(program);
  if (!dataKey) {
    program.store.writeKeys(withFailure(latest, recoveryTag, program.options.clock()));
    return refuse('forbidden', 'wrongRecoveryCode');
  }
  if (latest.failures[recoveryTag]) program.store.writeKeys(withoutFailures(latest, recoveryTag));
  return dataKey;
}

/** Opens the clinic with the printed code and gives an owner a new password. */
export async function recover(
  { program, seat }: SessionRequest,
  given: { readonly signInName: string; readonly recoveryCode: string; readonly newPassword: string },
): Promise<{ me: Me }> {
  const clinic = await openStore(program, await checkRecoveryCode(program, given.recoveryCode));
  const staff = await listStaff(clinic.db);
  const owner = staff.find(
    (member) =>
      member.isActive &&
      member.roles.includes('owner') &&
      member.signInName.trim().toLocaleLowerCase() === given.signInName.trim().toLocaleLowerCase(),
  );
  if (!owner) return refuse('forbidden', 'wrongRecoveryCode');
  refuseWeakPassword(given.newPassword, [owner.name, owner.signInName], 'newPassword');
  await wrapForPerson(program, { staffId: owner.id, signInName: owner.signInName }, given.newPassword);
  const actor = (await loadActor(clinic.db, owner.id)) ?? refuse('forbidden', 'wrongRecoveryCode');
  signInAt(seat, actor, program.options.elapsed(), true);
  await auditSession(program, clinic, { action: 'session.recovered', staffId: owner.id });
  return { me: await toMe(clinic.db, actor) };
}

/** Whether the last group of the code was copied right; only then is first start finished. */
export async function confirmRecoveryCode(
  request: SessionRequest,
  given: { readonly lastGroup: string },
): Promise<{ isConfirmed: boolean }> {
  const { program, write } = signedIn(request);
  const isConfirmed = program.shownRecoveryCode?.slice(-4) === normalizeRecoveryCode(given.lastGroup);
  if (!isConfirmed) return { isConfirmed };
  program.shownRecoveryCode = undefined;
  await write((tx) => setRecoveryCodeConfirmed(tx, true));
  await program.store.refreshIdentity();
  return { isConfirmed };
}

export async function renewRecoveryCode(request: SessionRequest): Promise<{ recoveryCode: string }> {
  const { program, write } = signedIn(request);
  const recoveryCode = newRecoveryCode();
  const dataKey = (program.store.clinic ?? refuse('locked')).dataKey;
  const cost = program.options.scryptCost ?? defaultScryptCost;
  program.store.writeKeys(await withRecoveryCode(readKeys(program), recoveryCode, dataKey, cost));
  program.shownRecoveryCode = normalizeRecoveryCode(recoveryCode);
  await write((tx) => setRecoveryCodeConfirmed(tx, false));
  await program.store.refreshIdentity();
  return { recoveryCode };
}
