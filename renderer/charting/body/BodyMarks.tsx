import { memo } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import type { PlacedMark } from './body-marks.ts';
import { BodySymbolMark } from './BodySymbolMark.tsx';

/** In the symbol's box of 10: makes the target 24 pixels wide where the body is shown 830 pixels high. */
const HIT_RADIUS = 8;

interface BodyMarksProps {
  readonly marks: readonly PlacedMark[];
  /** Edge of a mark in units of the figure. */
  readonly size: number;
  readonly focusId: string | null;
  /** On its way to another place: faint where it stood. */
  readonly carriedId: string | null;
  readonly onFocusMark: (id: string) => void;
  readonly onSelectMark: (id: string) => void;
  /** Shift+Enter: the keys take it along. */
  readonly onTakeUp: ((placed: PlacedMark) => void) | undefined;
  /** Back to the figure (Escape). */
  readonly onLeave: () => void;
  readonly onHoverMark: (mark: PlacedMark | null) => void;
}

/** All marks: one stop for Tab, arrows go from mark to mark, Enter or a click selects, Shift+Enter takes one up to move it. */
export const BodyMarks = memo(function BodyMarks({ marks, size, focusId, carriedId, onFocusMark, onSelectMark, onTakeUp, onLeave, onHoverMark }: BodyMarksProps): ReactElement {
  const stop = marks.find((placed) => placed.mark.id === focusId) ?? marks.find((placed) => placed.mark.isSelected) ?? marks[0];

  function onKeyDown(event: KeyboardEvent<SVGGElement>, index: number): void {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      const next = marks[(index + step + marks.length) % marks.length];
      if (next) onFocusMark(next.mark.id);
    } else if (event.key === 'Enter' || event.key === ' ') {
      const placed = marks[index];
      if (placed && event.shiftKey && onTakeUp) onTakeUp(placed);
      else if (placed) onSelectMark(placed.mark.id);
    } else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <g>
      {marks.map((placed, index) => (
        // A button element cannot stand inside a drawing.
        <g
          key={placed.mark.id}
          role="button"
          tabIndex={placed === stop ? 0 : -1}
          aria-label={placed.mark.label}
          aria-pressed={placed.mark.isSelected}
          aria-keyshortcuts={onTakeUp && 'Shift+Enter'}
          data-mark={placed.mark.id}
          className="body-mark"
          opacity={placed.mark.id === carriedId ? 0.35 : undefined}
          transform={`translate(${placed.at.x - size / 2} ${placed.at.y - size / 2}) scale(${size / 10})`}
          onClick={(event) => {
            event.stopPropagation();
            onSelectMark(placed.mark.id);
          }}
          onKeyDown={(event) => onKeyDown(event, index)}
          onPointerEnter={() => onHoverMark(placed)}
          onPointerLeave={() => onHoverMark(null)}
        >
          <MarkPicture placed={placed} />
        </g>
      ))}
    </g>
  );
});

const MarkPicture = memo(function MarkPicture({ placed }: { readonly placed: PlacedMark }): ReactElement {
  const { mark } = placed;
  return (
    <>
      <circle cx={5} cy={5} r={HIT_RADIUS} fill="transparent" />
      <circle className="body-mark-ring" cx={5} cy={5} r={7.4} fill="none" stroke="var(--body-mark-chosen)" strokeWidth={mark.isSelected ? 1.6 : 0} />
      <BodySymbolMark kind={mark.symbol} isGhost={mark.isGhost} />
      {mark.tenderness !== null && (
        <g opacity={mark.isGhost ? 0.7 : 1}>
          <circle cx={10} cy={10} r={3.2} fill="var(--body-mark-paper)" stroke="var(--body-mark-ink)" strokeWidth={0.6} />
          <text x={10} y={11.7} fontSize={4.8} fontWeight={700} textAnchor="middle" fill="var(--body-mark-ink)">
            {mark.tenderness}
          </text>
        </g>
      )}
    </>
  );
});
