// What a case says that the replay has no use for: named rather than passed over in silence.

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Paths of the fields that stand in `given` and were left out of what was `read` from it: `sessions[2].mood`. */
export function unreadFields(given: unknown, read: unknown, path = ''): readonly string[] {
  if (Array.isArray(given) && Array.isArray(read)) {
    return given.flatMap((entry: unknown, index) => unreadFields(entry, read[index], `${path}[${index + 1}]`));
  }
  if (!isRecord(given) || !isRecord(read)) return [];
  return Object.entries(given).flatMap(([name, value]) => {
    const here = path === '' ? name : `${path}.${name}`;
    return name in read ? unreadFields(value, read[name], here) : [here];
  });
}
