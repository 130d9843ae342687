import Box from '@mui/material/Box';

/** A colour as a small disc; the name of what has it stands beside it. */
export function ColourDot({ colour }: { readonly colour: string }) {
  return (
    <Box
      component="span"
      aria-hidden
      sx={{ display: 'inline-block', width: '0.875rem', height: '0.875rem', borderRadius: '50%', bgcolor: colour, flexShrink: 0 }}
    />
  );
}
