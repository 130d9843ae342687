// The logical structure of a document, made while it is laid out; the painter turns it into PDF structure elements
// in the order in which they are first painted, which is the reading order.

export type TagType =
  | 'Document' | 'Part' | 'Sect' | 'H1' | 'H2' | 'H3' | 'P' | 'Figure'
  | 'Table' | 'TR' | 'TH' | 'TD'
  | 'L' | 'LI' | 'Lbl' | 'LBody';

/** One structure element; compared by identity. */
export interface Tag {
  readonly type: TagType;
  readonly parent: Tag | undefined;
  /** Alternative text of a figure. */
  readonly alt?: string;
  /** What a header cell heads. */
  readonly scope?: 'Column' | 'Row';
}

export function childTag(parent: Tag, type: TagType, more: Pick<Tag, 'alt' | 'scope'> = {}): Tag {
  return { type, parent, ...more };
}
