import { useMemo } from 'react';
import { useMutation, useQueries, useQuery } from '@tanstack/react-query';
import { mostStandings, type ClientStanding, type Gate } from '../../shared/screening/screening.model.ts';
import { api } from '../api/client.ts';

/** The gate of a client at a visit, as it stands now: a revoked consent or a new flag of any window comes in by itself. */
export function useGate(clientId: string, visitId: string | null | undefined, initial?: Gate) {
  return useQuery({
    ...api.screening.getGate.queryOptions({ input: { clientId, visitId: visitId ?? null }, ...(initial && { initialData: initial }) }),
    enabled: visitId !== undefined,
  });
}

/** Today's visit of a client, whose short screen and findings the gate reads; null where there is none, undefined until it is known. */
export function useVisitOfToday(clientId: string): string | null | undefined {
  const checks = useQuery(api.intake.listChecks.queryOptions({ input: { clientId } }));
  return checks.data ? (checks.data.visitsOfToday[0]?.id ?? null) : checks.isError ? null : undefined;
}

/** What everybody may know of these clients, by client. Empty until it is there: a chip is a help, not a step. */
export function useStandings(clientIds: readonly string[]): ReadonlyMap<string, ClientStanding> {
  const ids = [...new Set(clientIds)].toSorted();
  const parts = Array.from({ length: Math.ceil(ids.length / mostStandings) }, (_none, part) => ids.slice(part * mostStandings, (part + 1) * mostStandings));
  const answers = useQueries({ queries: parts.map((part) => api.screening.listStandings.queryOptions({ input: { clientIds: part } })) });
  return new Map(answers.flatMap(({ data }) => data ?? []).map((standing) => [standing.clientId, standing]));
}

/** Of a visit: whether a guardian must come along, who may, and who did. */
export function useGuardian(visitId: string) {
  return useQuery(api.screening.getGuardian.queryOptions({ input: { visitId } }));
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
