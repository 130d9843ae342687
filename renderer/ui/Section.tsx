import { useId } from 'react';
import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';

interface SectionProps {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** Without padding, for tables and lists that reach the edge. */
  readonly isFlush?: boolean;
}

/** A titled card on a page; its heading names it for screen readers. */
export function Section({ title, actions, children, isFlush = false }: SectionProps) {
  const headingId = useId();
  return (
    <Paper component="section" variant="outlined" aria-labelledby={headingId} sx={{ mb: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, pt: 1.25, pb: 0.75, minHeight: '2.75rem' }}>
        <Typography variant="h2" id={headingId}>
          {title}
        </Typography>
        {actions !== undefined && <Box sx={{ ml: 'auto', display: 'flex', gap: 1 }}>{actions}</Box>}
      </Box>
      <Box sx={isFlush ? {} : { px: 2, pb: 2 }}>{children}</Box>
    </Paper>
  );
}
