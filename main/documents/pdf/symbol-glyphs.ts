// Outlines of the signs that clinicians type and Noto Sans lacks (arrows, comparisons, ticks, boxes), drawn for
// this project on a 1000-unit em: digits are 714 high, the mathematical axis lies at 357.

export type Point = readonly [x: number, y: number];
/** A closed ring of straight pieces; `hole` is cut out. */
export interface Ring {
  readonly points: readonly Point[];
  readonly hole?: boolean;
}
export interface SymbolGlyph {
  readonly character: string;
  readonly advance: number;
  readonly rings: readonly Ring[];
}

const axis = 357;

/** All signs with lines `weight` units thick. */
export function symbolGlyphs(weight: number): readonly SymbolGlyph[] {
  return [...arrows(weight), ...comparisons(weight), ...ticksAndBoxes(weight), ...shapes(weight)];
}

function arrows(weight: number): readonly SymbolGlyph[] {
  const head = (tip: Point, dx: number, dy: number): Ring[] => {
    const back: Point = [tip[0] - dx * 215, tip[1] - dy * 215];
    const side: Point = [dy * 215, dx * 215];
    return [bar(tip, [back[0] + side[0], back[1] + side[1]], weight), bar(tip, [back[0] - side[0], back[1] - side[1]], weight)];
  };
  const [left, right, top, bottom]: readonly Point[] = [[110, axis], [890, axis], [300, 700], [300, 0]];
  if (!left || !right || !top || !bottom) return [];
  return [
    { character: '→', advance: 1000, rings: [bar(left, right, weight), ...head(right, 1, 0)] },
    { character: '←', advance: 1000, rings: [bar(left, right, weight), ...head(left, -1, 0)] },
    { character: '↔', advance: 1000, rings: [bar(left, right, weight), ...head(left, -1, 0), ...head(right, 1, 0)] },
    { character: '↑', advance: 600, rings: [bar(bottom, top, weight), ...head(top, 0, 1)] },
    { character: '↓', advance: 600, rings: [bar(bottom, top, weight), ...head(bottom, 0, -1)] },
    { character: '↕', advance: 600, rings: [bar(bottom, top, weight), ...head(top, 0, 1), ...head(bottom, 0, -1)] },
  ];
}

function comparisons(weight: number): readonly SymbolGlyph[] {
  const low = 60;
  const than = (from: number, tip: number): Ring[] => [bar([tip, 400], [from, 610], weight), bar([tip, 400], [from, 190], weight)];
  const wave = (y: number): Ring => {
    const samples = Array.from({ length: 25 }, (_, index) => index / 24);
    const curve = (offset: number): Point[] => samples.map((at) => [70 + at * 432, y + offset + 55 * Math.sin(at * 2 * Math.PI)]);
    return { points: [...curve(weight / 2), ...curve(-weight / 2).toReversed()] };
  };
  const equals = [bar([80, 450], [492, 450], weight), bar([80, 264], [492, 264], weight)];
  return [
    { character: '≥', advance: 572, rings: [...than(80, 480), bar([80, low], [492, low], weight)] },
    { character: '≤', advance: 572, rings: [...than(492, 92), bar([80, low], [492, low], weight)] },
    { character: '≠', advance: 572, rings: [...equals, bar([190, 130], [382, 584], weight)] },
    { character: '≈', advance: 572, rings: [wave(450), wave(264)] },
  ];
}

function ticksAndBoxes(weight: number): readonly SymbolGlyph[] {
  const tick = (x: number): Ring[] => [bar([x + 90, 330], [x + 250, 130], weight), bar([x + 250, 130], [x + 560, 600], weight)];
  const cross = (x: number): Ring[] => [bar([x + 130, 140], [x + 520, 575], weight), bar([x + 520, 140], [x + 130, 575], weight)];
  const box = frame(rectangle(60, 0, 774, 714), rectangle(60 + weight, weight, 774 - weight, 714 - weight));
  return [
    ...['✓', '✔'].map((character) => ({ character, advance: 650, rings: tick(0) })),
    ...['✗', '✘'].map((character) => ({ character, advance: 650, rings: cross(0) })),
    { character: '☐', advance: 834, rings: box },
    { character: '☑', advance: 834, rings: [...box, ...tick(92)] },
    { character: '☒', advance: 834, rings: [...box, ...cross(92)] },
  ];
}

function shapes(weight: number): readonly SymbolGlyph[] {
  const triangle = (up: number, inset: number): Point[] => {
    const base = axis - up * (280 - inset);
    return [[70 + inset * 1.75, base], [400, axis + up * (320 - inset * 2.05)], [730 - inset * 1.75, base]];
  };
  const square = rectangle(60, 57, 660, 657);
  return [
    { character: '●', advance: 720, rings: [{ points: disc(360, axis, 270) }] },
    { character: '○', advance: 720, rings: frame(disc(360, axis, 270), disc(360, axis, 270 - weight)) },
    { character: '■', advance: 720, rings: [{ points: square }] },
    { character: '□', advance: 720, rings: frame(square, rectangle(60 + weight, 57 + weight, 660 - weight, 657 - weight)) },
    { character: '▲', advance: 800, rings: [{ points: triangle(1, 0) }] },
    { character: '△', advance: 800, rings: frame(triangle(1, 0), triangle(1, weight)) },
    { character: '▼', advance: 800, rings: [{ points: triangle(-1, 0) }] },
    { character: '▽', advance: 800, rings: frame(triangle(-1, 0), triangle(-1, weight)) },
    {
      character: '⚠',
      advance: 800,
      rings: [...frame(triangle(1, 0), triangle(1, weight)), bar([400, 270], [400, 440], weight), bar([400, 160], [400, 175], weight)],
    },
  ];
}

/** A straight line of some thickness whose ends reach half of it further, so that lines that meet at 90 degrees make a sharp corner. */
function bar(from: Point, to: Point, weight: number): Ring {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const dx = ((to[0] - from[0]) / length) * (weight / 2);
  const dy = ((to[1] - from[1]) / length) * (weight / 2);
  return {
    points: [
      [from[0] - dx - dy, from[1] - dy + dx],
      [to[0] + dx - dy, to[1] + dy + dx],
      [to[0] + dx + dy, to[1] + dy - dx],
      [from[0] - dx + dy, from[1] - dy - dx],
    ],
  };
}

function frame(outer: readonly Point[], inner: readonly Point[]): Ring[] {
  return [{ points: outer }, { points: inner, hole: true }];
}

function rectangle(left: number, bottom: number, right: number, top: number): Point[] {
  return [[left, bottom], [left, top], [right, top], [right, bottom]];
}

function disc(x: number, y: number, radius: number): Point[] {
  return Array.from({ length: 40 }, (_, index) => {
    const angle = (index / 40) * 2 * Math.PI;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}
