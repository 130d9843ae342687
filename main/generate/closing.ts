// How a course ends: with a follow-up and a closure, by staying away, or by going back to the referrer.
import { pick } from '../../shared/core/random.ts';
import type { ClosureKind } from '../../shared/episodes/episodes.model.ts';
import { isReferral, statusAfter } from '../../shared/episodes/episodes.rules.ts';
import { between, clamp, happens, weighted } from './chance.ts';
import type { Course } from './course.ts';
import { shiftDays, type Day } from './moments.ts';
import { closings } from './sentences.ts';
import { mostKnown, putDown, therapistOf, visitsOfCourse, type World } from './world.ts';

function closureOf(world: World, course: Course): ClosureKind {
  if (course.sessionsDone < course.pain.length) return happens(world.random, 0.15) ? 'paused_by_client' : 'stopped_by_client';
  switch (course.trend) {
    case 'resolving':
      return 'discharged_goals_met';
    case 'plateauing':
      return weighted(world.random, [[6, 'discharged_plateau'], [3, 'discharged_goals_met'], [1, 'paused_by_client']] as const);
    case 'worsening':
      return happens(world.random, 0.2) ? 'referred_red_flag' : 'referred';
  }
}

function close(world: World, course: Course, today: Day, minute: number): void {
  const at = today.at(minute);
  if (course.episodeId === null || course.planId === null || at > world.now) return;
  const kind = closureOf(world, course);
  const therapist = therapistOf(world, course.person.therapist).id;
  const reason = kind.endsWith('_by_client') ? '' : pick(world.random, closings[course.trend]);
  const sendsLetter = course.complaint.referral !== null && happens(world.random, 0.7);
  world.scribe.log(at - 60_000, 'episode.viewed', therapist, { clientId: course.person.id, subjectId: course.episodeId });
  world.scribe.closeEpisode(
    {
      id: course.episodeId,
      clientId: course.person.id,
      planId: course.planId,
      status: statusAfter(kind),
      closure: { kind, date: today.date, reason, sendsLetter, referredTo: isReferral(kind) ? 'physician' : null },
      // A pause keeps the plan, goals that were met complete it.
      planStatus: kind === 'paused_by_client' ? 'active' : kind === 'discharged_goals_met' ? 'completed' : 'ended',
    },
    at,
    therapist,
  );
}

function followUp(world: World, course: Course, today: Day, minute: number): void {
  const at = today.at(minute);
  if (course.episodeId === null || at > world.now) return;
  const last = course.pain.at(-1) ?? 1;
  const score = clamp(last + (course.trend === 'resolving' ? between(world.random, -1, 0) : between(world.random, 0, 1)), 0, 10);
  const entry = {
    date: today.date,
    channel: pick(world.random, ['phone', 'phone', 'email', 'sms'] as const),
    nprsAverage24h: score,
    psfsScores: course.condition.activities.map(() => clamp(10 - score + between(world.random, -1, 1), 0, 10)),
    groc: { resolving: between(world.random, 4, 7), plateauing: between(world.random, 1, 4), worsening: between(world.random, -5, -2) }[course.trend],
    note: '',
  };
  world.scribe.addFollowUp(course.person.id, course.episodeId, entry, at, therapistOf(world, course.person.therapist).id);
}

/** The client may come back: kept in mind, in place of somebody else once there are many. */
function remember(world: World, course: Course, today: Day): void {
  const { person } = course;
  world.scribe.touchClient(person.id, person.touchedAt);
  if (world.known.length < mostKnown) {
    world.known.push(person);
    return;
  }
  const at = Math.floor(world.random() * world.known.length);
  const forgotten = world.known[at];
  world.known[at] = person;
  if (forgotten && happens(world.random, 0.3)) world.scribe.archiveClient(forgotten.id, today.at(16 * 60), world.team.owner.id);
}

/** Nothing of the course is booked any more. What is left is done on later days. */
export function endCourse(world: World, course: Course, today: Day): void {
  if (course.isOver) return;
  course.isOver = true;
  world.courses.delete(course);
  world.visitsClaimed += course.visitsMade - visitsOfCourse;
  remember(world, course, today);
  if (course.episodeId === null) return;
  const isWhole = course.sessionsDone >= course.pain.length;
  const minute = between(world.random, 9 * 60, 16 * 60);
  const wait = isWhole ? (course.trend === 'worsening' ? 0 : between(world.random, 8, 16)) : between(world.random, 25, 50);
  const isAsked = isWhole && course.trend !== 'worsening' && happens(world.random, 0.6);
  if (wait === 0) {
    close(world, course, today, 20 * 60);
    return;
  }
  putDown(world, shiftDays(today.date, wait), (day) => {
    if (isAsked) followUp(world, course, day, minute - 5);
    close(world, course, day, minute);
  });
}
