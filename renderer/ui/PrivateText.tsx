import type { ReactNode } from 'react';
import Box from '@mui/material/Box';

/** A name that blurs while somebody looks over the counter: `<PrivateText>{visit.clientName}</PrivateText>`. */
export function PrivateText({ children }: { readonly children: ReactNode }) {
  return (
    <Box component="span" className="private-text">
      {children}
    </Box>
  );
}
