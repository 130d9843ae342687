// Who works in the generated clinic, when, and in which rooms. Everybody is invented.
import { calmColours, calmColourNames } from '../../shared/clinic/colours.ts';
import type { Room, Service, WorkingHours } from '../../shared/clinic/clinic.model.ts';
import type { Role } from '../../shared/contract/access.ts';
import type { CivilDate } from '../../shared/core/time.ts';
import { addDays } from '../../shared/core/time.ts';
import { between, happens, type Random } from './chance.ts';
import { isHoliday } from './moments.ts';
import type { ClinicSize } from './sizes.ts';

export const clinicZone = 'America/Chicago';
export const clinicLocale = 'en-US';
export const clinicName = 'Lakeshore Medical Massage';
/** Printed when a clinic is made: it opens invented records only. */
export const generatedPassword = 'an invented clinic to look at';

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly signInName: string;
  readonly roles: readonly Role[];
  readonly licence: string;
  readonly colour: string;
  readonly hours: readonly WorkingHours[];
  /** Days off and days ill. */
  readonly awayOn: ReadonlySet<CivilDate>;
  /** Days on which the clinic calls the visits off in the morning. */
  readonly illOn: ReadonlySet<CivilDate>;
}

export interface Team {
  readonly owner: Member;
  /** Those who still work here first. */
  readonly therapists: readonly Member[];
  readonly therapistsLeft: number;
  /** The last day of the others. */
  readonly leftOn: CivilDate;
  readonly desk: readonly Member[];
  readonly rooms: readonly Omit<Room, 'version'>[];
  readonly services: readonly Omit<Service, 'version'>[];
}

const people = [
  ['Iris Bergman', 'iris'],
  ['Mateo Álvarez', 'mateo'],
  ['Hana Sato', 'hana'],
  ['Samuel Osei', 'samuel'],
  ['Lucía Ferrer', 'lucia'],
  ['Piotr Zieliński', 'piotr'],
  ['Naomi Clarke', 'naomi'],
  ['Duc Tran', 'duc'],
] as const;

const deskPeople = [
  ['Ben Whitaker', 'ben'],
  ['Amira Haddad', 'amira'],
] as const;

const early = { from: 8 * 60, until: 17 * 60, pause: 12 * 60 };
const middle = { from: 9 * 60, until: 18 * 60, pause: 13 * 60 };
const late = { from: 10 * 60 + 30, until: 19 * 60 + 30, pause: 14 * 60 };
/** Weekdays and the shift of each: five days a week, some with the Saturday. */
const patterns = [
  { days: [1, 2, 3, 4, 5], shift: early },
  { days: [1, 2, 4, 5, 6], shift: middle },
  { days: [1, 2, 3, 4, 5], shift: late },
  { days: [2, 3, 4, 5, 6], shift: early },
  { days: [1, 3, 4, 5, 6], shift: late },
  { days: [1, 2, 3, 4, 5], shift: middle },
  { days: [1, 2, 3, 5, 6], shift: early },
  { days: [1, 2, 3, 4, 5], shift: late },
] as const;

const pauseMinutes = 45;

function hoursOf(index: number): WorkingHours[] {
  const { days, shift } = patterns[index % patterns.length] ?? patterns[0];
  return days.flatMap((weekday) => {
    const { from, until, pause } = weekday === 6 ? { from: 9 * 60, until: 15 * 60, pause: 12 * 60 } : shift;
    return [
      { weekday, startMinute: from, endMinute: pause },
      { weekday, startMinute: pause + pauseMinutes, endMinute: until },
    ];
  });
}

/** About four weeks off a year, two of them in summer, and some single days. */
function daysAway(random: Random, from: CivilDate, weeks: number): Set<CivilDate> {
  const away = new Set<CivilDate>();
  for (let year = 0; year < weeks; year += 52) {
    for (const [firstWeek, lastWeek, length] of [[4, 18, 5], [22, 34, 12], [38, 48, 5]] as const) {
      const start = addDays(from, 7 * (year + between(random, firstWeek, lastWeek)));
      for (let day = 0; day < length; day += 1) away.add(addDays(start, day));
    }
  }
  return away;
}

function daysIll(random: Random, from: CivilDate, weeks: number): Set<CivilDate> {
  const ill = new Set<CivilDate>();
  for (let week = 0; week < weeks; week += 1) {
    if (happens(random, 0.06)) ill.add(addDays(from, 7 * week + between(random, 0, 6)));
  }
  return ill;
}

export interface TeamWish {
  readonly size: ClinicSize;
  /** The first day of the clinic's history. */
  readonly from: CivilDate;
  /** The last day of those who have left. */
  readonly leftOn: CivilDate;
  readonly newName: () => string;
}

export function createTeam(random: Random, newId: () => string, { size, from, leftOn, newName }: TeamWish): Team {
  const member = (index: number, [name, signInName]: readonly [string, string], role: Role): Member => ({
    id: newId(),
    name,
    signInName,
    roles: index === 0 && role === 'therapist' ? ['owner', role] : [role],
    licence: role === 'therapist' ? `LMT 227.0${between(random, 10_000, 29_999)}` : '',
    colour: calmColours[calmColourNames[index % calmColourNames.length] ?? 'teal'],
    hours: role === 'therapist' ? hoursOf(index) : [],
    awayOn: daysAway(random, from, size.weeks + 8),
    illOn: daysIll(random, from, size.weeks),
  });
  const therapists = Array.from({ length: size.therapists }, (_none, index) =>
    member(index, people[index] ?? [newName(), `therapist${index + 1}`], 'therapist'),
  );
  const desk = deskPeople.slice(0, size.therapists > 3 ? 2 : 1).map((person, index) => member(size.therapists + index, person, 'frontDesk'));
  const [owner] = therapists;
  if (!owner) throw new RangeError('a clinic needs a therapist');
  const service = (name: string, durationMinutes: number, priceCents: number, colour: string) => ({
    id: newId(), name, durationMinutes, bufferMinutes: 10, bufferBeforeMinutes: 0, firstVisitMinutes: null, priceCents, colour,
    needs: [], therapistIds: [], isActive: true,
  });
  return {
    owner,
    therapists,
    therapistsLeft: size.therapistsLeft,
    leftOn,
    desk,
    rooms: Array.from({ length: size.rooms }, (_none, index) => ({
      id: newId(),
      name: `Room ${index + 1}`,
      position: index,
      tableKind: index % 3 === 2 ? 'hydraulic' : 'electric',
      equipment: ['heightAdjustable', ...(index % 2 === 0 ? ['cupsSet'] : []), ...(index === 0 ? ['wheelchairAccess'] : [])],
      isActive: size.therapists === size.therapistsLeft || index < size.therapistsLeft,
    })),
    services: [
      service('First visit 75', 75, 14_500, calmColours.ochre),
      service('Medical massage 60', 60, 12_500, calmColours.blue),
      service('Medical massage 45', 45, 9_800, calmColours.moss),
      service('Focused session 30', 30, 7_200, calmColours.plum),
      // Not everybody gives it, and not in every room.
      { ...service('Therapeutic cupping', 60, 13_500, calmColours.sea), needs: ['cupsSet'], therapistIds: therapists.slice(0, 2).map(({ id }) => id) },
    ],
  };
}

/** Whether somebody gives visits on a day, as the plan stands before anybody falls ill. */
export function worksOn(member: Member, date: CivilDate, weekday: number): boolean {
  return member.hours.some((stretch) => stretch.weekday === weekday) && !member.awayOn.has(date) && !isHoliday(date);
}
