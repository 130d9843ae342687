// What the layout of every block knows.
import { pageCapacity } from './paginate.ts';
import { pageGeometry } from './style.ts';
import type { PageGeometry, PageSize } from './style.ts';
import { childTag } from './tags.ts';
import type { Tag } from './tags.ts';
import type { FontSet } from './fonts.ts';
import type { TextContext } from './text-lines.ts';

/** The nesting of sections: a heading opens one, what follows belongs to it. */
export interface Outline {
  readonly root: Tag;
  /** The section that new content belongs to. */
  current(): Tag;
  /** Opens a section at a heading's level and returns it. */
  open(level: 2 | 3): Tag;
}

export interface LayoutContext {
  readonly page: PageGeometry;
  /** Height of an empty page. */
  readonly capacity: number;
  readonly text: TextContext;
  /** A number as the document's language writes it, one decimal at most. */
  readonly formatNumber: (value: number) => string;
  readonly outline: Outline;
}

type NumberFormatter = (value: number) => string;

const formatters = new Map<string, NumberFormatter>();
const mostNumbers = 2000;

/** One for each language: making one costs as much as a paragraph, and a note formats the same few numbers again and again. */
function formatterFor(language: string): NumberFormatter {
  const known = formatters.get(language);
  if (known) return known;
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const texts = new Map<number, string>();
  const made: NumberFormatter = (value) => {
    const text = texts.get(value) ?? numbers.format(value);
    if (texts.size < mostNumbers) texts.set(value, text);
    return text;
  };
  formatters.set(language, made);
  return made;
}

/**
 * @param missing takes the code points that no font has.
 * @param root the structure element that everything belongs to.
 */
export function createLayoutContext(
  { pageSize, language, fonts }: { readonly pageSize: PageSize; readonly language: string; readonly fonts: FontSet },
  missing: Set<string>,
  root: Tag,
): LayoutContext {
  const page = pageGeometry(pageSize);
  return { page, capacity: pageCapacity(page), text: { fonts, missing }, formatNumber: formatterFor(language), outline: createOutline(root) };
}

function createOutline(root: Tag): Outline {
  let section = root;
  let current = root;
  return {
    root,
    current: () => current,
    open: (level) => {
      if (level === 2) section = current = childTag(root, 'Sect');
      else current = childTag(section, 'Sect');
      return current;
    },
  };
}
