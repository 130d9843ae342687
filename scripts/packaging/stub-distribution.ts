// A stand-in for Electron's own files, so that packing can be tested where the binary is not to be had: the names that
// electron-builder looks for, and an executable that holds only the wire of fuses.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tools/run.ts';

/** Marks the fuses inside Electron's executable; then a version byte, their number, and one digit for each. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** As Electron ships them, so that a fuse which nobody sets is seen to stay open. */
const shippedFuses = '101100011';

export function makeStubDistribution(folder: string): void {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'));
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'), { recursive: true });
  const fuses = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, shippedFuses.length]), Buffer.from(shippedFuses)]);
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from('#!/bin/sh\nexit 0\n'), fuses]));
  chmodSync(join(folder, 'electron'), 0o755);
  writeFileSync(join(folder, 'version'), `${String(version)}\n`);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', join('locales', 'en-US.pak'), join('resources', 'stub')]) {
    writeFileSync(join(folder, name), 'stub\n');
  }
}
