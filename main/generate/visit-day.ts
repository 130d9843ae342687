// A day's visits as they happen: arrival, session, the note in the minutes after it, and who did not come.
import type { NoteBody, NoteVisit } from '../../shared/charting/charting.model.ts';
import { pick } from '../../shared/core/random.ts';
import { bookAnother, bookSeries, callOff, change, settle } from './booking.ts';
import { between, happens } from './chance.ts';
import { endCourse } from './closing.ts';
import { openEpisode, registerAtDesk } from './intake.ts';
import { shiftDays, type Day } from './moments.ts';
import { noteOf } from './note.ts';
import { lateReasons } from './sentences.ts';
import type { Member } from './team.ts';
import { deskOf, putDown, therapistOf, type BookedVisit, type World } from './world.ts';

const minute = 60_000;

function headOf(world: World, visit: BookedVisit, therapist: Member): NoteVisit {
  const { course, place } = visit;
  const { details } = course.person;
  return {
    visitId: visit.id,
    clientId: course.person.id,
    clientName: `${details.firstName} ${details.lastName}`,
    clientBirthDate: details.birthDate,
    episodeId: course.episodeId ?? '',
    complaint: course.complaint.label,
    planId: course.planId,
    sessionNumber: course.sessionsDone + 1,
    sessionsPlanned: course.plan.sessionsPlanned,
    startsOn: place.date,
    startMinute: place.startMinute,
    durationMinutes: place.minutes,
    therapistId: therapist.id,
    therapistName: therapist.name,
    licence: therapist.licence,
    roomName: world.team.rooms[place.room]?.name ?? null,
  };
}

interface Session {
  readonly visit: BookedVisit;
  readonly head: NoteVisit;
  readonly body: NoteBody;
}

function sign(world: World, { visit, head, body }: Session, at: number, isLate: boolean): void {
  const noteId = world.scribe.addNote(head, body, visit.startsAt, at, isLate);
  visit.course.person.touchedAt = Math.max(visit.course.person.touchedAt, at);
  if (!happens(world.random, 0.006)) return;
  putDown(world, shiftDays(head.startsOn, between(world.random, 1, 3)), (day) => {
    const entry = { kind: 'addendum', reason: 'Client called', text: 'Reports that the soreness was gone by noon.', noteId, authorId: head.therapistId } as const;
    if (day.at(15 * 60) <= world.now) world.scribe.addAddendum(head.clientId, entry, day.at(15 * 60));
  });
}

/** The note is written right away, on the next day with a reason, or is still to be written when the history ends. */
function chart(world: World, session: Session, endsAt: number): void {
  const { random, now, scribe } = world;
  const { visit, head, body } = session;
  const signedAt = endsAt + between(random, 1, 8) * minute;
  const isLeft = signedAt > now || (now - signedAt < 36 * 60 * minute && happens(random, 0.3));
  if (!isLeft && body.lateEntryReason === '') {
    visit.changes.push({ at: signedAt, staffId: head.therapistId, state: 'completed', reason: '' });
    visit.state = 'completed';
    settle(world, visit);
    sign(world, session, signedAt, false);
    return;
  }
  change(world, visit, Math.min(endsAt + minute, now), head.therapistId, 'completed');
  settle(world, visit);
  if (isLeft) {
    if (happens(random, 0.5)) scribe.addDraft(visit.id, head.therapistId, { ...body, lateEntryReason: '' }, Math.min(signedAt, now));
    return;
  }
  putDown(world, shiftDays(head.startsOn, 1), (day) => {
    const at = day.at(between(random, 8 * 60, 9 * 60));
    if (at <= now) sign(world, session, at, true);
  });
}

/** What is looked up around a session; all of it is in the log. */
function logReadings(world: World, visit: BookedVisit, therapistId: string, endsAt: number): void {
  const { random, scribe } = world;
  const { course } = visit;
  const clientId = course.person.id;
  const before = visit.startsAt - between(random, 1, 9) * minute;
  const episode = course.episodeId === null ? {} : { subjectId: course.episodeId };
  scribe.log(before - minute, 'client.viewed', therapistId, { clientId });
  scribe.log(before, 'episode.viewed', therapistId, { clientId, ...episode });
  scribe.log(before + 20_000, 'note.viewed', therapistId, { clientId, subjectId: visit.id });
  if (happens(random, 0.5)) scribe.log(visit.startsAt + 2 * minute, 'note.viewed', therapistId, { clientId, subjectId: visit.id });
  if (happens(random, 0.5)) scribe.log(before + 40_000, 'health.viewed', therapistId, { clientId });
  if (happens(random, 0.3)) scribe.log(endsAt + 30_000, 'episode.viewed', therapistId, { clientId, ...episode });
  if (happens(random, 0.6)) scribe.log(endsAt + 10 * minute, 'client.viewed', deskOf(world).id, { clientId });
}

function give(world: World, visit: BookedVisit, today: Day): void {
  const { random, now } = world;
  const { course, place } = visit;
  const therapist = therapistOf(world, place.therapist);
  const endsAt = visit.startsAt + place.minutes * minute;
  const arrivesAt = visit.startsAt - between(random, 2, visit.isFirst ? 14 : 8) * minute;
  if (arrivesAt > now) return;
  const desk = deskOf(world).id;
  world.scribe.log(arrivesAt - 15_000, 'client.viewed', desk, { clientId: course.person.id });
  if (visit.state !== 'arrived') change(world, visit, arrivesAt, desk, 'arrived');
  if (visit.isFirst) registerAtDesk(world, course, today, arrivesAt + 20_000);
  if (visit.startsAt > now) return;
  change(world, visit, visit.startsAt + between(random, 0, 60) * 1000, therapist.id, 'in_session');
  if (visit.isFirst) openEpisode(world, course, visit.id, visit.startsAt + 2 * minute, today);
  logReadings(world, visit, therapist.id, endsAt);
  if (endsAt > now) return;
  const isLast = course.sessionsDone + 1 >= course.pain.length;
  const lateEntryReason = happens(random, 0.012) ? pick(random, lateReasons) : '';
  const head = headOf(world, visit, therapist);
  const at = { minutes: place.minutes, isLast, lateEntryReason };
  const body = noteOf(random, course, at, () => world.scribe.newId(endsAt));
  course.sessionsDone += 1;
  course.booked -= 1;
  course.lastNote = body;
  chart(world, { visit, head, body }, endsAt);
  if (visit.isFirst) bookSeries(world, course, today.date, Math.min(endsAt + 6 * minute, now));
  if (course.booked === 0) endCourse(world, course, today);
}

function miss(world: World, visit: BookedVisit, today: Day): void {
  const at = visit.startsAt + between(world.random, 12, 25) * minute;
  if (at > world.now) return;
  change(world, visit, at, deskOf(world).id, 'no_show');
  visit.course.booked -= 1;
  settle(world, visit);
  bookAnother(world, visit, at + 20 * minute, today, 0.6);
}

/** Everybody who is booked for today, in the order of the clock. */
export function runVisits(world: World, today: Day): void {
  const visits = (world.visits.get(today.date) ?? []).toSorted((one, other) => one.startsAt - other.startsAt);
  for (const visit of visits) {
    const member = therapistOf(world, visit.place.therapist);
    const calledAt = today.at(7 * 60 + 40);
    const isIll = member.illOn.has(today.date) && visit.state !== 'arrived' && calledAt <= world.now;
    if (isIll) callOff(world, visit, calledAt, 'cancelled_by_clinic', 'therapist ill', today);
    else if (visit.fate === 'noShow') miss(world, visit, today);
    else give(world, visit, today);
  }
}
