// Names of tables and columns as words, for papers that print rows as they are stored.
import { documents } from '../../shared/messages/en/documents.ts';

const tables: Readonly<Record<string, string>> = documents.pdf.clientCopy.tables;

/** `recorded_at`, `firstName` as words. */
export function labelOf(name: string): string {
  const words = name
    .replace(/_?[iI]d$/, '').replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ').toLowerCase().trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function labelOfTable(table: string): string {
  return tables[table] ?? labelOf(table);
}
