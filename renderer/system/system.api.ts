import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { SystemCheck } from '../../shared/system/system.model.ts';
import { api } from '../api/client.ts';

/** How the program has been doing, read anew each time it is looked at: no change of data announces it. */
export function useSystemCheck(): UseQueryResult<SystemCheck> {
  return useQuery(api.system.getCheck.queryOptions({ staleTime: 0 }));
}
