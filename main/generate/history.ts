// The years of a generated clinic, as the rows that they leave.
import { seededRandom } from '../../shared/core/random.ts';
import { addDays, millisecondsOf } from '../../shared/core/time.ts';
import type { AuditAnchor } from '../../db/audit/audit.queries.ts';
import type { BulkWriter } from '../../db/bulk/bulk-writer.ts';
import { liveThroughChain } from './chain-days.ts';
import { liveThrough } from './clinic-days.ts';
import type { Course } from './course.ts';
import { Diary } from './diary.ts';
import { doctorIds } from './doctors.ts';
import { Days } from './moments.ts';
import { openingOf, outlineOf, type ClinicWish, type Outline } from './outline.ts';
import { createPeople } from './people.ts';
import { Scribe } from './scribe.ts';
import { clinicZone } from './team.ts';

export interface HistoryWish extends ClinicWish {
  /** Where the audit log of the clinic's first hour ends. */
  readonly head: AuditAnchor;
}

function shared(wish: ClinicWish, outline: Outline) {
  const random = seededRandom(wish.seed);
  const { team, newId, names } = outline;
  const newPerson = createPeople(random, names);
  return { random, size: wish.size, team, newId, newPerson, days: new Days(clinicZone), now: millisecondsOf(wish.now) };
}

function* historyOfClinic(wish: HistoryWish, outline: Outline, writer: BulkWriter): Generator<number> {
  const common = shared(wish, outline);
  const scribe = new Scribe(writer, common.newId, wish.head, common.now);
  const world = {
    ...common,
    scribe,
    doctorIds: doctorIds(openingOf(outline)),
    diary: new Diary(common.team.therapists, wish.size.rooms),
    visits: new Map(),
    tasks: new Map(),
    courses: new Set<Course>(),
    known: [],
    clientsMade: 0,
    feesDecided: 0,
    visitsClaimed: 0,
  };
  yield* liveThrough(world, outline.from, outline.today);
  scribe.finish();
}

function historyOfChain(wish: HistoryWish, outline: Outline, writer: BulkWriter): Generator<number> {
  const world = { ...shared(wish, outline), writer, closedOn: addDays(outline.team.leftOn, 1) };
  return liveThroughChain(world, outline.from, outline.today);
}

/** Writes day after day, and answers after each with how far the history has come, 0 to 1; what is left is written at the end. */
export function historyOf(wish: HistoryWish, writer: BulkWriter): Generator<number> {
  const outline = outlineOf(wish);
  return wish.size.kind === 'chain' ? historyOfChain(wish, outline, writer) : historyOfClinic(wish, outline, writer);
}
