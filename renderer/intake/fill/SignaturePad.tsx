import { useRef } from 'react';
import type { PointerEvent } from 'react';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';

/** The box that strokes are kept in; whatever the size on screen. */
export const strokesBox = { width: 600, height: 200 } as const;

const mostCharacters = 29_000;

interface SignaturePadProps {
  /** An SVG path; empty = nothing is drawn. */
  readonly strokes: string;
  readonly onChange: (strokes: string) => void;
  readonly label: string;
}

function scaled(offset: number, size: number, most: number): number {
  return Math.max(0, Math.min(most, Math.round((offset / size) * most)));
}

/** Where in the box the pointer stands: `x y`. */
function pointOf(event: PointerEvent<SVGSVGElement>): string {
  const box = event.currentTarget.getBoundingClientRect();
  return `${scaled(event.clientX - box.left, box.width, strokesBox.width)} ${scaled(event.clientY - box.top, box.height, strokesBox.height)}`;
}

/** Draws with a finger, a pen or the mouse. The strokes are a path and nothing else: no picture, no markup. */
export function SignaturePad({ strokes, onChange, label }: SignaturePadProps) {
  const { t } = useTranslation();
  const isDrawing = useRef(false);
  // Moves come quicker than the page renders.
  const latest = useRef(strokes);
  const extend = (part: string): void => {
    const next = `${strokes === '' && !isDrawing.current ? '' : latest.current}${part} `;
    if (next.length > mostCharacters) return;
    latest.current = next;
    onChange(next);
  };
  return (
    <Box
      component="svg"
      viewBox={`0 0 ${strokesBox.width} ${strokesBox.height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={strokes === '' ? t('intake.signHere') : t('intake.signDrawn', { name: label })}
      onPointerDown={(event: PointerEvent<SVGSVGElement>) => {
        if (strokes === '') latest.current = '';
        isDrawing.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        const point = pointOf(event);
        // A dot is a stroke, too.
        extend(`M${point} L${point}`);
      }}
      onPointerMove={(event: PointerEvent<SVGSVGElement>) => {
        if (isDrawing.current) extend(`L${pointOf(event)}`);
      }}
      onPointerUp={() => {
        isDrawing.current = false;
      }}
      onPointerCancel={() => {
        isDrawing.current = false;
      }}
      sx={{
        display: 'block',
        width: '100%',
        maxWidth: '37.5rem',
        aspectRatio: '3 / 1',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
        color: 'text.primary',
        touchAction: 'none',
        cursor: 'crosshair',
      }}
    >
      <line x1="24" x2="576" y1="150" y2="150" stroke="currentColor" strokeOpacity="0.3" strokeDasharray="4 6" />
      <path d={strokes} fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" strokeLinejoin="round" />
    </Box>
  );
}
