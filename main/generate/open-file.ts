// The fresh clinic before its history: its profile, people, rooms and services, and the keys that open it.
import { randomBytes } from 'node:crypto';
import type { WorkingHours } from '../../shared/clinic/clinic.model.ts';
import { uuidV7 } from '../../shared/core/ids.ts';
import { millisecondsOf, type Instant } from '../../shared/core/time.ts';
import { appendAuditEvent } from '../../db/audit/audit.queries.ts';
import { setSearchTextsNew } from '../../db/clients/search-text.queries.ts';
import { getClinicProfile, insertClinic, replaceTherapistHours, setRecoveryCodeConfirmed, updateClinicProfile } from '../../db/clinic/clinic.queries.ts';
import { insertRoom, insertService } from '../../db/clinic/rooms-and-services.queries.ts';
import { insertClosure, insertTimeOff } from '../../db/clinic/working-time.queries.ts';
import type { Tx } from '../../db/database.ts';
import { endMembership, insertStaffMember } from '../../db/staff/staff.queries.ts';
import { createEnvelope, newRecoveryCode, withPassword, type KeyEnvelope } from '../session/key-envelope.ts';
import { holidaysIn } from './moments.ts';
import { clinicLocale, clinicName, clinicZone, generatedPassword, type Member, type Team } from './team.ts';

// The password is printed; a slow derivation would protect nothing.
const scryptCost = 2 ** 14;

export interface FreshKeys {
  readonly dataKey: Buffer;
  readonly keys: KeyEnvelope;
  readonly recoveryCode: string;
}

/** Who signs in. */
export function staffOf(team: Team): readonly Member[] {
  return [...team.therapists.slice(0, team.therapistsLeft), ...team.desk];
}

/** A data key with a wrap for everybody who signs in. */
export async function createKeys(clinicId: string, team: Team): Promise<FreshKeys> {
  const dataKey = randomBytes(32);
  const recoveryCode = newRecoveryCode();
  const opened = { dataKey, staffId: team.owner.id };
  const owner = { signInName: team.owner.signInName, password: generatedPassword };
  let keys = await createEnvelope(clinicId, owner, opened, recoveryCode, scryptCost);
  for (const member of staffOf(team)) {
    if (member.id === team.owner.id) continue;
    keys = await withPassword(keys, member.signInName, generatedPassword, { dataKey, staffId: member.id }, scryptCost);
  }
  return { dataKey, keys, recoveryCode };
}

async function addMember(tx: Tx, member: Member, isOwner: boolean, at: Instant, ownerId: string): Promise<void> {
  await insertStaffMember(tx, {
    id: member.id,
    name: member.name,
    signInName: member.signInName,
    roles: [...member.roles],
    denied: [],
    licence: member.licence,
    colour: member.colour,
    ownClientsOnly: !isOwner,
    mustChangePassword: false,
  });
  if (member.hours.length > 0) await replaceTherapistHours(tx, { staffId: member.id, hours: [...member.hours] });
  if (!isOwner) await appendAuditEvent(tx, { at, action: 'staff.added', staffId: ownerId, clientId: null, subjectId: member.id, detail: {} });
}

const breakWords = { label: 'Lunch', exceptOn: [], version: 1 };

/** What keeps everybody away: the holidays of the years, and each therapist's break at noon. */
async function writeTimeAway(tx: Tx, team: Team, at: Instant, years: number): Promise<void> {
  const opened = millisecondsOf(at);
  const first = Number(at.slice(0, 4));
  let count = 0;
  // Told apart by their count: the chances that make the history stay as they are.
  const nextId = (): string => {
    count += 1;
    return uuidV7(opened, Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, count >> 8, count & 255));
  };
  for (const { date, label } of Array.from({ length: years }, (_none, year) => holidaysIn(first + year)).flat()) {
    await insertClosure(tx, { id: nextId(), startsOn: date, startMinute: 0, endsOn: date, endMinute: 1440, label, isYearly: false, version: 1 });
  }
  const startsOn = at.slice(0, 10);
  for (const { id: staffId, hours } of team.therapists.slice(0, team.therapistsLeft)) {
    for (const { startMinute, endMinute, days } of breaksOf(hours)) {
      const rrule = `FREQ=WEEKLY;BYDAY=${days.map((weekday) => weekdayCodes[weekday - 1] ?? 'MO').join(',')}`;
      await insertTimeOff(tx, { id: nextId(), staffId, startsOn, startMinute, endsOn: startsOn, endMinute, rrule, ...breakWords });
    }
  }
}

const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** The gaps between the stretches of each day, by the weekdays that have the same. */
function breaksOf(hours: readonly WorkingHours[]): { startMinute: number; endMinute: number; days: number[] }[] {
  const breaks = new Map<string, { startMinute: number; endMinute: number; days: number[] }>();
  for (const [index, { weekday, startMinute: endMinute }] of hours.entries()) {
    const before = hours[index - 1];
    if (before?.weekday !== weekday) continue;
    const key = `${before.endMinute} ${endMinute}`;
    const known = breaks.get(key) ?? { startMinute: before.endMinute, endMinute, days: [] };
    known.days.push(weekday);
    breaks.set(key, known);
  }
  return [...breaks.values()];
}

/** Everything that stands before the first client. */
export async function furnish(tx: Tx, clinicId: string, team: Team, at: Instant, years: number): Promise<void> {
  await insertClinic(tx, { id: clinicId, name: clinicName, timeZone: clinicZone, locale: clinicLocale, createdAt: at });
  await setSearchTextsNew(tx, clinicLocale);
  await setRecoveryCodeConfirmed(tx, true);
  const profile = await getClinicProfile(tx);
  await updateClinicProfile(tx, {
    ...profile,
    phone: '+1 312 555 0100',
    email: 'hello@example.com',
    addressLines: ['2100 North Lakeshore Walk', 'Chicago, IL 60614'],
    lockAfterMinutes: 60,
  });
  const ownerId = team.owner.id;
  for (const member of [...team.therapists, ...team.desk]) {
    if (member.id === ownerId) {
      await addMember(tx, member, true, at, ownerId);
      await appendAuditEvent(tx, { at, action: 'clinic.created', staffId: ownerId, clientId: null, subjectId: clinicId, detail: {} });
    } else await addMember(tx, member, false, at, ownerId);
  }
  for (const member of team.therapists.slice(team.therapistsLeft)) await endMembership(tx, member.id, team.leftOn, 1);
  await writeTimeAway(tx, team, at, years);
  for (const room of team.rooms) await insertRoom(tx, room);
  for (const service of team.services) await insertService(tx, service);
}
