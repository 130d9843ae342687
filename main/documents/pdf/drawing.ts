// Drawings that stand in the file once, as a form of their own that pages refer to.
import { pathOperators } from './vector-path.ts';

/** Shapes of one colour, filled and edged with it; compared by identity. Drawn under the current transformation. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly color: string;
  readonly shapes: readonly { readonly d: string; readonly edge: number }[];
}

/** A colour as the operands of PDF's colour operators. */
function operandsOf(color: string): string {
  return [1, 3, 5].map((start) => String(Math.round((Number.parseInt(color.slice(start, start + 2), 16) / 255) * 1000) / 1000)).join(' ');
}

function operatorsOf({ color, shapes }: Drawing): string {
  const ink = operandsOf(color);
  const drawn = shapes.map(({ d, edge }) => `${edge} w\n${pathOperators(d)}\nB`);
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
    const ref = doc.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, drawing.width, drawing.height] });
    ref.end(operatorsOf(drawing));
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
