// Texts that a screen says hundreds of times. The catalogue reads its template anew on each asking, which was half of
// what drawing a full board took: here it is asked once, and taken apart.

/** What no text holds. */
const mark = '\u0000';

/**
 * @param say asks the catalogue, with a mark in the place of each value.
 * @returns the same text for any values; not for texts that change with a number.
 */
export function templateOf<Name extends string>(
  names: readonly Name[],
  say: (marks: Readonly<Record<Name, string>>) => string,
): (values: Readonly<Record<Name, string | number>>) => string {
  const entries = names.map((name, at) => [name, `${mark}${at}${mark}`]);
  // Every name has its entry.
  const parts = say(Object.fromEntries(entries) as Readonly<Record<Name, string>>).split(mark);
  return (values) => {
    let text = '';
    for (const [at, part] of parts.entries()) {
      const name = at % 2 === 1 ? names[Number(part)] : undefined;
      text += name === undefined ? part : String(values[name]);
    }
    return text;
  };
}
