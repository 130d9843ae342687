import { memo } from 'react';
import type { ReactElement } from 'react';
import type { PainArea } from '../../../shared/charting/note-parts.model.ts';
import { BODY_WIDTH } from '../../../shared/clinical/body/body.types.ts';
import type { BodyPoint, BodyViewName } from '../../../shared/clinical/body/body.types.ts';

/** A closed line through points, its corners rounded, so that a hand-drawn area looks drawn and not cut. */
export function closedPath(points: readonly BodyPoint[]): string {
  const middles = points.map((point, index) => {
    const next = points[(index + 1) % points.length] ?? point;
    return { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
  });
  const [first] = middles;
  if (!first) return '';
  const curves = middles.map((_middle, index) => {
    const corner = points[(index + 1) % points.length] ?? first;
    const end = middles[(index + 1) % middles.length] ?? first;
    return `Q${corner.x.toFixed(1)} ${corner.y.toFixed(1)} ${end.x.toFixed(1)} ${end.y.toFixed(1)}`;
  });
  return `M${first.x.toFixed(1)} ${first.y.toFixed(1)}${curves.join('')}Z`;
}

/** Pain is filled, numbness only outlined, tingling dashed: none needs its colour. */
const LOOK = {
  pain: { fillOpacity: 0.34, strokeWidth: 1.4, strokeDasharray: undefined },
  numb: { fillOpacity: 0.06, strokeWidth: 2.6, strokeDasharray: undefined },
  tingling: { fillOpacity: 0.12, strokeWidth: 1.8, strokeDasharray: '4 3' },
} as const;

interface BodyPaintProps {
  readonly views: readonly BodyViewName[];
  readonly areas: readonly PainArea[];
}

/** Areas drawn by hand, on the views that are shown. */
export const BodyPaint = memo(function BodyPaint({ views, areas }: BodyPaintProps): ReactElement {
  return (
    <g pointerEvents="none">
      {areas.map((area, index) => {
        const at = views.indexOf(area.view);
        if (at === -1) return null;
        return (
          <path
            // An area has no identity of its own; its place in the list is what it is.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            transform={`translate(${at * BODY_WIDTH} 0)`}
            d={closedPath(area.points)}
            fill="var(--body-pain)"
            stroke="var(--body-pain)"
            {...LOOK[area.quality]}
          />
        );
      })}
    </g>
  );
});
