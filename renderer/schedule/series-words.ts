import { daysBetween } from '../../shared/core/time.ts';
import type { FreeSlot, Placement } from '../../shared/schedule/schedule.model.ts';
import { describeError } from '../api/errors.ts';
import { placeRefusal, type Words } from './schedule-words.ts';

type SeriesDay = Pick<Placement, 'startsOn' | 'startMinute'>;

/** By what a series can be told from another: its dates, spacing and time of day. */
export function seriesSummary({ t, format }: Words, slots: readonly SeriesDay[]): string {
  const [first] = slots;
  const last = slots.at(-1);
  if (!first || !last) return '';
  const minutes = slots.map((slot) => slot.startMinute);
  const [earliest, latest] = [Math.min(...minutes), Math.max(...minutes)];
  const gaps = slots.slice(1).map((slot, index) => daysBetween(slots[index]?.startsOn ?? slot.startsOn, slot.startsOn));
  const [shortest, longest] = [Math.min(...gaps), Math.max(...gaps)];
  const spacing =
    gaps.length === 0
      ? ''
      : shortest === longest
        ? t('schedule.series.everyDays', { count: shortest })
        : t('schedule.series.everyRange', { from: shortest, until: longest });
  const time =
    earliest === latest
      ? t('schedule.series.sameTime', { time: format.time(earliest) })
      : t('schedule.series.timeChanges', { from: format.time(earliest), until: format.time(latest) });
  return [spacing, time].filter((part) => part !== '').join(', ');
}

/** Why the planner found nothing, in the words of the wish. */
export function obstacleText(words: Words, error: unknown, therapist: string): string {
  const described = describeError(error);
  if (described.kind !== 'refusal' || described.reason !== 'noFreeSeries') return placeRefusal(words, error).text;
  const { obstacle, placed, lastOn } = described.details;
  const { t, format } = words;
  if (obstacle === 'spacing' && typeof placed === 'number' && typeof lastOn === 'string') {
    return t('schedule.series.obstacle.spacing', { count: placed, date: format.date(lastOn) });
  }
  return t(obstacle === 'noHours' ? 'schedule.series.obstacle.noHours' : 'schedule.series.obstacle.allTaken', { therapist });
}

/** A proposed slot as something to book. */
export function toPlacement({ startsAt: _, ...slot }: FreeSlot): Placement {
  return slot;
}
