import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

interface FactListProps {
  readonly facts: readonly { readonly label: string; readonly text: string }[];
}

/** Names and values in two columns. */
export function FactList({ facts }: FactListProps) {
  return (
    <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: 2, rowGap: 0.5, m: 0 }}>
      {facts.map(({ label, text }) => (
        <Box key={label} sx={{ display: 'contents' }}>
          <Typography component="dt" color="textSecondary">
            {label}
          </Typography>
          <Typography component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {text}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
