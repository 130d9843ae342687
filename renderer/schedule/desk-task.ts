// What is open beside the board. It stands in the address, so that a reload or a lock comes back to it.
import { minuteOfDay, type CivilDate } from '../../shared/core/time.ts';
import { searchStart } from '../../shared/schedule/schedule.model.ts';
import { searchOfSource, sourceOf, type BookingSource } from './booking-source.ts';

export type DeskTask =
  | { readonly kind: 'none' }
  | { readonly kind: 'booking'; readonly clientId: string | null; readonly planId: string | null; readonly isWalkIn: boolean; readonly source?: BookingSource }
  | { readonly kind: 'visit'; readonly visitId: string }
  | { readonly kind: 'series'; readonly clientId: string | null; readonly planId: string | null }
  | { readonly kind: 'repair'; readonly visitId: string }
  | { readonly kind: 'reassign' }
  | { readonly kind: 'waitlist' }
  | EntryTask
  /** Whom the free time around this minute of the day suits. */
  | { readonly kind: 'gap'; readonly therapistId: string; readonly minute: number };

/** An entry of the waitlist: one that is changed, or a new one with what is known of it. */
interface EntryTask {
  readonly kind: 'entry';
  readonly entryId: string | null;
  readonly clientId: string | null;
  readonly serviceId: string | null;
  readonly therapistId: string | null;
}

export const scheduleViews = ['day', 'week', 'month', 'agenda'] as const;
export type ScheduleView = (typeof scheduleViews)[number];

/** The view that an address names; the day where it names none. */
export function viewOf(search: URLSearchParams): ScheduleView {
  return scheduleViews.find((view) => view === search.get('view')) ?? 'day';
}

/** The day that an address names; today where it names none, or one in years for which nothing can be asked. */
export function dateOf(given: string | undefined, today: CivilDate): CivilDate {
  const date = searchStart.safeParse(given);
  return date.success ? date.data : today;
}

export const noTask: DeskTask = { kind: 'none' };
export const newEntry: EntryTask = { kind: 'entry', entryId: null, clientId: null, serviceId: null, therapistId: null };
export const newBooking: DeskTask = { kind: 'booking', clientId: null, planId: null, isWalkIn: false };

/** Books the same client and service again at another time; in the same plan where that has a session left. */
export function copyOf(visit: { readonly id: string; readonly clientId: string }): DeskTask {
  return { kind: 'booking', clientId: visit.clientId, planId: null, isWalkIn: false, source: { kind: 'copy', visitId: visit.id } };
}

/**
 * Reads `?visitId=ID`, `?repair=ID` (the visit that was lost or moved), `?wait=…`, `?book=new|walkin`, `?series=new` and `?reassign=1`, those for
 * booking with `clientId` and `planId` where they are given, and `copyOf` or `rebookOf` for a booking that begins from a visit. A plan alone asks
 * for its series, a client alone for a visit.
 */
export function taskOf(search: URLSearchParams): DeskTask {
  const clientId = search.get('clientId');
  const planId = search.get('planId');
  const visitId = search.get('visitId');
  const book = search.get('book');
  const repair = search.get('repair');
  if (visitId !== null) return { kind: 'visit', visitId };
  const wait = search.get('wait');
  if (repair !== null) return { kind: 'repair', visitId: repair };
  if (wait !== null) return waitTaskOf(wait, search);
  const source = sourceOf(search);
  if (book !== null) return { kind: 'booking', clientId, planId, isWalkIn: book === 'walkin', ...(source && { source }) };
  if (search.has('series') || planId !== null) return { kind: 'series', clientId, planId };
  if (clientId !== null) return { kind: 'booking', clientId, planId, isWalkIn: false };
  return search.has('reassign') ? { kind: 'reassign' } : noTask;
}

/** `?wait=list`, `?wait=new` or an entry's id, and `?wait=gap` with `therapistId` and `minute`. */
function waitTaskOf(wait: string, search: URLSearchParams): DeskTask {
  const therapistId = search.get('therapistId');
  const minute = Number(search.get('minute'));
  if (wait === 'gap' && therapistId !== null && minuteOfDay.safeParse(minute).success) return { kind: 'gap', therapistId, minute };
  if (wait === 'list' || wait === 'gap') return { kind: 'waitlist' };
  return { kind: 'entry', entryId: wait === 'new' ? null : wait, clientId: search.get('clientId'), serviceId: search.get('serviceId'), therapistId };
}

function searchOf(task: DeskTask): Record<string, string> {
  switch (task.kind) {
    case 'none':
      return {};
    case 'visit':
      return { visitId: task.visitId };
    case 'repair':
      return { repair: task.visitId };
    case 'reassign':
      return { reassign: '1' };
    case 'waitlist':
      return { wait: 'list' };
    case 'gap':
      return { wait: 'gap', therapistId: task.therapistId, minute: `${task.minute}` };
    case 'entry':
      return {
        wait: task.entryId ?? 'new',
        ...(task.clientId === null ? {} : { clientId: task.clientId }),
        ...(task.serviceId === null ? {} : { serviceId: task.serviceId }),
        ...(task.therapistId === null ? {} : { therapistId: task.therapistId }),
      };
    case 'booking':
    case 'series':
      return {
        ...(task.kind === 'series' ? { series: 'new' } : { book: task.isWalkIn ? 'walkin' : 'new' }),
        ...(task.clientId === null ? {} : { clientId: task.clientId }),
        ...(task.planId === null ? {} : { planId: task.planId }),
        ...(task.kind === 'booking' && searchOfSource(task.source)),
      };
  }
}

/** The address of a day with something open beside it; without a date it is today. */
export function schedulePath(date: CivilDate | null, task: DeskTask = noTask, view: ScheduleView = 'day'): string {
  const search = new URLSearchParams({ ...(view !== 'day' && { view }), ...searchOf(task) }).toString();
  return `/schedule${date === null ? '' : `/${date}`}${search === '' ? '' : `?${search}`}`;
}
