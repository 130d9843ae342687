// Everything that the generated clinic remembers from one day to the next; it does not grow with the years.
import type { CivilDate } from '../../shared/core/time.ts';
import { pick } from '../../shared/core/random.ts';
import type { ClientDetails } from '../../shared/clients/clients.model.ts';
import type { VisitState } from '../../shared/schedule/schedule.model.ts';
import type { Random } from './chance.ts';
import type { Course, Person } from './course.ts';
import type { Diary, Place } from './diary.ts';
import type { Day, Days } from './moments.ts';
import type { Scribe, VisitChange } from './scribe.ts';
import type { ClinicSize } from './sizes.ts';
import type { Member, Team } from './team.ts';

/** What will become of a visit; decided when it is booked. */
export type Fate = 'takesPlace' | 'noShow' | 'cancelled' | 'rescheduled';

export interface BookedVisit {
  readonly id: string;
  readonly course: Course;
  readonly place: Place;
  readonly startsAt: number;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly serviceId: string;
  readonly fate: Fate;
  readonly isWalkIn: boolean;
  readonly isFirst: boolean;
  state: VisitState;
  readonly changes: VisitChange[];
  isWritten: boolean;
}

/** Something that was put down for a day. */
export type Task = (day: Day) => void;

export interface World {
  readonly random: Random;
  readonly size: ClinicSize;
  readonly team: Team;
  readonly days: Days;
  readonly diary: Diary;
  readonly scribe: Scribe;
  /** The directory of doctors. */
  readonly doctorIds: readonly string[];
  readonly newPerson: (today: CivilDate) => ClientDetails;
  /** Now, in milliseconds since 1970: nothing happens after it. */
  readonly now: number;
  readonly visits: Map<CivilDate, BookedVisit[]>;
  readonly tasks: Map<CivilDate, Task[]>;
  readonly courses: Set<Course>;
  /** Clients of earlier years who may come back. */
  readonly known: Person[];
  clientsMade: number;
  feesDecided: number;
  /** Visits made so far, and those that courses under way will still need. */
  visitsClaimed: number;
}

/** More clients than come back at once, and few enough to be held in memory. */
export const mostKnown = 3_000;

/** A whole course's visits, the missed ones counted: how many a new one is going to need. */
export const visitsOfCourse = 5.3;

export function putDown(world: World, date: CivilDate, task: Task): void {
  const tasks = world.tasks.get(date) ?? [];
  tasks.push(task);
  world.tasks.set(date, tasks);
}

export function deskOf(world: World): Member {
  return pick(world.random, world.team.desk);
}

export function therapistOf(world: World, index: number): Member {
  return world.team.therapists[index] ?? world.team.owner;
}
