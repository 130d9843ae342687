// Drawings that stand in the file once, as a form of their own that pages refer to.
import { deflateSync } from 'node:zlib';
import { pathOperators } from './vector-path.ts';

/** Shapes of one colour; compared by identity. Drawn under the current transformation. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly color: string;
  /** Filled, and edged with lines of this width; 0 = not edged. `isHollow`: only edged. */
  readonly shapes: readonly { readonly d: string; readonly edge: number; readonly isHollow?: boolean }[];
}

const colors = new Map<string, string>();

/** A colour (`#rrggbb`) as the operands of PDF's colour operators. */
export function operandsOf(color: string): string {
  const known = colors.get(color);
  if (known !== undefined) return known;
  const made = [1, 3, 5].map((start) => String(Math.round((Number.parseInt(color.slice(start, start + 2), 16) / 255) * 1000) / 1000)).join(' ');
  colors.set(color, made);
  return made;
}

/** Its bytes as they stand in a file: packing the lines of a figure costs as much as a page of text. */
const packed = new WeakMap<Drawing, Buffer>();

function bytesOf(drawing: Drawing): Buffer {
  const known = packed.get(drawing);
  if (known) return known;
  const made = deflateSync(Buffer.from(operatorsOf(drawing), 'latin1'));
  packed.set(drawing, made);
  return made;
}

function operatorsOf({ color, shapes }: Drawing): string {
  const ink = operandsOf(color);
  const drawn = shapes.map(({ d, edge, isHollow }) => `${edge} w\n${pathOperators(d).toString('latin1')}${isHollow ? 'S' : edge === 0 ? 'f' : 'B'}`);
  return [`${ink} rg ${ink} RG 1 j`, ...drawn].join('\n');
}

export interface Drawings {
  /** Paints it onto the page that is open, under its present transformation. */
  paint(drawing: Drawing): void;
}

interface Kept {
  readonly name: string;
  readonly ref: PDFKit.PDFKitReference;
}

export function createDrawings(doc: PDFKit.PDFDocument): Drawings {
  const known = new Map<Drawing, Kept>();
  function keep(drawing: Drawing): Kept {
    const ref = doc.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, drawing.width, drawing.height], Filter: 'FlateDecode' });
    ref.end(bytesOf(drawing));
    const kept = { name: `Drawing${known.size + 1}`, ref };
    known.set(drawing, kept);
    return kept;
  }
  return {
    paint(drawing) {
      const { name, ref } = known.get(drawing) ?? keep(drawing);
      doc.page.xobjects[name] = ref;
      doc.addContent(`/${name} Do`);
    },
  };
}
