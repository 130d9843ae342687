// How documents say dates, times and places, by the clinic's locale and hour cycle.
import type { ClinicProfile } from '../../shared/clinic/clinic.model.ts';
import { muscleName } from '../../shared/clinical/muscles.ts';
import { sidedRegionName } from '../../shared/clinical/regions.ts';
import { sideLabel } from '../../shared/clinical/sides.ts';
import { millisecondsOf, type Instant } from '../../shared/core/time.ts';
import type { ClientSide } from '../../shared/episodes/episodes.model.ts';
import type { Block } from './pdf/block.ts';

export interface Words {
  /** A day, a month (`2026-01`) or a year. */
  date(civil: string): string;
  /** `Monday, November 23, 2026` */
  longDate(civil: string): string;
  /** Minutes after midnight. */
  time(minute: number): string;
  moment(at: Instant): string;
}

const utc = 'UTC';

type Ways = Pick<ClinicProfile, 'locale' | 'hourCycle' | 'timeZone'>;

const made = new Map<string, Words>();

/** Made once for each way of saying times: the formatters cost as much as half a page. */
export function wordsFor({ locale, hourCycle, timeZone }: Ways): Words {
  const key = [locale, hourCycle, timeZone].join(' ');
  const known = made.get(key) ?? makeWords({ locale, hourCycle, timeZone });
  made.set(key, known);
  return known;
}

function makeWords({ locale, hourCycle, timeZone }: Ways): Words {
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: utc });
  const longDates = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: utc });
  const times = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', hourCycle, timeZone: utc });
  const months = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: utc });
  const moments = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    hourCycle,
    timeZone,
    timeZoneName: 'short',
  });
  return {
    // A civil date has no zone: it is said as the same day in UTC.
    date: (civil) => {
      if (civil.length === 10) return dates.format(millisecondsOf(`${civil}T00:00:00.000Z`));
      return civil.length === 7 ? months.format(millisecondsOf(`${civil}-01T00:00:00.000Z`)) : civil;
    },
    longDate: (civil) => longDates.format(millisecondsOf(`${civil}T00:00:00.000Z`)),
    time: (minute) => times.format(minute * 60_000),
    moment: (at) => moments.format(millisecondsOf(at)),
  };
}

/** "Piriformis, right; upper buttock": the muscle with its side, and where it was felt. */
export function placeName(place: {
  readonly muscleId: string | null;
  readonly regionId: string | null;
  readonly side: ClientSide | null;
}): string {
  const { muscleId, regionId, side } = place;
  const region = regionId === null ? '' : sidedRegionName(regionId, muscleId === null ? side : null);
  if (muscleId === null) return region;
  const muscle = side === null || side === 'midline' ? muscleName(muscleId) : `${muscleName(muscleId)}, ${sideLabel(side).toLowerCase()}`;
  return region === '' ? muscle : `${muscle}; ${region.toLowerCase()}`;
}

/** "Hip flexion, right": what is measured with its side. */
export function sided(name: string, side: ClientSide): string {
  return side === 'midline' ? name : `${name}, ${sideLabel(side).toLowerCase()}`;
}

/** A paragraph that introduces what follows, or nothing. */
export function lead(text: string): Block[] {
  return text.trim() === '' ? [] : [{ kind: 'paragraph', text, leadsOn: true }];
}

/** A paragraph, or nothing where nothing was written. */
export function paragraph(text: string): Block[] {
  return text.trim() === '' ? [] : [{ kind: 'paragraph', text }];
}
