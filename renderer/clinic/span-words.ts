import type { TFunction } from 'i18next';
import type { Span } from '../../shared/clinic/working-time.model.ts';
import type { Format } from '../ui/format.ts';

/** Whether it takes one day, and all of it. */
export function isWholeDay({ startsOn, startMinute, endsOn, endMinute }: Span): boolean {
  return startsOn === endsOn && startMinute === 0 && endMinute === 1440;
}

/** `Thu, Dec 24, 12:00 PM – Sat, Dec 26`, `Mon, Mar 2, all day` */
export function spanText(t: TFunction, format: Format, span: Span): string {
  const { startsOn, startMinute, endsOn, endMinute } = span;
  if (startsOn === endsOn) {
    const time = isWholeDay(span) ? t('schedule.board.allDay') : format.timeRange(startMinute, endMinute - startMinute);
    return `${format.date(startsOn)}, ${time}`;
  }
  const from = startMinute === 0 ? format.date(startsOn) : `${format.date(startsOn)}, ${format.time(startMinute)}`;
  const until = endMinute === 1440 ? format.date(endsOn) : `${format.date(endsOn)}, ${format.time(endMinute)}`;
  return `${from} – ${until}`;
}
