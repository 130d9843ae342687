import { memo } from 'react';
import type { ReactElement } from 'react';
import type { BodySide } from '../../../shared/clinical/sides.ts';
import { shapeIn } from '../../../shared/clinical/body/body.geometry.ts';
import type { BodyShape, BodyView } from '../../../shared/clinical/body/body.types.ts';
import type { BodyNoGo, BodyShade } from './body-map.types.ts';

interface BodyAreasProps {
  readonly view: BodyView;
  readonly shaded: readonly BodyShade[];
  readonly noGos: readonly BodyNoGo[];
  readonly mapId: string;
}

/** Tinted and hatched areas of one view, between the figure and the marks. */
export const BodyAreas = memo(function BodyAreas({ view, shaded, noGos, mapId }: BodyAreasProps): ReactElement {
  const hatchId = `${mapId}-${view.name}-hatch`;
  return (
    <g pointerEvents="none">
      <pattern id={hatchId} width={7} height={7} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0L0 7" stroke="var(--body-mark-ink)" strokeWidth={2} strokeOpacity={0.75} />
      </pattern>
      {shaded.flatMap((shade) =>
        sidedShapes(view, shade.id, shade.side).map((shape) => (
          <path
            key={`${shade.tone}-${shape.id}`}
            d={shape.d}
            fill={`var(--body-${shade.tone})`}
            fillOpacity={0.12 + 0.48 * shade.intensity}
            stroke={`var(--body-${shade.tone})`}
            strokeWidth={0.8}
            strokeDasharray={shade.tone === 'referral' ? '3 2' : undefined}
          />
        )),
      )}
      {noGos.flatMap((noGo) =>
        sidedShapes(view, noGo.id, noGo.side).map((shape) => (
          <path key={`${noGo.reason}-${shape.id}`} d={shape.d} fill={`url(#${hatchId})`} stroke="var(--body-mark-ink)" strokeWidth={0.8}>
            <title>{noGo.reason}</title>
          </path>
        )),
      )}
    </g>
  );
});

/** Without a side a rule is meant for both. */
function sidedShapes(view: BodyView, id: string, side: BodySide | null): readonly BodyShape[] {
  if (side !== null) return [shapeIn(view, id, side)].filter((shape) => shape !== undefined);
  const middle = shapeIn(view, id, null);
  return middle ? [middle] : [shapeIn(view, id, 'r'), shapeIn(view, id, 'l')].filter((shape) => shape !== undefined);
}
