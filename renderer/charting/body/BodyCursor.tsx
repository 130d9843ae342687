import type { ReactElement } from 'react';
import type { BodyPoint } from '../../../shared/clinical/body/body.types.ts';

/** The cross that the arrow keys move; white under dark so that it is seen on any ground. */
export function BodyCursor({ at, size }: { readonly at: BodyPoint; readonly size: number }): ReactElement {
  const d = `M${-size} 0L${-size / 3} 0M${size / 3} 0L${size} 0M0 ${-size}L0 ${-size / 3}M0 ${size / 3}L0 ${size}`;
  return (
    <g pointerEvents="none" transform={`translate(${at.x} ${at.y})`} fill="none" strokeLinecap="round">
      <path d={d} stroke="var(--body-mark-paper)" strokeWidth={size / 4} />
      <path d={d} stroke="var(--body-mark-chosen)" strokeWidth={size / 9} />
    </g>
  );
}
