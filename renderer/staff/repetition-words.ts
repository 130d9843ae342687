import type { TFunction } from 'i18next';
import { repetitionOf } from '../../shared/clinic/repetition.rules.ts';
import type { TimeOff } from '../../shared/clinic/working-time.model.ts';
import type { Format } from '../ui/format.ts';

/** `every 2 weeks on Mon, Tue, until Dec 24, 2026`; empty for what happens once. */
export function repetitionText(t: TFunction, format: Format, { rrule, startsOn }: Pick<TimeOff, 'rrule' | 'startsOn'>): string {
  const { kind, every, until, weekdays } = repetitionOf(rrule, startsOn);
  if (kind === 'once') return '';
  if (kind === 'other') return t('staff.away.rule', { rule: rrule ?? '' });
  const days = weekdays.map((weekday) => format.weekday(weekday, 'short')).join(', ');
  const text = t(`staff.away.every.${kind}`, { count: every, days });
  return until === null ? text : t('staff.away.everyUntil', { text, date: format.date(until) });
}
