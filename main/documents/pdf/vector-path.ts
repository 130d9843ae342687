// Path data as PDF operators. The figure's contours are the same in every document, so each path is translated once
// per process and kept in a bounded cache.

const operators: Readonly<Record<string, { readonly name: string; readonly count: number }>> = {
  M: { name: 'm', count: 2 },
  L: { name: 'l', count: 2 },
  C: { name: 'c', count: 6 },
};
const token = /[MLCZ]|-?(?:\d+\.?\d*|\.\d+)/g;
const odd = /[^MLCZ\d\s.,-]/;

const cachedPaths = 2000;
let known = new Map<string, Buffer>();

/**
 * PDF path operators, as bytes, for SVG path data with absolute M, L, C and Z.
 * @throws RangeError on any other command.
 */
export function pathOperators(d: string): Buffer {
  const kept = known.get(d);
  if (kept !== undefined) return kept;
  const made = Buffer.from(`${translate(d)}\n`, 'latin1');
  if (known.size >= cachedPaths) known = new Map();
  known.set(d, made);
  return made;
}

function translate(d: string): string {
  const unknown = odd.exec(d);
  if (unknown) throw new RangeError(`path command ${unknown[0]} is not one of M, L, C, Z`);
  const out: string[] = [];
  let command = operators['M'];
  let numbers: string[] = [];
  for (const part of d.match(token) ?? []) {
    if (part === 'Z') out.push('h');
    else if (operators[part]) command = operators[part];
    else numbers.push(part);
    if (!command || numbers.length < command.count) continue;
    out.push(`${numbers.join(' ')} ${command.name}`);
    numbers = [];
    // More pairs after M are lines.
    if (command === operators['M']) command = operators['L'];
  }
  return out.join('\n');
}
