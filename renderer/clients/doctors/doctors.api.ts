import { useMemo } from 'react';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ListedDoctor } from '../../../shared/clients/doctors.model.ts';
import { foldText } from '../../../shared/core/text.ts';
import { api } from '../../api/client.ts';

/** Doctors of the directory that match; those of the query before stay until the new ones are there. */
export function useFoundDoctors(query: string, options: { readonly retired?: boolean; readonly limit?: number; readonly isEnabled?: boolean } = {}): UseQueryResult<ListedDoctor[]> {
  const { retired = false, limit = 20, isEnabled = true } = options;
  return useQuery(api.clients.findDoctors.queryOptions({ input: { query, retired, limit }, placeholderData: keepPreviousData, enabled: isEnabled }));
}

/** The names of these doctors by id. */
export function useDoctorNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const doctorIds = [...new Set(ids)].toSorted();
  const { data } = useQuery(api.clients.getDoctors.queryOptions({ input: { doctorIds }, placeholderData: keepPreviousData, enabled: doctorIds.length > 0 }));
  return useMemo(() => new Map((data ?? []).map(({ id, name, practice }) => [id, practice === '' ? name : `${name}, ${practice}`])), [data]);
}

/** Names to choose from: the client's own doctors that match first, then the directory's. */
export function useDoctorOptions(query: string, { clientId, isEnabled }: { readonly clientId: string | undefined; readonly isEnabled: boolean }): readonly string[] {
  const known = useQuery({ ...api.clients.getClient.queryOptions({ input: { clientId: clientId ?? '' } }), enabled: isEnabled && clientId !== undefined });
  const own = useDoctorNames(isEnabled ? (known.data?.doctors ?? []).map(({ doctorId }) => doctorId) : []);
  const { data = [] } = useFoundDoctors(query, { isEnabled });
  return useMemo(() => {
    const words = foldText(query);
    const found = data.map(({ name, practice }) => (practice === '' ? name : `${name}, ${practice}`));
    return [...new Set([...[...own.values()].filter((name) => foldText(name).includes(words)), ...found])];
  }, [own, data, query]);
}
