import { keepPreviousData, queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ClientHit, PossibleDuplicate } from '../../shared/clients/clients.model.ts';
import { api } from '../api/client.ts';

/** Clients that match, most recently touched first; those of the query before stay until the new ones are there. */
export function useFoundClients(query: string, archived: boolean, limit: number, isEnabled = true): UseQueryResult<ClientHit[]> {
  return useQuery(
    api.clients.findClients.queryOptions({ input: { query, archived, limit }, placeholderData: keepPreviousData, enabled: isEnabled }),
  );
}

export interface TypedPerson {
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string;
  readonly birthDate: string | null;
}

/** Clients on file who may be the person being typed. A failure is silent: the hint is a help, not a step. */
export function usePossibleDuplicates(person: TypedPerson): readonly PossibleDuplicate[] {
  const isEnough = person.phone !== '' || person.lastName !== '';
  const { data } = useQuery(
    queryOptions({ ...api.clients.findDuplicates.queryOptions({ input: person, placeholderData: keepPreviousData }), enabled: isEnough }),
  );
  return isEnough ? (data ?? []) : [];
}
