import type { Room, Service } from '../../shared/clinic/clinic.model.ts';
import type { CivilDate } from '../../shared/core/time.ts';
import { weeklyHours, type DayHours } from '../../shared/schedule/hours.rules.ts';
import type { StaffMember } from '../../shared/staff/staff.model.ts';
import { listRooms, listServices, listTherapistHours } from '../../db/clinic/clinic.queries.ts';
import type { Db, Tx } from '../../db/database.ts';
import { listStaff } from '../../db/staff/staff.queries.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';

/** Who works here, when and where: what every decision about a place needs. Six statements, however large the clinic. */
export interface Roster {
  readonly members: readonly StaffMember[];
  readonly rooms: readonly Room[];
  readonly services: readonly Service[];
  hoursOf(staffId: string): DayHours;
}

const noHours: DayHours = () => [];

export async function loadRoster(db: Db | Tx): Promise<Roster> {
  const members = await listStaff(db);
  const rooms = await listRooms(db);
  const services = await listServices(db);
  const hours = new Map((await listTherapistHours(db)).map((one) => [one.staffId, weeklyHours(one.hours)]));
  return { members, rooms, services, hoursOf: (staffId) => hours.get(staffId) ?? noHours };
}

interface Kept {
  readonly changes: number;
  readonly roster: Promise<Roster>;
}
/** By the open file, so that a clinic that is closed or restored takes its roster with it. */
const kept = new WeakMap<Db, Kept>();

/**
 * The roster to show or to search with, read anew only after a change of the clinic or its staff. What is decided
 * inside a transaction asks `loadRoster`.
 */
export async function presentRoster({ db, program }: Request): Promise<Roster> {
  const changes = program.changes.countOf(['clinic', 'staff']);
  const known = kept.get(db);
  if (known?.changes === changes) return known.roster;
  const roster = loadRoster(db);
  kept.set(db, { changes, roster });
  roster.catch(() => kept.delete(db));
  return roster;
}

/** Therapists who work here now, by name. */
export function activeTherapists(roster: Roster): readonly StaffMember[] {
  return roster.members.filter((member) => member.isActive && member.roles.includes('therapist'));
}

export function activeRoomIds(roster: Roster): readonly string[] {
  return roster.rooms.filter((room) => room.isActive).map((room) => room.id);
}

/**
 * The therapist, if they can have a visit on that day.
 * @throws Refusal `notFound`, `notATherapist`, or `memberLeft` for a day after the last one.
 */
export function therapistFor(roster: Roster, staffId: string, date: CivilDate): StaffMember {
  const member = found(roster.members.find((one) => one.id === staffId));
  if (!member.roles.includes('therapist')) refuse('validation', 'notATherapist', { fields: { therapistId: 'invalid' } });
  const isGone = !member.isActive && (member.leftOn === null || member.leftOn < date);
  if (isGone) refuse('conflict', 'memberLeft');
  return member;
}

/** @throws Refusal `validation` at the field where the service is not offered any more. */
export function serviceFor(roster: Roster, serviceId: string): Service {
  const service = found(roster.services.find((one) => one.id === serviceId));
  return service.isActive ? service : refuse('validation', undefined, { fields: { serviceId: 'invalid' } });
}
