// What a statement is called where it is written down: its verb, its tables and a mark of its text. The text itself is
// not used: a value that a query spelled out instead of binding it would be in there.
import { createHash } from 'node:crypto';

const mostTables = 4;

/** Texts and numbers out: what is left is the same for everybody, so that the mark tells nothing about a value. */
function withoutValues(sql: string): string {
  return sql.replace(/'(?:[^']|'')*'/g, '?').replace(/\b(?:0x[0-9a-f]+|\d+(?:\.\d+)?)\b/gi, '?');
}

/** `select visits, clients #3fa9c1`: the same for each run of a statement, and no part of it can be data. */
export function statementName(sql: string): string {
  const text = withoutValues(sql);
  const verb = /^\s*([a-z]+)/i.exec(text)?.[1]?.toLowerCase() ?? 'statement';
  const named = Array.from(text.matchAll(/\b(?:from|join|into|update)\s+"?([a-z_]+)"?/gi), (match) => match[1] ?? '');
  const tables = [...new Set(named.filter((name) => name !== 'select' && name !== 'set'))];
  const shown = tables.length > mostTables ? [...tables.slice(0, mostTables), '…'] : tables;
  const mark = createHash('sha256').update(text).digest('hex').slice(0, 6);
  return [verb, shown.join(', '), `#${mark}`].filter((part) => part !== '').join(' ');
}
