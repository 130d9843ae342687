// Makes one demo clinic for all tests of a run; each test that wants one copies its folder.
import { makeFolder, removeFolder, startProgram } from './program.ts';

export const demoVariable = 'FASCIA_E2E_DEMO';

export default async function makeDemo(): Promise<() => Promise<void>> {
  const folder = await makeFolder();
  const program = await startProgram(folder, ['--demo']);
  await program.stop();
  process.env[demoVariable] = folder;
  return () => removeFolder(folder);
}
