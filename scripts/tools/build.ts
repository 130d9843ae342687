// Builds `out/` when a source is newer than the last build that succeeded.
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runTool } from './run.ts';

const stamp = join(root, 'out', 'built');
const sourceFolders = ['shared', 'db', 'main', 'renderer'];
const sourceFiles = ['electron.vite.config.ts', 'package.json', 'package-lock.json'];
const parts = ['main/electron.js', 'main/loopback.js', 'main/worker.js', 'preload/preload.cjs', 'renderer/index.html'];

function newestChange(): number {
  const inFolders = sourceFolders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/\.test(-support)?\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const files = [...inFolders, ...sourceFiles.map((file) => join(root, file))];
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}

export function isBuilt(): boolean {
  const isComplete = [stamp, ...parts.map((part) => join(root, 'out', part))].every((file) => existsSync(file));
  return isComplete && statSync(stamp).mtimeMs >= newestChange();
}

/** Builds everything. @returns true when it succeeded. */
export async function build(options: { readonly isQuiet?: boolean } = {}): Promise<boolean> {
  rmSync(stamp, { force: true });
  const code = await runTool('build', ['build', ...(options.isQuiet === true ? ['--logLevel', 'error'] : [])]);
  if (code !== 0) return false;
  writeFileSync(stamp, '');
  return true;
}
