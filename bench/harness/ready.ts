// Starts a plain Node program and waits for the line that says it is ready.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Milliseconds from the start of the process until it prints `ready`. The process is ended then.
 * @throws Error with what it printed, when it ends before.
 */
export async function timeToReady(words: readonly string[]): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  let printed = '';
  for await (const part of child.stdout) {
    printed += String(part);
    if (printed.includes('ready')) break;
  }
  const took = performance.now() - startedAt;
  if (!printed.includes('ready')) throw new Error(`${words.join(' ')} ended before it was ready:\n${printed}`);
  child.kill('SIGKILL');
  await ended;
  return took;
}
