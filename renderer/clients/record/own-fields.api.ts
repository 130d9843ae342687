import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { OwnField } from '../../../shared/clients/own-fields.model.ts';
import { api } from '../../api/client.ts';

/** The clinic's own fields in their order, retired ones last. */
export function useOwnFields(): UseQueryResult<OwnField[]> {
  return useQuery(api.clients.listOwnFields.queryOptions());
}
