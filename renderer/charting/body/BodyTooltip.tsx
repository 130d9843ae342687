import { useImperativeHandle, useState } from 'react';
import type { ReactElement, Ref } from 'react';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';

/** Text beside the pointer; x and y in pixels inside the map. */
export interface BodyHover {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly boxWidth: number;
}

export type ShowHover = (hover: BodyHover | null) => void;

const LOOK = { position: 'absolute', maxWidth: 260, px: 1, py: 0.5, pointerEvents: 'none', zIndex: 1, displayPrint: 'none' } as const;

/** Name of what lies under the pointer; it stays beside the pointer, never catches it, and alone is drawn when that moves. */
export function BodyTooltip({ ref }: { readonly ref: Ref<ShowHover> }): ReactElement | null {
  const [hover, setHover] = useState<BodyHover | null>(null);
  useImperativeHandle(ref, () => setHover, []);
  if (!hover) return null;
  const { text, x, y, boxWidth } = hover;
  // As style: through `sx` each place would be a class of its own, and each new class judges the whole page's looks again.
  const place = { top: Math.max(0, y - 12), ...(x > boxWidth / 2 ? { right: boxWidth - x + 18 } : { left: x + 18 }) };
  return (
    <Paper elevation={3} aria-hidden sx={LOOK} style={place}>
      <Typography variant="caption" component="p">
        {text}
      </Typography>
    </Paper>
  );
}
