import type { BodyPoint } from './body.types.ts';

/** To one decimal: a tenth of a unit is a tenth of a millimetre on a living body, and finer would be noise. */
export function toTenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function middleOf(a: BodyPoint, b: BodyPoint): BodyPoint {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** Towards a corner by two thirds: where a cubic's handle stands so that it bends like the quadratic around that corner. */
function towards(corner: BodyPoint, from: BodyPoint): string {
  return `${(from.x + ((corner.x - from.x) * 2) / 3).toFixed(1)} ${(from.y + ((corner.y - from.y) * 2) / 3).toFixed(1)}`;
}

/**
 * A closed line through points, its corners rounded, so that a hand-drawn area looks drawn and not cut. Path data with
 * absolute M, C and Z, which screen and paper both read; empty without points.
 */
export function closedPath(points: readonly BodyPoint[]): string {
  const at = (index: number): BodyPoint => points[index % points.length] ?? { x: 0, y: 0 };
  if (points.length === 0) return '';
  const start = middleOf(at(0), at(1));
  const curves = points.map((_point, index) => {
    const corner = at(index + 1);
    const [from, until] = [middleOf(at(index), corner), middleOf(corner, at(index + 2))];
    return `C${towards(corner, from)} ${towards(corner, until)} ${until.x.toFixed(1)} ${until.y.toFixed(1)}`;
  });
  return `M${start.x.toFixed(1)} ${start.y.toFixed(1)}${curves.join('')}Z`;
}

/** Takes points away until at most `most` are left, evenly, so that a long stroke keeps its shape. */
export function thinned(points: readonly BodyPoint[], most: number): readonly BodyPoint[] {
  if (points.length <= most) return points;
  return Array.from({ length: most }, (_, index) => points[Math.floor((index * points.length) / most)]).filter((point) => point !== undefined);
}
