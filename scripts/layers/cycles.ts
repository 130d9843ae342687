// Circular imports, types included: two files that need each other are one file, or three.
import type { Problem, Source } from './sources.ts';

/** Each circle once, named by the first of its files. */
export function cycleProblems(sources: readonly Source[]): readonly Problem[] {
  const targets = new Map(sources.map(({ path, imports }) => [path, imports.flatMap(({ target }) => target ?? [])]));
  const done = new Set<string>();
  const problems: Problem[] = [];

  function visit(path: string, trail: readonly string[]): void {
    const start = trail.indexOf(path);
    if (start !== -1) {
      problems.push({ path, reason: `circular import: ${[...trail.slice(start), path].join(' -> ')}` });
      return;
    }
    if (done.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  }
  for (const path of targets.keys()) visit(path, []);
  return problems;
}
