// Blocks that several documents are put together from; each leaves out what has nothing to say.
import type { Block, RichText, TableColumn } from './pdf/block.ts';

export interface Item {
  readonly label: string;
  readonly value: string;
}

/** Labels with their values; those without a value are left out. */
export function keyValues(items: readonly Item[], columns: 1 | 2 | 3 | 4): Block[] {
  const present = items.filter((item) => item.value !== '');
  return present.length > 0 ? [{ kind: 'keyValues', columns, items: present }] : [];
}

/** A heading with what stands under it; nothing where nothing does. */
export function section(text: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text }, ...blocks];
}

export function list(items: readonly RichText[]): Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

export function table(columns: readonly TableColumn[], rows: readonly (readonly RichText[])[]): Block[] {
  return rows.length === 0 ? [] : [{ kind: 'table', columns, rows }];
}
