// `npm run package:check`: packs the program with a stand-in for Electron and reads what was packed.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertionsOn } from './packaging/assertions.ts';
import { makeStubDistribution } from './packaging/stub-distribution.ts';
import { build, isBuilt } from './tools/build.ts';
import { root, runTool } from './tools/run.ts';

async function pack(folder: string): Promise<string> {
  makeStubDistribution(join(folder, 'electron'));
  const settings = [`-c.electronDist=${join(folder, 'electron')}`, `-c.directories.output=${join(folder, 'packed')}`];
  const code = await runTool('builder', ['--linux', 'dir', `--${process.arch}`, ...settings, '--publish', 'never']);
  if (code !== 0) throw new Error('electron-builder failed; see above');
  return join(folder, 'packed', process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`);
}

async function run(folder: string): Promise<void> {
  if (!isBuilt() && !(await build({ isQuiet: true }))) throw new Error('the build failed; see above');
  const count = { numPassedTests: 0, numFailedTests: 0 };
  for (const { name, run: assertIt } of assertionsOn(await pack(folder))) {
    try {
      await assertIt();
      count.numPassedTests += 1;
      console.log(`ok     ${name}`);
    } catch (fault) {
      count.numFailedTests += 1;
      console.error(`FAILED ${name}\n${fault instanceof Error ? fault.message : String(fault)}`);
    }
  }
  const reports = join(root, 'out', 'reports');
  mkdirSync(reports, { recursive: true });
  writeFileSync(join(reports, 'packaging.json'), JSON.stringify(count));
  process.exitCode = count.numFailedTests === 0 ? 0 : 1;
}

const folder = mkdtempSync(join(tmpdir(), 'fascia-package-'));
try {
  await run(folder);
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
