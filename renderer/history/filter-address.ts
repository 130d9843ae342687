// The filter stands in the address: going back, reloading and unlocking find it again. Ids only, never a name.
import type { z } from 'zod';
import { visitFilter, type VisitFilter } from '../../shared/history/history.model.ts';
import { visitState, type VisitState } from '../../shared/schedule/schedule.model.ts';

export interface HistoryPlace {
  readonly filter: VisitFilter;
  /** 0 is the newest page. */
  readonly page: number;
}

function valid<Output>(schema: z.ZodType<Output>, text: string | null): Output | null {
  const parsed = schema.safeParse(text);
  return parsed.success ? parsed.data : null;
}

/** Reads an address; whatever in it is no filter is left out. */
export function placeOf(address: URLSearchParams): HistoryPlace {
  const { from, until, therapistId, clientId } = visitFilter.shape;
  const page = Number(address.get('page') ?? '1');
  return {
    filter: {
      from: valid(from, address.get('from')),
      until: valid(until, address.get('until')),
      therapistId: valid(therapistId, address.get('therapist')),
      clientId: valid(clientId, address.get('client')),
      states: (address.get('states') ?? '').split(',').filter((name): name is VisitState => visitState.safeParse(name).success),
    },
    page: Number.isInteger(page) && page > 0 ? page - 1 : 0,
  };
}

export function addressOf({ filter, page }: HistoryPlace): URLSearchParams {
  const entries = {
    from: filter.from ?? '',
    until: filter.until ?? '',
    therapist: filter.therapistId ?? '',
    client: filter.clientId ?? '',
    states: filter.states.join(','),
    page: page === 0 ? '' : String(page + 1),
  };
  return new URLSearchParams(Object.entries(entries).filter(([, value]) => value !== ''));
}

export function isEverything(filter: VisitFilter): boolean {
  return addressOf({ filter, page: 0 }).size === 0;
}
