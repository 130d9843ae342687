import type { ReactNode } from 'react';
import Box from '@mui/material/Box';

/** Fields in two columns, one where there is no room for two. */
export function FieldGrid({ children }: { readonly children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
        '@media (max-width: 60rem)': { gridTemplateColumns: '1fr' },
        gap: 2,
        alignItems: 'start',
        pt: 0.75,
        maxWidth: '54rem',
      }}
    >
      {children}
    </Box>
  );
}
