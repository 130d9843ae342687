import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { SummaryLine } from './complaint-words.ts';

interface SummaryListProps {
  readonly lines: readonly SummaryLine[];
  /** Label above text, for narrow columns. */
  readonly isCompact?: boolean;
}

/** Labels and what stands for them; what is empty is left out. */
export function SummaryList({ lines, isCompact = false }: SummaryListProps) {
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: isCompact ? '1fr' : 'minmax(5rem, 33%) 1fr', columnGap: 2, rowGap: 0.5, alignItems: 'baseline' }}>
      {lines
        .filter((line) => line.text !== '')
        .map((line) => (
          <Box key={line.label} sx={isCompact ? { display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'baseline' } : { display: 'contents' }}>
            <Typography component="dt" variant={isCompact ? 'caption' : 'body2'} color="textSecondary">
              {line.label}
            </Typography>
            <Typography component="dd" variant="body2" sx={{ m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {line.text}
            </Typography>
          </Box>
        ))}
    </Box>
  );
}
