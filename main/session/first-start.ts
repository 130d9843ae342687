import { randomBytes } from 'node:crypto';
import { calmColours } from '../../shared/clinic/colours.ts';
import type { Me, NewClinic } from '../../shared/session/session.model.ts';
import { passwordWeakness } from '../../shared/session/session.rules.ts';
import { appendAuditEvent } from '../../db/audit/audit.queries.ts';
import { setSearchTextsNew } from '../../db/clients/search-text.queries.ts';
import { insertClinic, replaceTherapistHours } from '../../db/clinic/clinic.queries.ts';
import { insertRoom, insertService } from '../../db/clinic/rooms-and-services.queries.ts';
import type { Tx } from '../../db/database.ts';
import { insertStaffMember } from '../../db/staff/staff.queries.ts';
import type { Program } from '../program.ts';
import { refuse } from '../refusal.ts';
import { loadActor, toMe } from './actor.ts';
import { createEnvelope, newRecoveryCode, normalizeRecoveryCode } from './key-envelope.ts';
import { defaultScryptCost } from './passwords.ts';
import { signInAt } from './seats.ts';
import type { SessionRequest } from './session.request.ts';

async function fillClinic(program: Program, tx: Tx, wanted: NewClinic, ids: { clinic: string; owner: string }): Promise<void> {
  const at = program.options.clock();
  await insertClinic(tx, {
    id: ids.clinic,
    name: wanted.clinicName,
    timeZone: wanted.timeZone,
    locale: wanted.locale,
    createdAt: at,
  });
  await setSearchTextsNew(tx, wanted.locale);
  await insertStaffMember(tx, {
    id: ids.owner,
    name: wanted.owner.name,
    signInName: wanted.owner.signInName,
    roles: [...new Set([...wanted.owner.roles, 'owner' as const])],
    denied: [],
    licence: wanted.owner.licence,
    colour: calmColours.teal,
    ownClientsOnly: false,
    mustChangePassword: false,
  });
  await insertRoom(tx, { id: program.newId(), name: wanted.room.name, position: 0, tableKind: null, equipment: [], isActive: true });
  const usual = { bufferBeforeMinutes: 0, firstVisitMinutes: null, needs: [], therapistIds: [], isActive: true };
  await insertService(tx, { id: program.newId(), ...wanted.service, colour: calmColours.blue, ...usual });
  await replaceTherapistHours(tx, { staffId: ids.owner, hours: wanted.hours });
  await appendAuditEvent(tx, {
    at,
    action: 'clinic.created',
    staffId: ids.owner,
    clientId: null,
    subjectId: ids.clinic,
    detail: {},
  });
}

/** First start: makes the clinic's file and key envelope, signs the owner in and hands out the recovery code once. */
export async function createClinic(
  { program, seat }: SessionRequest,
  wanted: NewClinic,
): Promise<{ recoveryCode: string; me: Me }> {
  if (program.store.state.kind !== 'none') return refuse('conflict', 'clinicExists');
  const { password, signInName, name } = wanted.owner;
  const weakness = passwordWeakness(password, [name, signInName, wanted.clinicName]);
  if (weakness) return refuse('validation', 'weakPassword', { fields: { 'owner.password': weakness } });
  const ids = { clinic: program.newId(), owner: program.newId() };
  const dataKey = randomBytes(32);
  const recoveryCode = newRecoveryCode();
  const cost = program.options.scryptCost ?? defaultScryptCost;
  const keys = await createEnvelope(ids.clinic, wanted.owner, { dataKey, staffId: ids.owner }, recoveryCode, cost);
  // Two windows may have asked while the key was derived.
  if (program.store.state.kind !== 'none') return refuse('conflict', 'clinicExists');
  const clinic = await program.store.create(
    dataKey,
    (db) => db.transaction().execute((tx) => fillClinic(program, tx, wanted, ids)),
    keys,
  );
  const actor = (await loadActor(clinic.db, ids.owner)) ?? refuse('unavailable');
  program.shownRecoveryCode = normalizeRecoveryCode(recoveryCode);
  signInAt(seat, actor, program.options.elapsed(), true);
  return { recoveryCode, me: await toMe(clinic.db, actor) };
}
