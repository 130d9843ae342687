// A hundred clinics whose books were joined: clients and visits only, to see how the cost of a question grows with the
// file. Ninety-nine of them have closed since, so that a day of this month is as full as in a single clinic.
import { pick } from '../../shared/core/random.ts';
import { daysBetween, instantFromMilliseconds, type CivilDate } from '../../shared/core/time.ts';
import type { ClientDetails } from '../../shared/clients/clients.model.ts';
import type { VisitState } from '../../shared/schedule/schedule.model.ts';
import type { BulkWriter } from '../../db/bulk/bulk-writer.ts';
import { clientRow } from '../../db/clients/clients.queries.ts';
import { visitRow } from '../../db/schedule/schedule.queries.ts';
import { between, happens, weighted, type Random } from './chance.ts';
import { eachDay, isHoliday, shiftDays, type Day, type Days } from './moments.ts';
import type { ClinicSize } from './sizes.ts';
import { clinicLocale, worksOn, type Member, type Team } from './team.ts';

export interface ChainWorld {
  readonly random: Random;
  readonly size: ClinicSize;
  readonly team: Team;
  readonly days: Days;
  readonly writer: BulkWriter;
  readonly newId: (atMilliseconds: number) => string;
  readonly newPerson: (today: CivilDate) => ClientDetails;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** From this day on only the first therapists are left. */
  readonly closedOn: CivilDate;
}

interface Regular {
  /** The clinic's number: the key of the client's row. */
  readonly number: number;
  readonly id: string;
  notBefore: CivilDate;
  touchedAt: number;
}

interface Count {
  clients: number;
  visits: number;
}

const pastStates: readonly (readonly [number, VisitState])[] = [
  [75, 'completed'], [8, 'cancelled_by_client'], [4, 'cancelled_late'], [2, 'cancelled_by_clinic'], [4, 'no_show'], [7, 'rescheduled'],
];
const sessionMinutes = 45;
const bufferMinutes = 10;
const daysAhead = 21;
/** Visits of a therapist on a day, once the others have closed. */
const usualVisits = 6;
/** So many clients are known to a therapist at a time; who comes after them pushes the first one out. */
const mostRegulars = 50;

function takeIn(world: ChainWorld, count: Count, at: number, today: CivilDate): Regular {
  const id = world.newId(at);
  world.writer.insert('clients', clientRow({ id, details: world.newPerson(today), at: instantFromMilliseconds(at), locale: clinicLocale }));
  count.clients += 1;
  return { number: count.clients, id, notBefore: today, touchedAt: at };
}

function forget(world: ChainWorld, regular: Regular): void {
  world.writer.update('clients', 'number', regular.number, { touched_at: instantFromMilliseconds(regular.touchedAt) });
}

/** Somebody who may come again on this day, or somebody new where the clinic has too few clients yet. */
function clientFor(world: ChainWorld, count: Count, regulars: Regular[], day: Day, at: number, wantsNew: boolean): Regular {
  const from = between(world.random, 0, Math.max(0, regulars.length - 1));
  const known = wantsNew ? undefined : [...regulars.slice(from), ...regulars.slice(0, from)].find((regular) => regular.notBefore <= day.date);
  if (known) return known;
  const made = takeIn(world, count, at, day.date);
  regulars.push(made);
  const gone = regulars.length > mostRegulars ? regulars.shift() : undefined;
  if (gone) forget(world, gone);
  return made;
}

/** Starts one after another with their turnover in between, some left out where there is time to spare. */
function startsOf(random: Random, member: Member, weekday: number, wanted: number): number[] {
  const starts: number[] = [];
  for (const stretch of member.hours) {
    if (stretch.weekday !== weekday) continue;
    for (let start = stretch.startMinute; start + sessionMinutes <= stretch.endMinute; start += 60) starts.push(start);
  }
  let open = Math.min(wanted, starts.length);
  return starts.filter((_start, index) => {
    const isTaken = random() * (starts.length - index) < open;
    if (isTaken) open -= 1;
    return isTaken;
  });
}

function stateOf(world: ChainWorld, startsAt: number): VisitState {
  if (startsAt > world.now) return 'booked';
  return weighted(world.random, pastStates);
}

interface Book {
  readonly member: Member;
  readonly index: number;
  readonly roomId: string | null;
  readonly regulars: Regular[];
}

interface Shift {
  readonly member: Member;
  readonly roomId: string | null;
  readonly serviceId: string;
  readonly regulars: Regular[];
  readonly wanted: number;
  /** How many of a hundred visits go to somebody new. */
  readonly newShare: number;
}

function workShift(world: ChainWorld, count: Count, day: Day, shift: Shift): void {
  const { random, team } = world;
  for (const startMinute of startsOf(random, shift.member, day.weekday, shift.wanted)) {
    const startsAt = day.at(startMinute);
    const bookedAt = startsAt - between(random, 1, 9) * 86_400_000 - between(random, 0, 200) * 60_000;
    const createdAt = Math.min(bookedAt, world.now);
    const client = clientFor(world, count, shift.regulars, day, createdAt, happens(random, shift.newShare));
    client.notBefore = shiftDays(day.date, between(random, 2, 7));
    client.touchedAt = Math.max(client.touchedAt, Math.min(startsAt, world.now));
    const visit = {
      id: world.newId(createdAt),
      clientId: client.id,
      serviceId: shift.serviceId,
      episodeId: null,
      planId: null,
      therapistId: shift.member.id,
      roomId: shift.roomId,
      startsOn: day.date,
      startMinute,
      durationMinutes: sessionMinutes,
      bufferMinutes,
      bufferBeforeMinutes: 0,
      accepted: '',
      startsAt,
      endsAt: startsAt + sessionMinutes * 60_000,
      state: stateOf(world, startsAt),
      isWalkIn: false,
      note: '',
      createdAt: instantFromMilliseconds(createdAt),
      createdBy: pick(random, team.desk).id,
    };
    world.writer.insert('visits', visitRow(visit));
    count.visits += 1;
  }
}

/** Lives through the days and answers after each with how far the history has come, 0 to 1. */
export function* liveThroughChain(world: ChainWorld, from: CivilDate, today: CivilDate): Generator<number> {
  const { size, team, random } = world;
  const until = shiftDays(today, daysAhead);
  const span = daysBetween(from, world.closedOn);
  const serviceId = team.services.find((service) => service.durationMinutes === sessionMinutes)?.id ?? '';
  const books = team.therapists.map((member, index): Book => ({ member, index, roomId: team.rooms[index]?.id ?? null, regulars: [] }));
  const count: Count = { clients: 0, visits: 0 };
  let done = 0;
  for (const date of eachDay(from, until)) {
    const day = world.days.get(date);
    done += 1;
    const isShrunk = date >= world.closedOn;
    const working = isHoliday(date) ? [] : books.filter(({ member, index }) => worksOn(member, date, day.weekday) && (!isShrunk || index < size.therapistsLeft));
    const dueVisits = size.visits * (done / span) - count.visits;
    const dueClients = size.clients * Math.min(1, done / span) - count.clients;
    const each = isShrunk ? usualVisits : dueVisits / Math.max(1, working.length);
    const newShare = isShrunk ? 0.1 : Math.max(0, dueClients / Math.max(1, dueVisits));
    for (const { member, roomId, regulars } of working) {
      workShift(world, count, day, { member, roomId, serviceId, regulars, newShare, wanted: Math.floor(each + random()) });
    }
    world.days.forgetBefore(date);
    yield Math.min(1, done / (span + daysAhead));
  }
  for (const { regulars } of books) for (const regular of regulars) forget(world, regular);
}
