import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';

/** Whether this person left a form half typed; undefined until that is known. Asked anew each time the screen opens. */
export function useHasDraft(form: string, subject: string): boolean | undefined {
  const { data, isError } = useQuery({
    ...api.drafts.getDraft.queryOptions({ input: { form, subject } }),
    staleTime: 0,
    gcTime: 0,
  });
  return isError ? false : data === undefined ? undefined : data !== null;
}
