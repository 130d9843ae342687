import type { Room, Service, TherapistHours } from '../../shared/clinic/clinic.model.ts';
import { roomsFor } from '../../shared/clinic/fitness.rules.ts';
import { usualLimits, type LoadLimits, type WorkingTime } from '../../shared/clinic/working-time.model.ts';
import type { CivilDate } from '../../shared/core/time.ts';
import type { DayHours } from '../../shared/schedule/hours.rules.ts';
import { closedTimes, therapistTime, type DayAway, type TherapistTime } from '../../shared/schedule/working-time.rules.ts';
import type { StaffMember } from '../../shared/staff/staff.model.ts';
import { getClinicProfile, listTherapistHours } from '../../db/clinic/clinic.queries.ts';
import { listRooms, listServices } from '../../db/clinic/rooms-and-services.queries.ts';
import { getRosterVersion, loadWorkingTime } from '../../db/clinic/working-time.queries.ts';
import type { Db, Tx } from '../../db/database.ts';
import { listStaff } from '../../db/staff/staff.queries.ts';
import { recurrence } from '../clinic/recurrence.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';

/** What the clinic has written down of people, rooms, services and time. */
export interface RosterFacts {
  readonly members: readonly StaffMember[];
  /** In the clinic's order. */
  readonly rooms: readonly Room[];
  readonly services: readonly Service[];
  readonly hours: readonly TherapistHours[];
  readonly time: WorkingTime;
  /** ISO weekday on which the clinic's week begins. */
  readonly weekStart: number;
}

/** Who works here, when and where: what every decision about a place needs. */
export interface Roster extends Pick<RosterFacts, 'members' | 'rooms' | 'services' | 'weekStart'> {
  readonly facts: RosterFacts;
  hoursOf(staffId: string): DayHours;
  timeOf(staffId: string): TherapistTime;
  /** When the whole clinic is closed. */
  readonly closedOn: DayAway;
  limitsOf(staffId: string): LoadLimits;
}

/** Whoever has left has no hours after their last day, whatever their week still says. */
function untilLeft(member: StaffMember | undefined, hoursOn: DayHours): DayHours {
  if (!member || member.isActive) return hoursOn;
  return (date) => (member.leftOn !== null && date <= member.leftOn ? hoursOn(date) : []);
}

/** Works out each person's time when it is asked for. */
export function rosterOf(facts: RosterFacts): Roster {
  const { hours, time } = facts;
  const closedOn = closedTimes(time.closures, recurrence);
  const times = new Map<string, TherapistTime>();
  const timeOf = (staffId: string): TherapistTime => {
    const known = times.get(staffId);
    if (known) return known;
    const week = hours.find((one) => one.staffId === staffId)?.hours ?? [];
    const exceptions = time.exceptions.filter((one) => one.staffId === staffId);
    const timeOff = time.timeOff.filter((one) => one.staffId === staffId);
    const kept = therapistTime({ week, exceptions, timeOff }, closedOn, recurrence);
    const made = { ...kept, hoursOn: untilLeft(facts.members.find((one) => one.id === staffId), kept.hoursOn) };
    times.set(staffId, made);
    return made;
  };
  return {
    members: facts.members,
    rooms: facts.rooms,
    services: facts.services,
    weekStart: facts.weekStart,
    facts,
    closedOn,
    timeOf,
    hoursOf: (staffId) => timeOf(staffId).hoursOn,
    limitsOf: (staffId) => time.limits.find((one) => one.staffId === staffId) ?? { ...usualLimits, staffId },
  };
}

/** A dozen statements, however large the clinic. */
export async function loadRoster(db: Db | Tx): Promise<Roster> {
  return rosterOf({
    members: await listStaff(db),
    rooms: await listRooms(db),
    services: await listServices(db),
    hours: await listTherapistHours(db),
    time: await loadWorkingTime(db),
    weekStart: (await getClinicProfile(db)).weekStart,
  });
}

interface Kept {
  /** As counted by this program, which tells without a question. */
  readonly changes: number;
  /** As counted in the file. */
  readonly version: number;
  readonly roster: Roster;
}
/** By the open file, so that a clinic that is closed or restored takes its roster with it. */
const kept = new WeakMap<Db, Kept>();

/** The roster to show or to search with, read anew only after this program changed it. */
export async function presentRoster({ db, program }: Request): Promise<Roster> {
  const changes = program.changes.countOf(['clinic', 'staff']);
  const known = kept.get(db);
  if (known?.changes === changes) return known.roster;
  const version = await getRosterVersion(db);
  const roster = await loadRoster(db);
  // What changed between its statements changed the number.
  if ((await getRosterVersion(db)) === version) kept.set(db, { changes, version, roster });
  return roster;
}

/**
 * The roster to decide with: as it stands in this transaction, whoever changed it. Ask before the transaction itself
 * writes any of it; none that decides about a place does.
 */
export async function rosterIn(tx: Tx, { db, program }: Request): Promise<Roster> {
  const known = kept.get(db);
  const changes = program.changes.countOf(['clinic', 'staff']);
  const version = await getRosterVersion(tx);
  if (known?.version === version) return known.roster;
  const roster = await loadRoster(tx);
  // Nobody else writes during this transaction, so it is the roster of that number; another program's change is shown,
  // too, from here on.
  kept.set(db, { changes, version, roster });
  return roster;
}

/** Therapists who work here now, by name. */
export function activeTherapists(roster: Roster): readonly StaffMember[] {
  return roster.members.filter((member) => member.isActive && member.roles.includes('therapist'));
}

/** Whether the clinic books rooms at all. */
export function hasRooms(roster: Roster): boolean {
  return roster.rooms.some((room) => room.isActive);
}

/** Rooms in use that have what the service needs, in the clinic's order. */
export function fittingRoomIds(roster: Roster, service: Service): readonly string[] {
  return roomsFor(roster.rooms, service).map((room) => room.id);
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
