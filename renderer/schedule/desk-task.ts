// What is open beside the board. It stands in the address, so that a reload or a lock comes back to it.
import type { CivilDate } from '../../shared/core/time.ts';

export type DeskTask =
  | { readonly kind: 'none' }
  | { readonly kind: 'booking'; readonly clientId: string | null; readonly planId: string | null; readonly isWalkIn: boolean }
  | { readonly kind: 'visit'; readonly visitId: string }
  | { readonly kind: 'series'; readonly clientId: string | null; readonly planId: string | null }
  | { readonly kind: 'reassign' };

export const scheduleViews = ['day', 'week', 'month', 'agenda'] as const;
export type ScheduleView = (typeof scheduleViews)[number];

/** The view that an address names; the day where it names none. */
export function viewOf(search: URLSearchParams): ScheduleView {
  return scheduleViews.find((view) => view === search.get('view')) ?? 'day';
}

export const noTask: DeskTask = { kind: 'none' };
export const newBooking: DeskTask = { kind: 'booking', clientId: null, planId: null, isWalkIn: false };

/**
 * Reads `?visitId=ID`, `?book=new|walkin`, `?series=new` and `?reassign=1`, the middle two with `clientId` and `planId`
 * where they are given. A plan alone asks for its series, a client alone for a visit.
 */
export function taskOf(search: URLSearchParams): DeskTask {
  const clientId = search.get('clientId');
  const planId = search.get('planId');
  const visitId = search.get('visitId');
  const book = search.get('book');
  if (visitId !== null) return { kind: 'visit', visitId };
  if (book !== null) return { kind: 'booking', clientId, planId, isWalkIn: book === 'walkin' };
  if (search.has('series') || planId !== null) return { kind: 'series', clientId, planId };
  if (clientId !== null) return { kind: 'booking', clientId, planId, isWalkIn: false };
  return search.has('reassign') ? { kind: 'reassign' } : noTask;
}

function searchOf(task: DeskTask): Record<string, string> {
  switch (task.kind) {
    case 'none':
      return {};
    case 'visit':
      return { visitId: task.visitId };
    case 'reassign':
      return { reassign: '1' };
    case 'booking':
    case 'series':
      return {
        ...(task.kind === 'series' ? { series: 'new' } : { book: task.isWalkIn ? 'walkin' : 'new' }),
        ...(task.clientId === null ? {} : { clientId: task.clientId }),
        ...(task.planId === null ? {} : { planId: task.planId }),
      };
  }
}

/** The address of a day with something open beside it; without a date it is today. */
export function schedulePath(date: CivilDate | null, task: DeskTask = noTask, view: ScheduleView = 'day'): string {
  const search = new URLSearchParams({ ...(view !== 'day' && { view }), ...searchOf(task) }).toString();
  return `/schedule${date === null ? '' : `/${date}`}${search === '' ? '' : `?${search}`}`;
}
