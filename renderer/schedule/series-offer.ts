// What is offered after a session of a plan or a series was lost or moved in this window, until somebody takes it up or leaves it.
import { useSyncExternalStore } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { SeriesRepair } from '../../shared/schedule/series.model.ts';
import type { VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { occupiesTime } from '../../shared/schedule/visit-state.rules.ts';
import { api } from '../api/client.ts';

interface SeriesOffer {
  readonly visitId: string;
  readonly kind: 'lost' | 'moved';
}

let current: SeriesOffer | null = null;
const listeners = new Set<() => void>();

function set(next: SeriesOffer | null): void {
  current = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** After a visit was moved or has left its time: its plan or series may need repair. Undo of either takes the offer back. */
export function offerRepair(visit: VisitSummary, deed: 'moved' | 'changed'): void {
  const isLost = !occupiesTime(visit.state) && visit.state !== 'rescheduled';
  if ((visit.planId !== null || visit.seriesId !== null) && (deed === 'moved' || isLost)) set({ visitId: visit.id, kind: isLost ? 'lost' : 'moved' });
  else if (current?.visitId === visit.id) set(null);
}

export function leaveRepair(): void {
  set(null);
}

/** How the rest of the visit's plan or series could be put right; null where nothing is to be done. */
export function useRepair(visitId: string | null) {
  return useQuery(api.schedule.proposeRepair.queryOptions({ input: { visitId: visitId ?? '' }, enabled: visitId !== null }));
}

/** The offer at hand with its repair; undefined while there is none. */
export function useSeriesOffer(): (SeriesOffer & { readonly repair: SeriesRepair }) | undefined {
  const offer = useSyncExternalStore(subscribe, () => current);
  const repair = useRepair(offer?.visitId ?? null).data;
  return offer && repair ? { ...offer, repair } : undefined;
}
