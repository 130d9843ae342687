// The history of a clinic, day after day: who calls, who comes back, what happens in the rooms, who signs in.
import { daysBetween, type CivilDate } from '../../shared/core/time.ts';
import { between, happens } from './chance.ts';
import { bookFirst, record, settle } from './booking.ts';
import { endCourse } from './closing.ts';
import { startCourse, type Person } from './course.ts';
import { takeIn } from './intake.ts';
import { eachDay, isHoliday, shiftDays, type Day } from './moments.ts';
import { worksOn, type Member } from './team.ts';
import { runVisits } from './visit-day.ts';
import { visitsOfCourse, type World } from './world.ts';

const minute = 60_000;

function isOpen(day: Day): boolean {
  return day.weekday !== 7 && !isHoliday(day.date);
}

/** Signing in, locking the screen between two clients, going home. */
function logPresence(world: World, day: Day, member: Member, from: number, until: number): void {
  const { random, scribe } = world;
  scribe.log(day.at(from - between(random, 4, 15)), 'session.signedIn', member.id);
  for (let at = from + between(random, 30, 80); at < until - 20; at += between(random, 110, 190)) {
    scribe.log(day.at(at), 'session.locked', member.id);
    scribe.log(day.at(at) + between(random, 20, 600) * 1000, 'session.unlocked', member.id);
  }
  scribe.log(day.at(until + between(random, 5, 40)), 'session.signedOut', member.id);
}

function logPeople(world: World, day: Day): void {
  const { team } = world;
  for (const therapist of team.therapists) {
    const hours = therapist.hours.filter((stretch) => stretch.weekday === day.weekday);
    const [first] = hours;
    if (!first || !worksOn(therapist, day.date, day.weekday) || therapist.illOn.has(day.date)) continue;
    logPresence(world, day, therapist, first.startMinute, hours.at(-1)?.endMinute ?? first.endMinute);
  }
  for (const desk of team.desk) logPresence(world, day, desk, 8 * 60, 18 * 60);
  if (day.weekday === 1) world.scribe.log(day.at(19 * 60), 'audit.viewed', team.owner.id);
  if (happens(world.random, 0.4)) world.scribe.log(day.at(17 * 60 + 20), 'history.viewed', team.owner.id);
}

function begin(world: World, person: Person, day: Day, at: number): void {
  const course = startCourse(world.random, person, day.date);
  world.courses.add(course);
  world.visitsClaimed += visitsOfCourse;
  if (!bookFirst(world, course, at, day)) endCourse(world, course, day);
}

/** Somebody known calls again. */
function comeBack(world: World, day: Day, at: number): void {
  const index = Math.floor(world.random() * world.known.length);
  const person = world.known[index];
  if (!person) return;
  const last = world.known.pop();
  if (last && index < world.known.length) world.known[index] = last;
  begin(world, person, day, at);
}

/** As many callers as it takes to reach the size's clients and visits at its end, neither early nor late. */
function answerCalls(world: World, day: Day, progress: number): void {
  const { random, size } = world;
  const callAt = (): number => day.at(between(random, 8 * 60, 17 * 60 + 30));
  const newcomers = Math.min(Math.floor(size.clients * progress - world.clientsMade + random()), Math.ceil((size.clients / size.weeks) * 0.6));
  for (let index = 0; index < newcomers; index += 1) {
    const at = callAt();
    if (at <= world.now && world.clientsMade < size.clients) begin(world, takeIn(world, day, at), day, at);
  }
  const missing = size.visits * progress - world.visitsClaimed;
  const returning = Math.min(Math.floor(missing / visitsOfCourse + random()), Math.ceil((size.visits / size.weeks) * 0.12));
  for (let index = 0; index < returning; index += 1) {
    const at = callAt();
    if (at <= world.now) comeBack(world, day, at);
  }
}

function runTasks(world: World, day: Day): void {
  const tasks = world.tasks.get(day.date) ?? [];
  world.tasks.delete(day.date);
  if (isOpen(day)) {
    for (const task of tasks) task(day);
    return;
  }
  const tomorrow = shiftDays(day.date, 1);
  world.tasks.set(tomorrow, [...tasks, ...(world.tasks.get(tomorrow) ?? [])]);
}

/** A few people a month stand at the door without a visit. */
function admitWalkIn(world: World, day: Day): void {
  if (!happens(world.random, 0.12) || world.clientsMade >= world.size.clients) return;
  const therapist = between(world.random, 0, world.team.therapists.length - 1);
  const wish = { therapist, minutes: 75, bufferMinutes: 10, earliestMinute: 9 * 60 };
  const place = world.team.therapists[therapist]?.illOn.has(day.date) ? undefined : world.diary.find(world.random, day, wish);
  if (!place) return;
  const at = day.at(place.startMinute) - 15 * minute;
  if (at > world.now) return;
  const person = { ...takeIn(world, day, at), therapist };
  const course = startCourse(world.random, person, day.date);
  world.courses.add(course);
  world.visitsClaimed += visitsOfCourse;
  const visit = record(world, course, { place, at, isFirst: true, isWalkIn: true, fate: 'takesPlace' });
  world.scribe.log(at, 'visit.booked', visit.createdBy, {
    clientId: person.id,
    subjectId: visit.id,
    detail: { startsOn: place.date, startMinute: place.startMinute, accepted: '' },
  });
}

/** What is booked for the time to come, and who was seen lately. */
function writeWhatIsOpen(world: World): void {
  for (const visits of world.visits.values()) for (const visit of visits) if (!visit.isWritten) settle(world, visit);
  for (const course of world.courses) world.scribe.touchClient(course.person.id, course.person.touchedAt);
}

/**
 * Lives through the days, and answers after each with how far the history has come, 0 to 1.
 * @param from the first day; the last is the one on which now lies.
 */
export function* liveThrough(world: World, from: CivilDate, until: CivilDate): Generator<number> {
  const days = Math.max(1, daysBetween(from, until));
  let done = 0;
  for (const date of eachDay(from, until)) {
    const day = world.days.get(date);
    const progress = Math.min(1, (done + 1) / days);
    if (isOpen(day)) {
      logPeople(world, day);
      admitWalkIn(world, day);
    }
    runTasks(world, day);
    if (isOpen(day)) {
      runVisits(world, day);
      answerCalls(world, day, progress);
    }
    world.scribe.endDay();
    // What has not had its day when the history ends is written then.
    if (date < until) world.visits.delete(date);
    world.days.forgetBefore(date);
    world.diary.forgetBefore(date);
    done += 1;
    yield progress;
  }
  writeWhatIsOpen(world);
}
