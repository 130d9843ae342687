// Periods that are asked for by name.
import { Temporal } from 'temporal-polyfill';
import type { CivilDate } from '../../shared/core/time.ts';

export const spanNames = ['all', 'today', 'thisMonth', 'lastMonth', 'thisYear', 'lastYear'] as const;
export type SpanName = (typeof spanNames)[number];

export interface Span {
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
}

function monthOf(day: Temporal.PlainDate): Span {
  const first = day.with({ day: 1 });
  return { from: first.toString(), until: first.add({ months: 1 }).subtract({ days: 1 }).toString() };
}

function yearOf(day: Temporal.PlainDate): Span {
  return { from: day.with({ month: 1, day: 1 }).toString(), until: day.with({ month: 12, day: 31 }).toString() };
}

/** The first and last day of a period, seen from today. */
export function spanOf(name: SpanName, today: CivilDate): Span {
  const day = Temporal.PlainDate.from(today);
  switch (name) {
    case 'all':
      return { from: null, until: null };
    case 'today':
      return { from: today, until: today };
    case 'thisMonth':
      return monthOf(day);
    case 'lastMonth':
      return monthOf(day.subtract({ months: 1 }));
    case 'thisYear':
      return yearOf(day);
    case 'lastYear':
      return yearOf(day.subtract({ years: 1 }));
  }
}

/** The name of a period, or `own` where it has none. */
export function spanNameOf(span: Span, today: CivilDate): SpanName | 'own' {
  const found = spanNames.find((name) => {
    const named = spanOf(name, today);
    return named.from === span.from && named.until === span.until;
  });
  return found ?? 'own';
}
