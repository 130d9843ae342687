/**
 * The drawn figure, ready to use. Large (see the json files beside it): the renderer loads this file only with the
 * body map itself. The drawing comes from scripts/body, where its README says how it is made.
 */
import { bodyFiles } from './body-files.js';
import { baseOf, otherSideId, sideOf } from './body.ids.ts';
import type { BodyMuscleRow, BodyShapeRow, BodyViewFile } from './body-file.types.ts';
import { mirrorPath } from './body.path.ts';
import { toTenth } from './body.points.ts';
import { BODY_WIDTH } from './body.types.ts';
import type { BodyContour, BodyFigure, BodyInset, BodyMuscle, BodyRegion, BodyTissue, BodyView, BodyViewName } from './body.types.ts';

/** Front and back hold one half of what is symmetric; the left view is the mirror of the right one. */
export const bodyFigure: BodyFigure = loadFigure();

function loadFigure(): BodyFigure {
  const { front, back, right } = bodyFiles;
  const rightView = readView('right', right, false);
  return { front: readView('front', front, true), back: readView('back', back, true), right: rightView, left: mirrorView(rightView) };
}

function readView(name: BodyViewName, file: BodyViewFile, isHalf: boolean): BodyView {
  return {
    name,
    outline: file.outline,
    contours: file.contours.flatMap((row) => withMirror({ ink: row.ink, weight: row.weight, isKeptOverMuscles: row.bare === 1 }, row.mirror === 1, mirrorContour)),
    regions: new Map(Object.entries(file.regions).map(([id, row]): [string, BodyRegion] => [id, shapeOf({ ...row, id })])),
    tissues: file.tissues.flatMap((row) =>
      withMirror({ kind: row.kind, layer: row.layer, isOver: row.over === 1, d: row.d, lines: row.lines }, row.mirror === 1, mirrorTissue),
    ),
    superficial: muscleMap(file.superficial, isHalf),
    deep: muscleMap(file.deep, isHalf),
    insets: file.insets.map((row): BodyInset => ({ key: row.key, side: row.side, caption: { x: row.x, y: row.y } })),
  };
}

function muscleMap(rows: readonly BodyMuscleRow[], isHalf: boolean): ReadonlyMap<string, BodyMuscle> {
  const muscles = rows.map((row): BodyMuscle => ({ ...shapeOf(row), tendon: row.tendon, fibres: row.fibres, strands: row.strands, isSheet: row.sheet === 1 }));
  const all = muscles.flatMap((muscle) => withMirror(muscle, isHalf, mirrorMuscle));
  return new Map(all.map((muscle) => [muscle.id, muscle]));
}

function shapeOf(row: BodyShapeRow & { readonly id: string }): BodyRegion {
  return { id: row.id, base: baseOf(row.id), side: sideOf(row.id), d: row.d, anchor: { x: row.x, y: row.y }, area: row.area };
}

function mirrorView(view: BodyView): BodyView {
  return {
    name: 'left',
    outline: mirrorPath(view.outline),
    contours: view.contours.map(mirrorContour),
    regions: new Map([...view.regions.values()].map(mirrorShape).map((region) => [region.id, region])),
    tissues: view.tissues.map(mirrorTissue),
    superficial: new Map([...view.superficial.values()].map(mirrorMuscle).map((muscle) => [muscle.id, muscle])),
    deep: new Map([...view.deep.values()].map(mirrorMuscle).map((muscle) => [muscle.id, muscle])),
    insets: [],
  };
}

function withMirror<T>(value: T, isMirrored: boolean, mirror: (value: T) => T): readonly T[] {
  return isMirrored ? [value, mirror(value)] : [value];
}

function mirrorShape(shape: BodyRegion): BodyRegion {
  const id = otherSideId(shape.id);
  const anchor = { x: toTenth(BODY_WIDTH - shape.anchor.x), y: shape.anchor.y };
  return { ...shape, id, side: sideOf(id), d: mirrorPath(shape.d), anchor };
}

function mirrorMuscle(muscle: BodyMuscle): BodyMuscle {
  return { ...muscle, ...mirrorShape(muscle), tendon: mirrorPath(muscle.tendon), fibres: mirrorPath(muscle.fibres), strands: mirrorPath(muscle.strands) };
}

function mirrorContour(contour: BodyContour): BodyContour {
  return { ...contour, ink: mirrorPath(contour.ink) };
}

function mirrorTissue(tissue: BodyTissue): BodyTissue {
  return { ...tissue, d: mirrorPath(tissue.d), lines: mirrorPath(tissue.lines) };
}
