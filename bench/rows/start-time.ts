// From starting the process to a program that answers, beside a script that only opens a file with the same database.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { median } from './row.ts';
import type { Row } from './row.ts';

const warmUps = 3;
const rounds = 15;

/** Milliseconds until the process prints its first line that holds `mark`. */
async function timeToPrint(words: readonly string[], mark: string): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  for await (const part of child.stdout) {
    printed += String(part);
    if (printed.includes(mark)) break;
  }
  const took = performance.now() - startedAt;
  if (!printed.includes(mark)) throw new Error(`${words.join(' ')} ended before it was ready:\n${printed}`);
  if (child.exitCode === null) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  return took;
}

/** @param root the project's folder, built. */
export async function startTime(root: string): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'fascia-bench-'));
  const program = [join(root, 'out', 'main', 'loopback.js'), '--data', join(folder, 'clinic')];
  const script = `
    import Database from 'better-sqlite3';
    const file = new Database(${JSON.stringify(join(folder, 'plain.db'))});
    file.exec('create table if not exists a (b)');
    console.log('ready');
  `;
  const bare = ['--input-type=module', '--eval', script];
  const [ours, baseline]: [number[], number[]] = [[], []];
  for (let round = -warmUps; round < rounds; round += 1) {
    const one = await timeToPrint(program, '/launch/');
    const other = await timeToPrint(bare, 'ready');
    if (round >= 0) {
      ours.push(one);
      baseline.push(other);
    }
  }
  rmSync(folder, { recursive: true, force: true });
  return {
    number: 16,
    what: 'start: main bundle to ready',
    ours: `${median(ours).toFixed(0)} ms`,
    baseline: `${median(baseline).toFixed(0)} ms, a script that only opens a file`,
    ratio: `${(median(ours) / median(baseline)).toFixed(2)}x`,
    goal: '<= 2.5x',
  };
}
