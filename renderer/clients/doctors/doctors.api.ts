import { useMemo } from 'react';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ListedDoctor } from '../../../shared/clients/doctors.model.ts';
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
