// The typographic system of every printed page: one grid, one scale, one set of spaces, in points.
// Colour is only ever a second signal: each value stays apart from its neighbours when printed in grey.

export type PageSize = 'letter' | 'a4';
export type FaceStyle = 'regular' | 'medium' | 'bold' | 'italic';

/** How a run of text looks: size and line height in points, colour as hex. */
export interface TextStyle {
  readonly face: FaceStyle;
  readonly size: number;
  readonly leading: number;
  readonly color: string;
}

/** Where the text area lies on a page, in points from the top left corner. */
export interface PageGeometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly contentWidth: number;
  readonly firstTop: number;
  readonly top: number;
  readonly bottom: number;
}

export const ink = {
  text: '#1b1e21',
  // Dark enough that a fax does not break small letters into dots.
  soft: '#3d4449',
  accent: '#164a5c',
  line: '#1b1e21',
  hair: '#bcc2c7',
  tint: '#eef1f2',
  watermark: '#e9ebed',
  paper: '#ffffff',
} as const;

/** Greys of the four tenderness levels on the body map, light to dark; each step is visible in print. */
export const shadeLevels = ['#e3e8ea', '#c6d0d4', '#a0b0b7', '#768b95'] as const;

const body: TextStyle = { face: 'regular', size: 9.5, leading: 14, color: ink.text };

export const type = {
  title: { face: 'bold', size: 20, leading: 26, color: ink.text },
  subject: { face: 'medium', size: 10.5, leading: 16, color: ink.text },
  letterhead: { face: 'bold', size: 10, leading: 14, color: ink.accent },
  heading2: { face: 'bold', size: 12, leading: 16, color: ink.accent },
  heading3: { face: 'bold', size: 9.5, leading: 14, color: ink.text },
  body,
  cell: { face: 'regular', size: 9, leading: 13, color: ink.text },
  label: { face: 'medium', size: 8, leading: 11, color: ink.soft },
  small: { face: 'regular', size: 8, leading: 11, color: ink.soft },
  signature: { face: 'italic', size: 14, leading: 20, color: ink.text },
  mark: { face: 'bold', size: 7, leading: 9, color: ink.text },
} as const satisfies Record<string, TextStyle>;

/** Height of capitals in parts of the size, the same in all text faces. */
export const capHeight = 0.714;

/** Vertical distances; a gap between two blocks is the larger of the two sides. */
export const space = {
  hair: 2,
  tight: 4,
  paragraph: 6,
  block: 10,
  figure: 14,
  heading3: 10,
  heading2: 18,
} as const;

export const rule = { hair: 0.4, line: 0.75, strong: 1.25 } as const;

const marginX = 54;
const gutter = 12;
const columns = 12;

const paper: Record<PageSize, readonly [width: number, height: number]> = {
  letter: [612, 792],
  a4: [595.28, 841.89],
};

/** The text area of a paper size: the first page starts higher because it has no running header. */
export function pageGeometry(size: PageSize): PageGeometry {
  const [width, height] = paper[size];
  return { width, height, left: marginX, contentWidth: width - 2 * marginX, firstTop: 48, top: 68, bottom: height - 66 };
}

/** Width of `count` columns of the twelve-column grid with the gutters between them. */
export function gridWidth(page: PageGeometry, count: number): number {
  const column = (page.contentWidth - gutter * (columns - 1)) / columns;
  return column * count + gutter * (count - 1);
}

/** Left edge of column `index` (0 to 11) of the grid. */
export function gridLeft(page: PageGeometry, index: number): number {
  return page.left + index * (gridWidth(page, 1) + gutter);
}

export const gridGutter = gutter;
