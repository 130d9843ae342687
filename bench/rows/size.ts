// What a browser loads before the first screen: the scripts that index.html names, and what they import at once.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Row } from './row.ts';

const goalKilobytes = 350;

function scriptsOf(assets: string, name: string, seen: Set<string>): void {
  if (seen.has(name)) return;
  seen.add(name);
  const code = readFileSync(join(assets, name), 'utf8');
  for (const [, path = ''] of code.matchAll(/(?:from|import)\s*["'](\.\/[\w.-]+\.js)["']/g)) scriptsOf(assets, basename(path), seen);
}

/** @param renderer the built interface, `out/renderer`. */
export function initialSize(renderer: string): Row {
  const html = readFileSync(join(renderer, 'index.html'), 'utf8');
  const assets = join(renderer, 'assets');
  const scripts = new Set<string>();
  for (const [, path = ''] of html.matchAll(/(?:src|href)="([^"]+\.js)"/g)) scriptsOf(assets, basename(path), scripts);
  const bytes = [...scripts].reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).byteLength, 0);
  return {
    number: 18,
    what: `initial JavaScript, gzipped (${scripts.size} files)`,
    ours: `${(bytes / 1024).toFixed(0)} kB`,
    baseline: '',
    ratio: '',
    goal: `<= ${goalKilobytes} kB`,
  };
}
