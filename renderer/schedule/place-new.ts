// Pure: where a new visit goes that somebody draws into a column.
import { endMinuteOf } from './board-geometry.ts';
import type { BoardColumn } from './board-columns.ts';
import { judgePlace, type ChosenPlace, type JudgeFacts, type JudgeSubject } from './place.ts';

interface NewPlaceFacts {
  readonly facts: JudgeFacts;
  readonly subject: JudgeSubject;
  /** The place that is being chosen already. */
  readonly place: ChosenPlace | null;
}

const rank = { free: 0, warning: 1, conflict: 2 } as const;

/** In a therapist's column it is theirs, in any free room; in a room's column it is given by whoever is free there. */
export function placeForNew(
  column: BoardColumn,
  time: Pick<ChosenPlace, 'startMinute' | 'durationMinutes'>,
  { facts, subject, place }: NewPlaceFacts,
): ChosenPlace {
  const base = { ...time, startsOn: column.date };
  if (column.therapistId !== null) return { ...base, therapistId: column.therapistId, room: place?.room ?? 'auto' };
  const room = column.roomId ?? 'none';
  const day = facts.days.find(({ date }) => date === column.date);
  const options = (day?.therapists ?? []).map((therapist): ChosenPlace => ({ ...base, therapistId: therapist.staffId, room }));
  const [best] = options.toSorted((one, other) => rank[judgePlace(one, subject, facts).verdict] - rank[judgePlace(other, subject, facts).verdict]);
  return options.find((option) => option.therapistId === place?.therapistId) ?? best ?? { ...base, therapistId: '', room };
}

/** The first free time of a column that is long enough: where a click in a cell without times books. */
export function firstFreeMinute(column: BoardColumn, durationMinutes: number): number {
  const standing = column.visits.map((visit) => [visit.startMinute, endMinuteOf(visit) + visit.bufferMinutes] as const);
  for (const { startMinute, endMinute } of column.hours) {
    let from = startMinute;
    for (const [start, end] of standing) {
      if (start < from + durationMinutes && end > from) from = Math.ceil(end / 5) * 5;
    }
    if (from + durationMinutes <= endMinute) return from;
  }
  return column.hours[0]?.startMinute ?? 540;
}
