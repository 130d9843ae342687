import { memo } from 'react';
import type { ReactElement } from 'react';
import type { PainArea } from '../../../shared/charting/note-parts.model.ts';
import { BODY_WIDTH } from '../../../shared/clinical/body/body.types.ts';
import { closedPath } from '../../../shared/clinical/body/body.points.ts';
import type { BodyViewName } from '../../../shared/clinical/body/body.types.ts';

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
