import type { PainArea } from '../../shared/charting/note-parts.model.ts';
import { regionShares } from '../../shared/clinical/body/body.area.ts';
import { bodyFigure } from '../../shared/clinical/body/body.data.ts';
import { symbolOf, type MarkKind } from '../../shared/clinical/body/body-symbols.ts';
import { closedPath } from '../../shared/clinical/body/body.points.ts';
import { BODY_HEIGHT, BODY_WIDTH, type BodyViewName } from '../../shared/clinical/body/body.types.ts';
import { markKindOf } from '../../shared/clinical/finding-names.ts';
import { sidedRegionName, splitBodyRegionId } from '../../shared/clinical/regions.ts';
import { singleSides } from '../../shared/clinical/sides.ts';
import type { ClientSide } from '../../shared/episodes/episodes.model.ts';
import { documents as texts } from '../../shared/messages/en/documents.ts';
import { fill } from '../../shared/messages/en/host.ts';
import type { AreaLook, BodyMapBlock, MarkSymbol } from './pdf/block.ts';

export interface MapMark {
  readonly view: BodyViewName;
  readonly x: number;
  readonly y: number;
  /** A finding's kind, or what the client tells; any other is drawn as a tender point. */
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
  return symbolOf(toldKinds[kind] ?? markKindOf(kind));
}

/** The same three looks as on the screen: none needs a colour. */
const lookOf: Readonly<Record<PainArea['quality'], AreaLook>> = { pain: 'filled', numb: 'hollow', tingling: 'dashed' };

/** Regions that make less of a drawn area than this are only its rim. */
const leastShare = 0.1;
const mostRegions = 4;

/** "Pain, as drawn: Upper buttock, right; Low back, right". */
function areaWords({ view, quality, points }: PainArea): string {
  const shares = regionShares(bodyFigure[view], points).filter(({ share }) => share >= leastShare);
  const names = shares.slice(0, mostRegions).map(({ regionId, side }) => sidedRegionName(regionId, side));
  return fill(texts.pdf.areaDrawn, { quality: texts.pdf.areas[quality], where: names.length === 0 ? texts.pdf.views[view] : names.join('; ') });
}

type Legend = NonNullable<BodyMapBlock['legend']>;

/** Each area with its look and the regions it covers; equal ones once. */
export function areaLegend(areas: readonly PainArea[]): Legend {
  const rows = new Map(areas.map((area) => [areaWords(area), lookOf[area.quality]]));
  return [...rows].map(([text, area]) => ({ area, text }));
}

/** What is drawn, for who cannot see it. */
export function areasAlt(areas: readonly PainArea[]): string {
  return areaLegend(areas).map(({ text }) => `${String(text)}.`).join(' ');
}

/** The figure with marks, shaded regions and areas drawn by hand: front and back always, a side only where something is on it. */
export function bodyMapBlock(marks: readonly MapMark[], shades: readonly MapShade[], alt: string, areas: readonly PainArea[] = []): BodyMapBlock {
  const shown = (['front', 'back', 'left', 'right'] as const).filter(
    (name) => name === 'front' || name === 'back' || marks.some((mark) => mark.view === name) || areas.some((area) => area.view === name),
  );
  const ofMarks: Legend = marks.flatMap(({ kind, number, text }) =>
    text === undefined ? [] : [{ symbol: markSymbol(kind), text, ...(number !== undefined && { number }) }],
  );
  const legend = [...ofMarks, ...areaLegend(areas)];
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
        areas: areas.filter((area) => area.view === name).map((area) => ({ d: closedPath(area.points), look: lookOf[area.quality] })),
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
