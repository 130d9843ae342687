import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { createFormat } from '../ui/format.ts';
import { LoadingState } from '../ui/LoadingState.tsx';
import { FormatContext } from '../ui/use-format.ts';

/** Reads how this clinic writes dates, times and money; nothing is shown in another way meanwhile. */
export function FormatProvider({ children }: { readonly children: ReactNode }) {
  const { data: profile, error, refetch } = useQuery(api.clinic.getProfile.queryOptions());
  const format = useMemo(() => {
    if (!profile) return undefined;
    const { locale, currency, timeZone, hourCycle, weekStart } = profile;
    return createFormat({ locale, currency, timeZone, hourCycle, weekStart });
  }, [profile]);
  if (!format) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState />;
  return <FormatContext value={format}>{children}</FormatContext>;
}
