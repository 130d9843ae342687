import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { LoadingState } from '../ui/LoadingState.tsx';
import { useLate } from '../ui/use-late.ts';

/** Half the size on paper. */
export const sampleScale = 0.72;

/** In points. */
const papers = { letter: { width: 612, height: 792 }, a4: { width: 595, height: 842 } } as const;

/** The empty sheet that the sample is printed on: it holds the page's place, and says so only where it takes its time. */
export function BlankSample() {
  const { data } = useQuery(api.clinic.getProfile.queryOptions());
  const { width, height } = papers[data?.pageSize ?? 'letter'];
  const isLate = useLate(700);
  return (
    // Paper is white in the dark as well, and what is said on it dark.
    <Box data-scheme="light" style={{ width: Math.floor(width * sampleScale), height: Math.floor(height * sampleScale) }} sx={{ mx: 'auto', mb: 2, boxShadow: 3, bgcolor: '#fff' }}>
      {isLate && <LoadingState />}
    </Box>
  );
}

/** Where the sample lies. */
export function SampleDesk({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Box tabIndex={0} role="region" aria-label={t('documents.settings.sample')} sx={{ overflow: 'auto', maxHeight: '78vh', bgcolor: 'action.hover', p: 1.5, borderRadius: 1 }}>
      {children}
    </Box>
  );
}
