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

/** Areas of one view between the figure and the marks: pain is tinted, referral stippled, no-go hatched, so that none needs its colour. */
export const BodyAreas = memo(function BodyAreas({ view, shaded, noGos, mapId }: BodyAreasProps): ReactElement {
  const hatchId = `${mapId}-${view.name}-hatch`;
  const dotsId = `${mapId}-${view.name}-dots`;
  return (
    <g pointerEvents="none">
      <pattern id={hatchId} width={7} height={7} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0L0 7" stroke="var(--body-mark-ink)" strokeWidth={1.5} strokeOpacity={0.55} />
      </pattern>
      <pattern id={dotsId} width={4.4} height={4.4} patternUnits="userSpaceOnUse" patternTransform="rotate(30)">
        <circle cx={2.2} cy={2.2} r={1.05} fill="var(--body-referral)" />
      </pattern>
      {shaded.flatMap((shade) =>
        sidedShapes(view, shade.id, shade.side).map((shape) => (
          <path
            key={`${shade.tone}-${shape.id}`}
            d={shape.d}
            fill={shade.tone === 'referral' ? `url(#${dotsId})` : `var(--body-${shade.tone})`}
            fillOpacity={shade.tone === 'referral' ? 0.35 + 0.6 * shade.intensity : 0.15 + 0.5 * shade.intensity}
            stroke={`var(--body-${shade.tone})`}
            strokeWidth={1.1}
            strokeDasharray={shade.tone === 'referral' ? '3 2' : undefined}
          />
        )),
      )}
      {noGos.flatMap((noGo) =>
        sidedShapes(view, noGo.id, noGo.side).map((shape) => (
          <path key={`${noGo.reason}-${shape.id}`} d={shape.d} fill={`url(#${hatchId})`} stroke="var(--body-mark-ink)" strokeWidth={0.6}>
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
