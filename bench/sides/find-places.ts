// Rows 7 and 8: free slots and series, by the rules and by trying everything; both must give the same answer.
import fc from 'fast-check';
import { z } from 'zod';
import { wallTimeOf } from '../../shared/core/time.ts';
import { weeklyHours } from '../../shared/schedule/hours.rules.ts';
import type { StandingVisit } from '../../shared/schedule/placement.rules.ts';
import { costOf, seriesMarks } from '../../shared/schedule/series-marks.rules.ts';
import { freeDays, planSeries, preferencesOf, searchDays } from '../../shared/schedule/series.rules.ts';
import { findFreeSlots, type Slot, type SlotQuestion } from '../../shared/schedule/slots.rules.ts';
import { everyFreeSlot, everySeries } from '../../shared/schedule/testing/brute-force.ts';
import { seriesCase, slotCase } from '../../shared/schedule/testing/random-clinics.ts';
import { answer, timeEach, timeEachWarm } from '../harness/answer.ts';
import type { DataSet } from '../harness/data-set.ts';
import { openProgram } from './program.ts';
import { openRaw } from './raw-file.ts';

export interface PlacesInput {
  readonly set: DataSet;
  readonly row: 7 | 8;
  /** `check` compares random cases; `asked` times the procedure itself. */
  readonly side: 'check' | 'ours' | 'brute' | 'asked';
}

const zone = 'America/Chicago';
const dayMilliseconds = 86_400_000;
const seed = 20_260_318;

function refuseDifference(isSame: boolean, what: string): void {
  if (!isSame) throw new Error(`the rules and trying everything differ: ${what}`);
}

/**
 * So many random clinics in which both sides agree; `npm run faults -- 16` compares ten thousand.
 * @throws Error at the first in which they do not.
 */
function checkRandom(row: 7 | 8): number {
  if (row === 7) {
    const cases = fc.sample(slotCase, { numRuns: 1000, seed });
    for (const { question, visits } of cases) {
      refuseDifference(JSON.stringify(findFreeSlots(question, visits)) === JSON.stringify(everyFreeSlot(question, visits)), JSON.stringify(question));
    }
    return cases.length;
  }
  const cases = fc.sample(seriesCase, { numRuns: 200, seed });
  for (const { question, visits } of cases) {
    const found = planSeries(question, visits);
    const wished = preferencesOf(question, freeDays(question, visits, searchDays(question.gaps)).closed);
    const every = everySeries(question, wished, visits);
    const best = found.kind === 'found' && found.series[0] ? costOf(seriesMarks(found.series[0], wished)) : Infinity;
    refuseDifference(best === Math.min(...every.map(({ cost }) => cost)), JSON.stringify(question));
  }
  return cases.length;
}

const standing = z.array(
  z.object({
    id: z.string(), clientId: z.string(), therapistId: z.string(), roomId: z.string().nullable(), startsAt: z.number(), endsAt: z.number(),
    bufferMinutes: z.number(), bufferBeforeMinutes: z.number(), state: z.literal('booked'),
  }),
);

/** Two weeks of the clinic: its therapists and rooms, and the visits that stand. */
async function twoWeeks(set: DataSet): Promise<{ readonly question: SlotQuestion; readonly visits: readonly StandingVisit[] }> {
  const file = await openRaw(set);
  const desk = await openProgram(set).as('frontDesk');
  const now = Date.parse(set.now);
  const visits = standing.parse(
    file
      .prepare(
        `SELECT id, client_id AS clientId, therapist_id AS therapistId, room_id AS roomId, starts_at AS startsAt, ends_at AS endsAt,
           buffer_minutes AS bufferMinutes, buffer_before_minutes AS bufferBeforeMinutes, 'booked' AS state
         FROM visits WHERE starts_at BETWEEN ? AND ? AND state IN ('tentative', 'booked', 'confirmed', 'arrived', 'in_session', 'completed')`,
      )
      .all(now - 2 * dayMilliseconds, now + 16 * dayMilliseconds),
  );
  const rooms = await desk.clinic.listRooms();
  const therapists = (await desk.clinic.listTherapistHours()).map(({ staffId, hours }) => ({ therapistId: staffId, hoursOn: weeklyHours(hours) }));
  const question: SlotQuestion = {
    zone, clientId: null, durationMinutes: 60, bufferMinutes: 15, bufferBeforeMinutes: 0, notBefore: now, earliestMinute: 0, latestMinute: 1440,
    roomIds: rooms.filter((room) => room.isActive).map((room) => room.id),
    from: wallTimeOf(set.now, zone).date, days: 14, limit: 100_000, apartMinutes: 0, therapists,
  };
  return { question, visits };
}

async function checkTwoWeeks(set: DataSet): Promise<void> {
  const { question, visits } = await twoWeeks(set);
  const found = findFreeSlots(question, visits);
  refuseDifference(found.length > 0 && JSON.stringify(found) === JSON.stringify(everyFreeSlot(question, visits)), 'two weeks of the clinic');
}

async function timeSlots(set: DataSet, find: (question: SlotQuestion, visits: readonly StandingVisit[]) => readonly Slot[], count: number): Promise<readonly number[]> {
  const { question, visits } = await twoWeeks(set);
  return timeEach(count, () => find(question, visits));
}

/** The best series of twenty small cases. */
function timeSmallSeries(side: 'ours' | 'brute'): Promise<readonly number[]> {
  const cases = fc.sample(seriesCase, { numRuns: 20, seed });
  return timeEach(5, () => {
    for (const { question, visits } of cases) {
      if (side === 'ours') planSeries(question, visits);
      else everySeries(question, preferencesOf(question, []), visits);
    }
  });
}

async function timeAsked({ set, row }: PlacesInput): Promise<readonly number[]> {
  const desk = await openProgram(set).as('frontDesk');
  const [client] = await desk.clients.findClients({ query: '' });
  const service = (await desk.clinic.listServices()).find((one) => one.isActive);
  const [hours] = await desk.clinic.listTherapistHours();
  const from = wallTimeOf(set.now, zone).date;
  const serviceId = service?.id ?? '';
  const wish = {
    clientId: client?.id ?? '', serviceId, planId: null, therapistId: hours?.staffId ?? '', count: 6, minGapDays: 3, maxGapDays: 5, from,
    weekdays: [], earliestMinute: 0, latestMinute: 1440,
  };
  const ask = (): Promise<unknown> =>
    row === 7 ? desk.schedule.listFreeSlots({ serviceId, therapistId: null, from, days: 14, limit: 50 }) : desk.schedule.proposeSeries(wish);
  return timeEachWarm(20, ask);
}

answer(async (input: PlacesInput): Promise<readonly number[] | number> => {
  const { set, row, side } = input;
  if (side === 'check') {
    if (row === 7) await checkTwoWeeks(set);
    return checkRandom(row);
  }
  if (side === 'asked') return timeAsked(input);
  if (row === 8) return timeSmallSeries(side);
  return timeSlots(set, side === 'ours' ? findFreeSlots : everyFreeSlot, side === 'ours' ? 20 : 3);
});
