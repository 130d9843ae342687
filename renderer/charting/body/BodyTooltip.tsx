import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ReactElement } from 'react';

interface BodyTooltipProps {
  readonly text: string;
  /** Pixels inside the map's box. */
  readonly x: number;
  readonly y: number;
  readonly boxWidth: number;
}

/** Name of what lies under the pointer; it stays beside the pointer and never catches it. */
export function BodyTooltip({ text, x, y, boxWidth }: BodyTooltipProps): ReactElement {
  const isRightHalf = x > boxWidth / 2;
  return (
    <Paper
      elevation={3}
      aria-hidden
      sx={{
        position: 'absolute',
        top: Math.max(0, y - 12),
        left: isRightHalf ? undefined : x + 18,
        right: isRightHalf ? boxWidth - x + 18 : undefined,
        maxWidth: 260,
        px: 1,
        py: 0.5,
        pointerEvents: 'none',
        zIndex: 1,
        displayPrint: 'none',
      }}
    >
      <Typography variant="caption" component="p">
        {text}
      </Typography>
    </Paper>
  );
}
