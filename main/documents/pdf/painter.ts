// The only file that draws: a thin layer over pdfkit which makes sure that every mark on a page is either part of the
// structure tree or an artifact.
import { createDrawings } from './drawing.ts';
import type { Drawing } from './drawing.ts';
import type { Line } from './text-lines.ts';
import { capHeight, ink } from './style.ts';
import type { PageGeometry } from './style.ts';
import type { Tag } from './tags.ts';
import { createTextWriter } from './text-writer.ts';
import { pathOperators } from './vector-path.ts';

/** `natural`: at the side where the line begins. */
export type Align = 'start' | 'center' | 'end' | 'natural';

/** Left, top, right, bottom in points from the page's top left corner. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

export interface Painter {
  readonly doc: PDFKit.PDFDocument;
  readonly page: PageGeometry;
  /** Paints content of `tag`; a figure needs its box. May be called again for the same tag, also on another page. */
  tagged(tag: Tag, draw: () => void, box?: Box): void;
  /** Nothing more is painted for `tag` or what belongs to it, so that memory need not keep it. */
  close(tag: Tag): void;
  /** Paints what a screen reader skips: rules, backgrounds, running header and footer. */
  artifact(draw: () => void, type?: 'Layout' | 'Pagination'): void;
  /** Draws a line of text with its baseline at `baseline`, inside `tagged` or `artifact`. */
  text(line: Line, x: number, baseline: number): void;
  /** Draws a horizontal rule. */
  rule(x: number, y: number, width: number, weight: number, color?: string): void;
  /** Fills or strokes SVG path data (absolute M, L, C, Z) under the current transformation. */
  path(d: string, paint: { readonly fill?: string; readonly stroke?: string; readonly weight?: number }): void;
  /** Paints a drawing that stands in the file once, however often it is painted: the lines of the figure are long. */
  drawing(drawing: Drawing): void;
}

/** Baseline of a line whose box begins at `top`; lines are centred on their capitals. */
export function baselineOf(line: Line, top: number): number {
  return top + (line.style.leading + capHeight * line.style.size) / 2;
}

export function alignedX(line: Line, x: number, width: number, align: Align): number {
  if (align === 'end' || (align === 'natural' && line.isRightToLeft)) return x + width - line.width;
  return align === 'center' ? x + (width - line.width) / 2 : x;
}

// pdfkit reads scope and bbox besides what its types declare.
type ElementOptions = PDFKit.Mixins.StructureElementOptions & { readonly scope?: string; readonly bbox?: Box; readonly placement?: string };

function optionsOf(tag: Tag, box: Box | undefined): ElementOptions {
  return {
    ...(tag.alt === undefined ? {} : { alt: tag.alt }),
    ...(tag.scope === undefined ? {} : { scope: tag.scope }),
    ...(box === undefined ? {} : { bbox: box, placement: 'Block' }),
  };
}

/** A painter for a tagged pdfkit document; `root` becomes the only child of the structure tree. */
export function createPainter(doc: PDFKit.PDFDocument, page: PageGeometry, root: Tag): Painter {
  const rootElement = doc.struct(root.type);
  doc.addStructure(rootElement);
  const elements = new Map<Tag, PDFKit.PDFStructureElement>([[root, rootElement]]);
  const write = createTextWriter(doc);
  const drawings = createDrawings(doc);

  const elementOf = (tag: Tag, box?: Box): PDFKit.PDFStructureElement => {
    const known = elements.get(tag);
    if (known) return known;
    const element = doc.struct(tag.type, optionsOf(tag, box));
    elements.set(tag, element);
    elementOf(tag.parent ?? root).add(element);
    return element;
  };

  return {
    doc,
    page,
    tagged: (tag, draw, box) => {
      elementOf(tag, box).add(draw);
    },
    close: (tag) => {
      elements.get(tag)?.end();
      elements.clear();
      elements.set(root, rootElement);
    },
    artifact: (draw, type = 'Layout') => {
      doc.markContent('Artifact', { type });
      draw();
      doc.endMarkedContent();
    },
    text: (line, x, baseline) => {
      for (const run of line.runs) {
        write({ text: run.text, face: run.face, size: line.style.size, color: line.style.color, x: x + run.x, baseline });
      }
    },
    rule: (x, y, width, weight, color = ink.hair) => {
      doc.lineWidth(weight).moveTo(x, y).lineTo(x + width, y).stroke(color);
    },
    drawing: drawings.paint,
    path: (d, { fill, stroke, weight }) => {
      if (weight !== undefined) doc.lineWidth(weight);
      // pdfkit takes bytes, which its types do not know.
      doc.addContent(pathOperators(d) as unknown as string);
      if (fill !== undefined && stroke !== undefined) doc.fillAndStroke(fill, stroke);
      else if (fill !== undefined) doc.fill(fill);
      else doc.stroke(stroke ?? ink.text);
    },
  };
}
