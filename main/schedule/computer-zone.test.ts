// The zone of the computer does not matter: the same rules in processes that believe to be elsewhere.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const script = join(import.meta.dirname, 'print-places.test-support.ts');
const run = promisify(execFile);

async function placesUnder(zone: string): Promise<string> {
  const { stdout } = await run(process.execPath, [script], { env: { ...process.env, TZ: zone }, maxBuffer: 8 * 2 ** 20 });
  return stdout;
}

describe('a computer in another zone than the clinic', () => {
  it('makes the same of every place', async () => {
    const home = await placesUnder('America/Chicago');
    expect(home.length).toBeGreaterThan(10_000);
    for (const zone of ['Pacific/Apia', 'Australia/Lord_Howe']) expect(await placesUnder(zone)).toBe(home);
  });
});
