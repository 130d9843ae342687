// Recurrence rules by RFC 5545, asked day by day. What repeats is a civil date: the rules are expanded in UTC, where every
// day has 24 hours, and the wall clock of the clinic gives them their meaning afterwards.
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { Recurrence } from '../../shared/clinic/working-time.model.ts';
import type { CivilDate } from '../../shared/core/time.ts';

function compact(date: CivilDate): string {
  return date.replaceAll('-', '');
}

function ruleOf(rrule: string, firstOn: CivilDate) {
  return new RRuleTemporal({
    temporal: Temporal,
    rruleString: `DTSTART:${compact(firstOn)}T000000Z\nRRULE:${rrule.replace(/UNTIL=(\d{8})/, 'UNTIL=$1T000000Z')}`,
  });
}

/** Whether this is a rule at all. */
export function isRule(rrule: string, firstOn: CivilDate): boolean {
  try {
    ruleOf(rrule, firstOn);
    return true;
  } catch (fault) {
    if (fault instanceof Error) return false;
    throw fault;
  }
}

function midnightOf(date: CivilDate): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(date).toZonedDateTime('UTC');
}

/** First days of all occurrences of one year. A rule that never comes about has none. */
function daysOf(rrule: string, firstOn: CivilDate, year: string): ReadonlySet<CivilDate> {
  const rule = ruleOf(rrule, firstOn);
  return new Set(rule.between(midnightOf(`${year}-01-01`), midnightOf(`${year}-12-31`), true).map((at) => at.toPlainDate().toString()));
}

// The same few rules are asked again with every roster; a year of one costs about a millisecond.
const known = new Map<string, ReadonlySet<CivilDate>>();
const mostKnown = 2_000;

export const recurrence: Recurrence = (rrule, firstOn) => (date) => {
  if (date < firstOn) return false;
  const year = date.slice(0, 4);
  const key = `${rrule} ${firstOn} ${year}`;
  let days = known.get(key);
  if (!days) {
    if (known.size >= mostKnown) known.clear();
    days = daysOf(rrule, firstOn, year);
    known.set(key, days);
  }
  return days.has(date);
};
