// The same answers by trying everything: each quarter of an hour against each visit, each series against all others.
import { addDays, daysBetween, instantOfWallTime, millisecondsOf, weekdayOf } from '../../core/time.ts';
import { joinStretches, type DayHours } from '../hours.rules.ts';
import type { StandingVisit } from '../placement.rules.ts';
import { costOf, seriesMarks, type SeriesPreferences } from '../series-marks.rules.ts';
import { startWindowDays, type SeriesQuestion } from '../series.rules.ts';
import type { Slot, SlotQuestion, SlotSearch } from '../slots.rules.ts';
import { occupiesTime } from '../visit-state.rules.ts';

const minute = 60_000;

function wall(date: string, minuteOfDay: number, zone: string): { readonly at: number; readonly isInGap: boolean } {
  if (minuteOfDay >= 1440) return wall(addDays(date, 1), minuteOfDay - 1440, zone);
  const { at, isInGap } = instantOfWallTime(date, minuteOfDay, zone);
  return { at: millisecondsOf(at), isInGap };
}

function collides(visit: StandingVisit, startsAt: number, endsAt: number, search: SlotSearch): boolean {
  const after = (search.bufferMinutes + visit.bufferBeforeMinutes) * minute;
  const before = (visit.bufferMinutes + search.bufferBeforeMinutes) * minute;
  return visit.startsAt < endsAt + after && visit.endsAt + before > startsAt;
}

/** Every free start of one therapist on one day. */
export function freeStartsOn(therapistId: string, hoursOn: DayHours, date: string, search: SlotSearch, visits: readonly StandingVisit[]): Slot[] {
  const slots: Slot[] = [];
  const standing = visits.filter((visit) => occupiesTime(visit.state));
  const hours = joinStretches(hoursOn(date));
  if (hours.length === 0) return [];
  for (let startMinute = 0; startMinute < 1440; startMinute += 15) {
    if (startMinute < search.earliestMinute || startMinute + search.durationMinutes > search.latestMinute) continue;
    // No clock is set by more than a day's half: what begins far from all hours is asked no further.
    if (!hours.some((stretch) => startMinute > stretch.startMinute - 720 && startMinute < stretch.endMinute)) continue;
    const { at: startsAt, isInGap } = wall(date, startMinute, search.zone);
    const endsAt = startsAt + search.durationMinutes * minute;
    if (isInGap || startsAt < search.notBefore) continue;
    const isWorked = hours.some((stretch) => wall(date, stretch.startMinute, search.zone).at <= startsAt && endsAt <= wall(date, stretch.endMinute, search.zone).at);
    if (!isWorked) continue;
    if (standing.some((visit) => visit.therapistId === therapistId && collides(visit, startsAt, endsAt, search))) continue;
    if (standing.some((visit) => visit.clientId === search.clientId && visit.startsAt < endsAt && visit.endsAt > startsAt)) continue;
    const roomIds = search.roomIds.filter(
      (roomId) => !standing.some((visit) => visit.roomId === roomId && collides(visit, startsAt, endsAt, search)),
    );
    if (search.roomIds.length > 0 && roomIds.length === 0) continue;
    slots.push({ therapistId, startsOn: date, startMinute, startsAt, roomIds });
  }
  return slots;
}

/** All free starts of a question, earliest first, therapists in their order. */
export function everyFreeSlot(question: SlotQuestion, visits: readonly StandingVisit[]): Slot[] {
  const all: Slot[] = [];
  for (let day = 0; day < question.days; day += 1) {
    const date = addDays(question.from, day);
    const ofDay = question.therapists.flatMap(({ therapistId, hoursOn }) => freeStartsOn(therapistId, hoursOn, date, question, visits));
    all.push(...ofDay.toSorted((one, other) => one.startMinute - other.startMinute));
  }
  return all;
}

export interface WalkedSeries {
  readonly slots: readonly Slot[];
  readonly cost: number;
}

function candidatesOf(question: SeriesQuestion, visits: readonly StandingVisit[], lastDay: number, durationMinutes: number): Slot[] {
  const may = new Set(question.mayDiffer);
  const search = {
    ...question,
    durationMinutes,
    roomIds: question.roomId === null || may.has('room') ? question.roomIds : [question.roomId],
    ...(may.has('hours') && { earliestMinute: 0, latestMinute: 1440 }),
  };
  const dates = Array.from({ length: lastDay + 1 }, (_, day) => addDays(question.from, day)).filter(
    (date) => question.weekdays.length === 0 || may.has('weekdays') || question.weekdays.includes(weekdayOf(date)),
  );
  return dates.flatMap((date) =>
    question.therapists
      .filter(({ therapistId }) => therapistId === question.therapistId || may.has('therapist'))
      .flatMap(({ therapistId, hoursOn }) => freeStartsOn(therapistId, hoursOn, date, search, visits)),
  );
}

/** Every series that answers the question, with its price; for small questions only. */
export function everySeries(question: SeriesQuestion, preferences: SeriesPreferences, visits: readonly StandingVisit[]): WalkedSeries[] {
  const lastDay = question.gaps.reduce((days, gap) => days + gap.maxDays, startWindowDays - 1);
  const closed = new Set(preferences.closedOn.map((date) => daysBetween(question.from, date)));
  const slotsOf = (durationMinutes: number) =>
    candidatesOf(question, visits, lastDay, durationMinutes).map((slot) => {
      const { offDay, offHours, offRoom, otherTherapist, heavy } = seriesMarks([inWishedRoom(slot, question, durationMinutes)], preferences);
      return { slot, day: daysBetween(question.from, slot.startsOn), own: costOf({ offDay, offHours, offRoom, otherTherapist, heavy }) };
    });
  const slots = slotsOf(question.durationMinutes);
  const firsts = slotsOf(question.firstMinutes ?? question.durationMinutes);
  let grown = firsts.filter(({ day }) => day < startWindowDays).map((one) => ({ walked: [one.slot], last: one, cost: one.own + costOf({ lateDays: one.day }) }));
  for (const { minDays, maxDays } of question.gaps) {
    grown = grown.flatMap(({ walked, last, cost }) =>
      slots.flatMap((next) => {
        const days = next.day - last.day;
        if (days < minDays || days > maxDays) return [];
        const isLong = 2 * days > minDays + maxDays;
        const between = Array.from({ length: Math.max(0, days - 1) }, (_, index) => last.day + 1 + index);
        const step = costOf({
          uneven: (2 * days - minDays - maxDays) ** 2,
          stretched: isLong && between.some((day) => closed.has(day)) ? 1 : 0,
          therapistChanges: next.slot.therapistId === last.slot.therapistId ? 0 : 1,
          timeChange: Math.abs(Math.floor(next.slot.startMinute / 15) - Math.floor(last.slot.startMinute / 15)),
        });
        return [{ walked: [...walked, next.slot], last: next, cost: cost + next.own + step }];
      }),
    );
  }
  return grown.map(({ walked, cost }) => ({ slots: walked, cost }));
}

/** A slot as a session in the wished room where that is free. */
function inWishedRoom({ therapistId, startsOn, startMinute, roomIds }: Slot, question: SeriesQuestion, durationMinutes: number) {
  const { roomId, isHeavy } = question;
  const wished = roomId !== null && roomIds.includes(roomId) ? roomId : (roomIds[0] ?? null);
  return { therapistId, startsOn, startMinute, durationMinutes, roomId: wished, isHeavy: isHeavy?.(therapistId, startsOn) ?? false };
}
