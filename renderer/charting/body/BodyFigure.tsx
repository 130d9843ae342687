import { memo } from 'react';
import type { ReactElement } from 'react';
import type { BodyLayer, BodyMuscle, BodyTissue, BodyView, MuscleLayer, TissueKind } from '../../../shared/clinical/body/body.types.ts';

interface BodyFigureProps {
  readonly view: BodyView;
  readonly layer: BodyLayer;
  /** Distinguishes the clip paths of several maps on one page. */
  readonly mapId: string;
}

/** Widths of the strokes that, laid over each other inside the outline, make its soft edge. */
const SHADE_STROKES = [16, 13, 10.5, 8, 6, 4, 2.4];
/** The same over the muscles: broader and fainter. */
const FORM_STROKES = [30, 23, 17, 12, 8, 4.5];

/** One view of the figure without any marks. It only depends on the view and the layer, so it is drawn once. */
export const BodyFigure = memo(function BodyFigure({ view, layer, mapId }: BodyFigureProps): ReactElement {
  const clipId = `${mapId}-${view.name}-clip`;
  const bellyId = `${mapId}-${view.name}-belly`;
  return (
    <g pointerEvents="none" data-view={view.name}>
      <clipPath id={clipId}>
        <path d={view.outline} />
      </clipPath>
      <path d={view.outline} fill={layer === 'skin' ? 'var(--body-skin)' : 'var(--body-fascia)'} />
      <g clipPath={`url(#${clipId})`} fill="none" stroke="var(--body-shade)" strokeOpacity={0.055}>
        {SHADE_STROKES.map((width) => (
          <path key={width} d={view.outline} strokeWidth={width} />
        ))}
      </g>
      {layer !== 'skin' && (
        <>
          <Belly id={bellyId} />
          <Muscles view={view} layer={layer} fill={`url(#${bellyId})`} />
          {/* The same light falls on what lies upon the body: limbs look round, not cut out. */}
          <g clipPath={`url(#${clipId})`} fill="none" stroke="var(--body-shade)" strokeOpacity={0.05}>
            {FORM_STROKES.map((width) => (
              <path key={width} d={view.outline} strokeWidth={width} />
            ))}
          </g>
        </>
      )}
      <g fill="var(--body-ink)" fillOpacity={0.85}>
        {view.contours.map((contour) => (layer === 'skin' || contour.isKeptOverMuscles ? <path key={contour.ink} d={contour.ink} /> : null))}
      </g>
      <path d={view.outline} fill="none" stroke="var(--body-line)" strokeWidth={1.3} strokeLinejoin="round" />
    </g>
  );
});

/** A belly is lighter where it swells and deeper towards its edges; one gradient serves all. */
function Belly({ id }: { readonly id: string }): ReactElement {
  return (
    <radialGradient id={id} cx={0.46} cy={0.42} r={0.7}>
      <stop offset="0" stopColor="var(--body-muscle-light)" />
      <stop offset="0.55" stopColor="var(--body-muscle)" />
      <stop offset="1" stopColor="var(--body-muscle-deep)" />
    </radialGradient>
  );
}

function Muscles({ view, layer, fill }: { readonly view: BodyView; readonly layer: MuscleLayer; readonly fill: string }): ReactElement {
  const tissues = view.tissues.filter((tissue) => tissue.layer === layer);
  return (
    <>
      {tissues.map((tissue) => (tissue.isOver ? null : <Tissue key={tissue.d} tissue={tissue} />))}
      {[...view[layer].values()].map((muscle) => (
        <Muscle key={muscle.id} muscle={muscle} fill={fill} />
      ))}
      {tissues.map((tissue) => (tissue.isOver ? <Tissue key={tissue.d} tissue={tissue} /> : null))}
    </>
  );
}

function Muscle({ muscle, fill }: { readonly muscle: BodyMuscle; readonly fill: string }): ReactElement {
  if (muscle.isSheet) return <path d={muscle.fibres} fill="none" stroke="var(--body-sheet)" strokeOpacity={0.55} strokeWidth={0.4} strokeLinecap="round" />;
  return (
    <g strokeLinejoin="round" strokeLinecap="round">
      {muscle.tendon !== '' && <path d={muscle.tendon} fill="var(--body-tendon)" stroke="var(--body-tendon-line)" strokeWidth={0.4} />}
      {muscle.strands !== '' && <path d={muscle.strands} fill="none" stroke="var(--body-tendon-line)" strokeOpacity={0.7} strokeWidth={0.3} />}
      <path d={muscle.d} fill={fill} stroke="var(--body-muscle-edge)" strokeWidth={0.55} />
      <path d={muscle.fibres} fill="none" stroke="var(--body-fibre)" strokeOpacity={0.55} strokeWidth={0.36} />
    </g>
  );
}

const TISSUE_COLOURS: Readonly<Record<TissueKind, { readonly fill: string; readonly line: string }>> = {
  fascia: { fill: 'var(--body-tendon)', line: 'var(--body-tendon-line)' },
  tendon: { fill: 'var(--body-tendon)', line: 'var(--body-tendon-line)' },
  bone: { fill: 'var(--body-bone)', line: 'var(--body-bone-line)' },
  muscle: { fill: 'var(--body-muscle-other)', line: 'var(--body-muscle-edge)' },
};

function Tissue({ tissue }: { readonly tissue: BodyTissue }): ReactElement {
  const { fill, line } = TISSUE_COLOURS[tissue.kind];
  return (
    <g strokeLinejoin="round" strokeLinecap="round" stroke={line}>
      <path d={tissue.d} fill={fill} strokeWidth={0.45} />
      {tissue.lines !== '' && <path d={tissue.lines} fill="none" strokeOpacity={0.7} strokeWidth={0.32} />}
    </g>
  );
}
