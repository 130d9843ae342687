// Booking, confirming and calling off visits, as the desk does it.
import { daysBetween, instantFromMilliseconds, type CivilDate } from '../../shared/core/time.ts';
import type { VisitState } from '../../shared/schedule/schedule.model.ts';
import { clientCancelState, proposedFee } from '../../shared/schedule/cancellation.rules.ts';
import { pick } from '../../shared/core/random.ts';
import { between, happens, weighted } from './chance.ts';
import { endCourse } from './closing.ts';
import type { Course } from './course.ts';
import type { Place } from './diary.ts';
import { shiftDays, type Day } from './moments.ts';
import { cancelReasons } from './sentences.ts';
import { deskOf, putDown, therapistOf, type BookedVisit, type Fate, type World } from './world.ts';

const fates = [[77.5, 'takesPlace'], [4, 'noShow'], [12.5, 'cancelled'], [6, 'rescheduled']] as const;
const horizonDays = 24;
/** What a new clinic's policy is. */
const usualPolicy = { freeHours: 24, latePercent: 50, noShowPercent: 100, version: 1 } as const;

/** A place from `earliest` on, as near to `latest` as the therapist's book allows; undefined where it is full. */
function findPlace(world: World, course: Course, wish: { earliest: CivilDate; latest: CivilDate; minutes: number }): Place | undefined {
  const spread = Math.max(0, daysBetween(wish.earliest, wish.latest));
  const offset = between(world.random, 0, spread);
  for (let step = 0; step <= horizonDays; step += 1) {
    const date = shiftDays(wish.earliest, (offset + step) % (horizonDays + 1));
    const place = world.diary.find(world.random, world.days.get(date), {
      therapist: course.person.therapist,
      minutes: wish.minutes,
      bufferMinutes: 10,
      earliestMinute: 0,
    });
    if (place) return place;
  }
  return undefined;
}

export interface Booking {
  readonly place: Place;
  readonly at: number;
  readonly isFirst: boolean;
  readonly isWalkIn: boolean;
  readonly fate: Fate;
}

export function record(world: World, course: Course, booking: Booking): BookedVisit {
  const { place, at, isFirst, isWalkIn, fate } = booking;
  world.diary.take(place);
  const service = world.team.services.find((one) => (isFirst ? one.durationMinutes === 75 : one.durationMinutes === place.minutes));
  const state: VisitState = isWalkIn ? 'arrived' : 'booked';
  const createdBy = deskOf(world).id;
  const visit: BookedVisit = {
    id: world.scribe.newId(at),
    course,
    place,
    startsAt: world.days.get(place.date).at(place.startMinute),
    createdAt: at,
    createdBy,
    serviceId: service?.id ?? '',
    fate,
    isWalkIn,
    isFirst,
    state,
    changes: [{ at, staffId: createdBy, state, reason: '' }],
    isWritten: false,
  };
  course.booked += 1;
  course.visitsMade += 1;
  course.person.touchedAt = Math.max(course.person.touchedAt, at);
  const visits = world.visits.get(place.date) ?? [];
  visits.push(visit);
  world.visits.set(place.date, visits);
  return visit;
}

function logBooking(world: World, visit: BookedVisit): void {
  const { place, course } = visit;
  world.scribe.log(visit.createdAt, 'visit.booked', visit.createdBy, {
    clientId: course.person.id,
    subjectId: visit.id,
    detail: { startsOn: place.date, startMinute: place.startMinute, accepted: '' },
  });
}

export function change(world: World, visit: BookedVisit, at: number, staffId: string, state: VisitState, reason = ''): void {
  world.scribe.log(at, 'visit.stateChanged', staffId, {
    clientId: visit.course.person.id,
    subjectId: visit.id,
    detail: { from: visit.state, to: state },
  });
  visit.state = state;
  visit.changes.push({ at, staffId, state, reason });
  visit.course.person.touchedAt = Math.max(visit.course.person.touchedAt, at);
}

/** Writes the visit down for good; it has had its day or was called off. */
export function settle(world: World, visit: BookedVisit): void {
  visit.isWritten = true;
  const { course, place } = visit;
  const endsAt = visit.startsAt + place.minutes * 60_000;
  const isPlanned = course.planId !== null;
  const [first] = visit.changes;
  world.scribe.addVisit(
    {
      id: visit.id,
      clientId: course.person.id,
      serviceId: visit.serviceId,
      episodeId: course.episodeId,
      planId: course.planId,
      therapistId: therapistOf(world, place.therapist).id,
      roomId: world.team.rooms[place.room]?.id ?? null,
      startsOn: place.date,
      startMinute: place.startMinute,
      durationMinutes: place.minutes,
      bufferMinutes: place.bufferMinutes,
      bufferBeforeMinutes: 0,
      accepted: '',
      startsAt: visit.startsAt,
      endsAt,
      state: first?.state ?? 'booked',
      isWalkIn: visit.isWalkIn,
      note: '',
      createdAt: instantFromMilliseconds(visit.createdAt),
      createdBy: visit.createdBy,
    },
    visit.changes,
    visit.isFirst && isPlanned,
  );
  decideFee(world, visit);
}

/** What the usual policy asks for whoever did not come or called too late; every fourth is let off. */
function decideFee(world: World, visit: BookedVisit): void {
  const last = visit.changes.at(-1);
  const priceCents = world.team.services.find((service) => service.id === visit.serviceId)?.priceCents ?? 0;
  const asked = last && proposedFee(usualPolicy, last.state, priceCents);
  if (!asked) return;
  const isWaived = world.feesDecided % 4 === 3;
  world.feesDecided += 1;
  const decision = isWaived ? ({ kind: 'waived', reason: 'First time' } as const) : ({ kind: 'charged', reason: '' } as const);
  world.scribe.addFee(visit.course.person.id, { ...asked, ...decision, visitId: visit.id, staffId: last.staffId }, last.at);
}

function leave(world: World, visit: BookedVisit): void {
  world.diary.free(visit.place);
  visit.course.booked -= 1;
}

/** Calls a visit off and, mostly, books another session in its place. */
export function callOff(world: World, visit: BookedVisit, at: number, state: VisitState, reason: string, today: Day): void {
  change(world, visit, at, deskOf(world).id, state, reason);
  leave(world, visit);
  const ofDay = world.visits.get(visit.place.date);
  const index = ofDay?.indexOf(visit) ?? -1;
  if (index >= 0) ofDay?.splice(index, 1);
  settle(world, visit);
  bookAnother(world, visit, at, today, state === 'rescheduled' || state === 'cancelled_by_clinic' ? 1 : 0.72);
}

/** After a visit that did not take place: another one behind those that are booked, or the end of the course. */
export function bookAnother(world: World, missed: BookedVisit, at: number, today: Day, probability: number): void {
  const { course, place } = missed;
  const earliest = shiftDays(place.date > today.date ? place.date : today.date, course.plan.minGapDays);
  const found = happens(world.random, probability) && findPlace(world, course, { earliest, latest: shiftDays(earliest, 4), minutes: place.minutes });
  if (found) logBooking(world, planVisit(world, course, found, at, missed.isFirst));
  else if (course.booked === 0) endCourse(world, course, today);
}

/** Books a visit and puts down what is going to happen to it before its day. */
function planVisit(world: World, course: Course, place: Place, at: number, isFirst: boolean): BookedVisit {
  const visit = record(world, course, { place, at, isFirst, isWalkIn: false, fate: weighted(world.random, fates) });
  const bookedOn = Math.floor((visit.startsAt - at) / 86_400_000);
  const { fate } = visit;
  const isCalledOff = fate === 'cancelled' || fate === 'rescheduled';
  if (isCalledOff) {
    const notice = happens(world.random, 0.3) ? 0 : between(world.random, 1, Math.max(1, Math.min(6, bookedOn - 1)));
    putDown(world, shiftDays(place.date, bookedOn < 2 ? 0 : -notice), (today) => cancelByClient(world, visit, today));
  } else if (bookedOn >= 2 && happens(world.random, 0.6)) {
    putDown(world, shiftDays(place.date, -between(world.random, 1, 2)), (today) => confirm(world, visit, today));
  }
  return visit;
}

function cancelByClient(world: World, visit: BookedVisit, today: Day): void {
  if (visit.state !== 'booked') return;
  const latest = today.date === visit.place.date ? visit.place.startMinute - 20 : 17 * 60;
  const at = today.at(between(world.random, Math.min(7 * 60 + 30, latest), latest));
  if (at > world.now) return;
  const state = visit.fate === 'rescheduled' ? 'rescheduled' : clientCancelState(visit.startsAt, at, usualPolicy);
  callOff(world, visit, at, state, pick(world.random, cancelReasons), today);
}

function confirm(world: World, visit: BookedVisit, today: Day): void {
  const at = today.at(between(world.random, 9 * 60, 17 * 60));
  if (visit.state !== 'booked' || at > world.now || at >= visit.startsAt) return;
  const desk = deskOf(world).id;
  world.scribe.log(at - 30_000, 'client.viewed', desk, { clientId: visit.course.person.id });
  change(world, visit, at, desk, 'confirmed');
}

/** The first visit of a course, within the next days. False where the therapist's book is full. */
export function bookFirst(world: World, course: Course, at: number, today: Day): boolean {
  const earliest = shiftDays(today.date, 1);
  const place = findPlace(world, course, { earliest, latest: shiftDays(earliest, 8), minutes: 75 });
  if (!place) return false;
  logBooking(world, planVisit(world, course, place, at, true));
  return true;
}

/** The other sessions of a plan, with its spacing as far as the book allows. */
export function bookSeries(world: World, course: Course, from: CivilDate, at: number): void {
  let last = from;
  const visits: BookedVisit[] = [];
  for (let session = 1; session < course.pain.length; session += 1) {
    const earliest = shiftDays(last, course.plan.minGapDays);
    const place = findPlace(world, course, { earliest, latest: shiftDays(last, course.plan.maxGapDays), minutes: course.plan.durationMinutes });
    if (!place) break;
    last = place.date;
    visits.push(planVisit(world, course, place, at, false));
  }
  const [first] = visits;
  if (!first) return;
  world.scribe.log(at, 'series.booked', first.createdBy, {
    clientId: course.person.id,
    ...(course.planId === null ? {} : { subjectId: course.planId }),
    detail: { visits: visits.length, firstVisitId: first.id },
  });
}
