import type { ReactNode } from 'react';
import Box from '@mui/material/Box';

/** One key as it looks on a keyboard. */
export function KeyCap({ children }: { readonly children: ReactNode }) {
  return (
    <Box
      component="kbd"
      sx={{
        font: 'inherit',
        fontSize: '0.6875rem',
        lineHeight: '1.125rem',
        minWidth: '1.125rem',
        px: 0.5,
        textAlign: 'center',
        border: 1,
        borderColor: 'divider',
        borderRadius: 0.5,
        color: 'text.secondary',
        bgcolor: 'background.paper',
      }}
    >
      {children}
    </Box>
  );
}
