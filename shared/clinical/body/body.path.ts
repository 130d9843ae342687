/** Paths of the body map: only absolute M, C and Z, so that a reader fits in one page. */
import { toTenth } from './body.points.ts';
import { BODY_WIDTH } from './body.types.ts';
import type { BodyPoint } from './body.types.ts';

export interface PathBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A path as straight pieces: one ring per M, as x, y, x, y ... */
export interface FlatPath {
  readonly rings: readonly (readonly number[])[];
  readonly box: PathBox;
}

const TOKEN = /[MCZ]|-?\d*\.?\d+/g;

/**
 * Straightens a path. Curves are cut so finely that a piece is off by less than 0.1 unit.
 * @throws RangeError on any command other than M, C, Z.
 */
export function flattenPath(d: string): FlatPath {
  const rings: number[][] = [];
  let ring: number[] = [];
  let numbers: number[] = [];
  for (const token of pathTokens(d)) {
    if (token === 'M') {
      ring = [];
      rings.push(ring);
    } else if (token !== 'C' && token !== 'Z') {
      numbers.push(Number(token));
      if (ring.length === 0 && numbers.length === 2) {
        ring.push(...numbers);
        numbers = [];
      } else if (numbers.length === 6) {
        appendCurve(ring, numbers);
        numbers = [];
      }
    }
  }
  return { rings, box: boxOf(rings) };
}

/** The commands and numbers of a path in order. */
export function pathTokens(d: string): readonly string[] {
  const odd = /[^MCZ\d\s.,-]/.exec(d);
  if (odd) throw new RangeError(`path command ${odd[0]} is not one of M, C, Z`);
  return d.match(TOKEN) ?? [];
}

/** The same path on the other side of the box. */
export function mirrorPath(d: string): string {
  let isX = true;
  let last = '';
  let out = '';
  for (const token of pathTokens(d)) {
    const isCommand = token === 'M' || token === 'C' || token === 'Z';
    if (!isCommand && last !== '' && !Number.isNaN(Number(last))) out += ' ';
    if (isCommand) {
      isX = true;
      out += token;
    } else {
      out += isX ? String(toTenth(BODY_WIDTH - Number(token))) : token;
      isX = !isX;
    }
    last = token;
  }
  return out;
}

/** Even-odd test; a point on the edge may fall on either side. */
export function isInPath(path: FlatPath, x: number, y: number): boolean {
  const { left, top, right, bottom } = path.box;
  if (x < left || x > right || y < top || y > bottom) return false;
  let isInside = false;
  for (const ring of path.rings) {
    let px = ring[ring.length - 2] ?? 0;
    let py = ring[ring.length - 1] ?? 0;
    for (let i = 0; i < ring.length; i += 2) {
      const qx = ring[i] ?? 0;
      const qy = ring[i + 1] ?? 0;
      if (py > y !== qy > y && x < px + ((y - py) / (qy - py)) * (qx - px)) isInside = !isInside;
      px = qx;
      py = qy;
    }
  }
  return isInside;
}

/** Distance from a point to the nearest edge, in units; 0 is on the edge. */
export function distanceToPath(path: FlatPath, x: number, y: number): number {
  let best = Infinity;
  for (const ring of path.rings) {
    let p: BodyPoint = { x: ring[ring.length - 2] ?? 0, y: ring[ring.length - 1] ?? 0 };
    for (let i = 0; i < ring.length; i += 2) {
      const q: BodyPoint = { x: ring[i] ?? 0, y: ring[i + 1] ?? 0 };
      best = Math.min(best, distanceToPiece(p, q, x, y));
      p = q;
    }
  }
  return best;
}

function appendCurve(ring: number[], numbers: readonly number[]): void {
  const x0 = ring[ring.length - 2] ?? 0;
  const y0 = ring[ring.length - 1] ?? 0;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = numbers;
  const length = Math.hypot(x1 - x0, y1 - y0) + Math.hypot(x2 - x1, y2 - y1) + Math.hypot(x3 - x2, y3 - y2);
  const steps = Math.min(24, Math.max(2, Math.ceil(Math.sqrt(length) * 1.6)));
  for (let i = 1; i <= steps; i += 1) {
    const t = i / steps;
    const u = 1 - t;
    const a = u * u * u;
    const b = 3 * u * u * t;
    const c = 3 * u * t * t;
    const e = t * t * t;
    ring.push(a * x0 + b * x1 + c * x2 + e * x3, a * y0 + b * y1 + c * y2 + e * y3);
  }
}

function boxOf(rings: readonly (readonly number[])[]): PathBox {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      const x = ring[i] ?? 0;
      const y = ring[i + 1] ?? 0;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return { left, top, right, bottom };
}

function distanceToPiece(p: BodyPoint, q: BodyPoint, x: number, y: number): number {
  const dx = q.x - p.x;
  const dy = q.y - p.y;
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - p.x) * dx + (y - p.y) * dy) / square));
  return Math.hypot(p.x + t * dx - x, p.y + t * dy - y);
}
