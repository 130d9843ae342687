// Row 18: what a browser loads before the first screen, and the packed archive, with a stand-in for Electron.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readArchive } from '../../scripts/packaging/asar.ts';
import { makeStubDistribution } from '../../scripts/packaging/stub-distribution.ts';
import { root, runTool } from '../../scripts/tools/run.ts';
import { state, type Line } from '../harness/line.ts';
import type { Group } from './group.ts';

const megabyte = 2 ** 20;

function scriptsOf(assets: string, name: string, seen: Set<string>): void {
  if (seen.has(name)) return;
  seen.add(name);
  const code = readFileSync(join(assets, name), 'utf8');
  for (const [, path = ''] of code.matchAll(/(?:from|import)\s*["'](\.\/[\w.-]+\.js)["']/g)) scriptsOf(assets, basename(path), seen);
}

/** The scripts that index.html names, and what they import at once. */
function initialScripts(): Line {
  const renderer = join(root, 'out', 'renderer');
  const html = readFileSync(join(renderer, 'index.html'), 'utf8');
  const assets = join(renderer, 'assets');
  const scripts = new Set<string>();
  for (const [, path = ''] of html.matchAll(/(?:src|href)="([^"]+\.js)"/g)) scriptsOf(assets, basename(path), scripts);
  const bytes = [...scripts].reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).byteLength, 0);
  return state(18, `initial JavaScript, gzipped (${scripts.size} files)`, [{ of: 'ours', value: bytes / 1024, most: 350, unit: 'kB' }]);
}

async function packedArchive(folder: string): Promise<Line> {
  makeStubDistribution(join(folder, 'electron'));
  const settings = [`-c.electronDist=${join(folder, 'electron')}`, `-c.directories.output=${join(folder, 'packed')}`];
  const code = await runTool('builder', ['--linux', 'dir', `--${process.arch}`, ...settings, '--publish', 'never'], { isQuiet: true });
  if (code !== 0) throw new Error('electron-builder failed: npm run package:check says more');
  const unpacked = process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`;
  const { files } = readArchive(join(folder, 'packed', unpacked, 'resources', 'app.asar'));
  // What was promised is the archive without its optional fonts.
  const counted = files.filter(({ path }) => !path.startsWith('out/fonts/optional/'));
  const bytes = counted.reduce((sum, { size }) => sum + size, 0);
  return state(18, `packed archive with the database's binary, without optional fonts (${counted.length} files)`, [{ of: 'ours', value: bytes / megabyte, most: 20, unit: 'MB' }]);
}

export const sizeRow: Group = {
  rows: [18],
  async measure() {
    const folder = mkdtempSync(join(tmpdir(), 'fascia-bench-'));
    try {
      return [initialScripts(), await packedArchive(folder)];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
