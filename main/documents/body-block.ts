import { bodyFigure } from '../../shared/clinical/body/body.data.ts';
import { markKinds, symbolOf, type MarkKind } from '../../shared/clinical/body/body-symbols.ts';
import { BODY_HEIGHT, BODY_WIDTH, type BodyViewName } from '../../shared/clinical/body/body.types.ts';
import { splitBodyRegionId } from '../../shared/clinical/regions.ts';
import { singleSides } from '../../shared/clinical/sides.ts';
import type { ClientSide } from '../../shared/episodes/episodes.model.ts';
import { documents as texts } from '../../shared/messages/en/documents.ts';
import type { BodyMapBlock, MarkSymbol } from './pdf/block.ts';

export interface MapMark {
  readonly view: BodyViewName;
  readonly x: number;
  readonly y: number;
  /** A finding kind or `entrapment`; any other kind is drawn as a tender point. */
  readonly kind: string;
  readonly number?: number;
  /** What the legend says of it; without one a table below the map does. */
  readonly text?: string;
}

export interface MapShade {
  readonly regionId: string;
  readonly side: ClientSide;
  readonly level: 1 | 2 | 3 | 4;
}

function isShaded(bodyRegionId: string, shade: MapShade): boolean {
  const region = splitBodyRegionId(bodyRegionId);
  if (region?.regionId !== shade.regionId) return false;
  return region.side === 'midline' || singleSides(shade.side).some((side) => side === region.side);
}

/** What a client tells of (`numb`, `tingling`) is drawn like the finding that a therapist would call it. */
const toldKinds: Readonly<Record<string, MarkKind>> = {
  numb: 'numbness',
  tingling: 'paraesthesia',
  trigger_point: 'trp_active',
  cup: 'cup_mark',
};

export function markSymbol(kind: string): MarkSymbol {
  return symbolOf(markKinds.find((known) => known === kind) ?? toldKinds[kind] ?? 'tender_point');
}

/** The figure with marks and shaded regions: front and back always, a side only where something is on it. */
export function bodyMapBlock(marks: readonly MapMark[], shades: readonly MapShade[], alt: string): BodyMapBlock {
  const shown = (['front', 'back', 'left', 'right'] as const).filter(
    (name) => name === 'front' || name === 'back' || marks.some((mark) => mark.view === name),
  );
  const legend = marks.flatMap(({ kind, number, text }) =>
    text === undefined ? [] : [{ symbol: markSymbol(kind), text, ...(number !== undefined && { number }) }],
  );
  return {
    kind: 'bodyMap',
    alt,
    ...(legend.length > 0 && { legend }),
    views: shown.map((name) => {
      const view = bodyFigure[name];
      return {
        label: texts.pdf.views[name],
        width: BODY_WIDTH,
        height: BODY_HEIGHT,
        outline: view.outline,
        contours: view.contours,
        shades: shades.flatMap((shade) =>
          Array.from(view.regions.values())
            .filter((region) => isShaded(region.id, shade))
            .map((region) => ({ d: region.d, level: shade.level })),
        ),
        marks: marks
          .filter((mark) => mark.view === name)
          .map((mark) => ({
            x: mark.x,
            y: mark.y,
            symbol: markSymbol(mark.kind),
            ...(mark.number !== undefined && { number: mark.number }),
          })),
      };
    }),
  };
}
