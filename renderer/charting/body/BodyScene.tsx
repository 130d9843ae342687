import { memo } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { bodyFigure } from '../../../shared/clinical/body/body.data.ts';
import { BODY_HEIGHT, BODY_WIDTH } from '../../../shared/clinical/body/body.types.ts';
import type { BodyLayer, BodyViewName } from '../../../shared/clinical/body/body.types.ts';
import type { BodyNoGo, BodyShade } from './body-map.types.ts';
import { BodyAreas } from './BodyAreas.tsx';
import { BodyFigure } from './BodyFigure.tsx';

interface BodySceneProps {
  readonly views: readonly BodyViewName[];
  readonly layer: BodyLayer;
  readonly shaded: readonly BodyShade[];
  readonly hatched: readonly BodyNoGo[];
  readonly mapId: string;
}

/** The views side by side with their names; zoom, hover and marks never draw it again. */
export const BodyScene = memo(function BodyScene({ views, layer, shaded, hatched, mapId }: BodySceneProps): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      {views.map((name, index) => {
        const view = bodyFigure[name];
        return (
          <g key={name} transform={`translate(${index * BODY_WIDTH} 0)`}>
            <BodyFigure view={view} layer={layer} mapId={mapId} />
            <BodyAreas view={view} shaded={shaded} noGos={hatched} mapId={mapId} />
            <g fill="var(--body-caption)" textAnchor="middle" pointerEvents="none">
              <text x={BODY_WIDTH / 2} y={BODY_HEIGHT + 30} fontSize={24}>
                {t(`body.view.${name}`)}
              </text>
              {view.insets.map((inset) => (
                <text key={inset.side} x={inset.caption.x} y={inset.caption.y} fontSize={17}>
                  {t(`body.inset.${inset.key}.${inset.side}`)}
                </text>
              ))}
            </g>
          </g>
        );
      })}
    </>
  );
});
