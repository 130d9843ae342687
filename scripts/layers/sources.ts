// Reads the project's own sources and what each of them imports.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';

export const rooms = ['shared', 'db', 'main', 'renderer', 'e2e', 'bench', 'scripts'] as const;

export interface Source {
  /** From the project's root, with forward slashes: `db/schedule/schedule.queries.ts`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

export interface Import {
  readonly specifier: string;
  /** The file it names, from the root; undefined for packages and Node's own modules. */
  readonly target: string | undefined;
}

export interface Problem {
  readonly path: string;
  readonly reason: string;
}

const importPattern =
  /^\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/gm;

/** All specifiers of a file, in its order. Comments are taken out first, so that an example in one is no import. */
export function specifiersIn(text: string): readonly string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...code.matchAll(importPattern)].flatMap(([, plain, dynamic]) => plain ?? dynamic ?? []);
}

/** @param root the project's folder. */
export function readSources(root: string): readonly Source[] {
  return rooms
    .filter((room) => existsSync(join(root, room)))
    .flatMap((room) => readdirSync(join(root, room), { recursive: true, withFileTypes: true }))
    // The rivals of the bench stand in its own folder of packages.
    .filter((entry) => !entry.parentPath.includes(`${sep}node_modules`))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => readSource(root, relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')))
    .toSorted((one, other) => one.path.localeCompare(other.path));
}

function readSource(root: string, path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  const imports = specifiersIn(text).map((specifier) => ({
    specifier,
    target: specifier.startsWith('.') ? posix.normalize(posix.join(dirname(path), specifier)) : undefined,
  }));
  return { path, text, imports };
}

/** Tests and what only tests use: `x.test.ts`, `x.spec.ts`, `x.test-support.ts`, a `testing` folder. */
export function isTest(path: string): boolean {
  return /\.(test|spec|test-support)\.tsx?$/.test(path) || path.includes('/testing/') || path.startsWith('e2e/');
}

/** The package of a specifier: `@orpc/server/node` -> `@orpc/server`; Node's own modules -> `node:`. */
export function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:';
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}
