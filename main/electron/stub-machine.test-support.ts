// For the tests of the Electron program: a throw-away machine with a built interface, started on the stub.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runElectron } from './run.ts';

export interface StubMachine {
  readonly folder: string;
  readonly dataFolder: string;
  remove(): Promise<void>;
}

/** Starts the program and waits until it answers, shows an error or gives up. */
export async function startOnStub(options: { readonly hasInterface?: boolean; readonly hasDataFolder?: boolean } = {}): Promise<StubMachine> {
  const folder = await mkdtemp(join(tmpdir(), 'fascia-test-'));
  const dataFolder = join(folder, 'clinic');
  process.env['XDG_DATA_HOME'] = join(folder, 'machine');
  process.env['LOCALAPPDATA'] = join(folder, 'machine');
  await mkdir(join(folder, 'out', 'main'), { recursive: true });
  await mkdir(join(folder, 'out', 'renderer', 'assets'), { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"version":"1.2.3"}');
  await writeFile(join(folder, 'out', 'secret.js'), 'never served');
  await writeFile(join(folder, 'out', 'renderer', 'assets', 'main-1.js'), 'export {};');
  if (options.hasInterface !== false) {
    await writeFile(join(folder, 'out', 'renderer', 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">');
  }
  // A file in the folder's place is as good as a disk that refuses.
  if (options.hasDataFolder === false) await writeFile(dataFolder, '');
  await runElectron(join(folder, 'out', 'main'), ['Fascia', '--data', dataFolder]);
  return { folder, dataFolder, remove: () => rm(folder, { recursive: true, force: true }) };
}
