/** Any JSON-shaped value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * JSON with the keys of every object in order and no white space, so that equal values have equal text and a hash over
 * it means something (the idea of RFC 8785; our values hold no numbers for which its number format would differ).
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  // The array case is gone, but the readonly array type does not narrow away.
  const object = value as Readonly<Record<string, Json>>;
  let text = '';
  // Code units decide, not a language's alphabet.
  for (const key of Object.keys(object).toSorted()) {
    const inner = object[key];
    if (inner === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(inner)}`;
  }
  return `{${text}}`;
}
