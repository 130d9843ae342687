// What a document is made of, as plain data. Every string a reader sees comes from the caller, already translated.
import type { FaceStyle } from './style.ts';

/** A run of text in another face than its surroundings. */
export interface TextSpan {
  readonly text: string;
  readonly face: FaceStyle;
}

/** Text, or a row of texts and spans; `\n` starts a new line. Any Unicode is safe. */
export type RichText = string | readonly (string | TextSpan)[];

/** A section title. The document's own title is its H1, so headings start at 2. Never the last thing on a page. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 2 | 3;
  readonly text: string;
}

/** A paragraph of running text. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: RichText;
  /** `small` for remarks and sources. */
  readonly size?: 'body' | 'small';
  /** Introduces what follows: never the last thing on a page. */
  readonly leadsOn?: true;
}

/** Label and value pairs. One column sets labels beside values; two to four set small labels above them. */
export interface KeyValuesBlock {
  readonly kind: 'keyValues';
  readonly items: readonly { readonly label: string; readonly value: RichText }[];
  readonly columns?: 1 | 2 | 3 | 4;
}

export interface TableColumn {
  readonly header: string;
  /** Numbers align at the `end`; their figures are all equally wide. */
  readonly align?: 'start' | 'center' | 'end';
  /** Part of the table's width, 0 to 1; columns without it share the rest by their content. */
  readonly share?: number;
  /** The cell names its row (read aloud before the others). */
  readonly rowHeader?: boolean;
}

/** A table; its header row comes again on each page, a row is torn only if it is taller than a page. */
export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly RichText[])[];
}

export interface ListBlock {
  readonly kind: 'list';
  readonly items: readonly RichText[];
  readonly ordered?: boolean;
}

/** A mark in a 10 x 10 box, centred on the marked place; the shape of `shared/clinical/body/body-symbols.ts`. */
export interface MarkSymbol {
  /** The closed shape behind the glyph: white with a dark edge, or dark with a white glyph when solid. */
  readonly plate: string;
  readonly isSolid: boolean;
  readonly glyph: readonly { readonly d: string; readonly paint: 'fill' | 'stroke' }[];
}

export interface BodyMark {
  /** Place in the view's own units. */
  readonly x: number;
  readonly y: number;
  readonly symbol: MarkSymbol;
  /** The number under which the text speaks of this mark. */
  readonly number?: number;
}

/** How an area drawn by hand is told from others without any colour: filled, a thick hollow line, a dashed one. */
export type AreaLook = 'filled' | 'hollow' | 'dashed';

/** One view of the figure. Paths are SVG path data with absolute M, L, C and Z. */
export interface BodyView {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** One closed path: the figure. */
  readonly outline: string;
  /** Contour lines as filled shapes with fine ends; `weight` is the line's thickness in view units. */
  readonly contours: readonly { readonly ink: string; readonly weight: number }[];
  /** Areas by intensity, 1 (light) to 4 (dark). */
  readonly shades: readonly { readonly d: string; readonly level: 1 | 2 | 3 | 4 }[];
  readonly marks: readonly BodyMark[];
  /** Areas drawn by hand, below the figure's lines and the marks. */
  readonly areas?: readonly { readonly d: string; readonly look: AreaLook }[];
}

/** One to four views of the body with marks; the legend stands beside them if there is room, else below. */
export interface BodyMapBlock {
  readonly kind: 'bodyMap';
  /** What the picture shows, for who cannot see it. */
  readonly alt: string;
  readonly views: readonly BodyView[];
  /** `small` where the map stands among other things on a page. */
  readonly size?: 'small';
  readonly legend?: readonly { readonly symbol?: MarkSymbol; readonly area?: AreaLook; readonly number?: number; readonly text: RichText }[];
}

/** A line over sessions. Give a table beside it when the figures matter. */
export interface ChartBlock {
  readonly kind: 'chart';
  readonly alt: string;
  readonly title: string;
  /** One per session; `null` where nothing was measured leaves a gap in the line. */
  readonly points: readonly { readonly label: string; readonly value: number | null }[];
  readonly target?: { readonly value: number; readonly label: string };
  /** `small` where the chart stands among other things on a page. */
  readonly size?: 'small';
  /** Vertical scale; 0 to 10 in steps of 2 (pain) unless given. */
  readonly range?: { readonly min: number; readonly max: number; readonly step: number };
}

/** Strokes of a signature as SVG path data with absolute M, L and C, in a box of this size. */
export interface DrawnSignature {
  readonly d: string;
  readonly width: number;
  readonly height: number;
}

/** Who signed what and when; every line is ready to print. */
export interface SignatureBlock {
  readonly kind: 'signature';
  readonly statement: string;
  /** Empty leaves room to sign by hand. */
  readonly name: string;
  readonly role: string;
  readonly licence?: string;
  /** Empty leaves room for a date by hand, above `timeLabel`. */
  readonly time: string;
  readonly timeLabel?: string;
  /** Stands above the name. */
  readonly drawn?: DrawnSignature;
  /** The short content hash with its label, e.g. `Content 7f3a 91c2 0be4`. */
  readonly contentHash?: string;
}

export interface SpacerBlock {
  readonly kind: 'spacer';
  readonly size: 'small' | 'medium' | 'large';
}

/** Blocks that stay on one page; if they do not fit on any, they flow as usual. */
export interface KeepTogetherBlock {
  readonly kind: 'keepTogether';
  /** Closes what stands before it, like a signature: never alone on a page. */
  readonly closes?: true;
  readonly blocks: readonly Block[];
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | KeyValuesBlock
  | TableBlock
  | ListBlock
  | BodyMapBlock
  | ChartBlock
  | SignatureBlock
  | SpacerBlock
  | KeepTogetherBlock;
