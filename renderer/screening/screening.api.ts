import { useMemo } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ClientStanding, Gate } from '../../shared/screening/screening.model.ts';
import { api } from '../api/client.ts';

/** The gate of a client at a visit, as it stands now: a revoked consent or a new flag of any window comes in by itself. */
export function useGate(clientId: string, visitId: string | null, initial?: Gate) {
  return useQuery(api.screening.getGate.queryOptions({ input: { clientId, visitId }, ...(initial && { initialData: initial }) }));
}

/** What everybody may know of these clients, by client. Empty until it is there: a chip is a help, not a step. */
export function useStandings(clientIds: readonly string[]): ReadonlyMap<string, ClientStanding> {
  const ids = [...new Set(clientIds)].toSorted().slice(0, 200);
  const { data } = useQuery({ ...api.screening.listStandings.queryOptions({ input: { clientIds: ids } }), enabled: ids.length > 0 });
  return new Map((data ?? []).map((standing) => [standing.clientId, standing]));
}

export function useTable() {
  return useQuery(api.screening.getTable.queryOptions({ input: undefined }));
}

/** The conditions that the clinic has added and uses. */
export function useOwnConditions() {
  const rules = useTable().data?.rules;
  return useMemo(
    () => (rules ?? []).filter((rule) => rule.isActive && rule.itemId.startsWith('own_')).map(({ itemId, label, classes, action }) => ({ id: itemId, label, classes, action })),
    [rules],
  );
}

export function useDecide() {
  return useMutation(api.screening.decide.mutationOptions());
}

export function useGiveReason() {
  return useMutation(api.screening.giveReason.mutationOptions());
}
