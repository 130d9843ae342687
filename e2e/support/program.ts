// Starts the built program on the loopback host, in a folder and on a port of its own, and stops it again.
import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Interface } from 'node:readline';

const entry = join(import.meta.dirname, '..', '..', 'out', 'main', 'loopback.js');

export interface Program {
  readonly dataFolder: string;
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** Everything it has printed so far. */
  readonly printed: readonly string[];
  /** A link that works once: the first is the one printed at start. */
  nextLink(): Promise<string>;
  /** Ctrl+C. Waits until it has closed; fails if it did not close cleanly. */
  stop(): Promise<void>;
  /** kill -9, as a crash would. */
  kill(): Promise<void>;
}

/** A throw-away folder for a clinic; remove it with `removeFolder`. */
export async function makeFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'fascia-e2e-'));
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** @throws Error with what it printed, when the program ends before it prints a link. */
export async function startProgram(dataFolder: string, given: readonly string[] = []): Promise<Program> {
  const child = spawn(process.execPath, [entry, '--data', dataFolder, ...given], { stdio: 'pipe' });
  const printed: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => printed.push(line));
  createInterface({ input: child.stderr }).on('line', (line) => printed.push(line));
  const links: string[] = [await nextLinkOf(child, lines, printed)];
  return {
    dataFolder,
    origin: new URL(links[0] ?? '').origin,
    printed,
    nextLink: async () => {
      const first = links.shift();
      if (first !== undefined) return first;
      child.stdin.write('\n');
      return nextLinkOf(child, lines, printed);
    },
    stop: async () => {
      const code = await end(child, 'SIGTERM');
      if (code !== 0) throw new Error(`the program ended with ${code}:\n${printed.join('\n')}`);
    },
    kill: async () => void (await end(child, 'SIGKILL')),
  };
}

function nextLinkOf(child: ChildProcessWithoutNullStreams, lines: Interface, printed: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const onLine = (line: string) => {
      const link = /http:\/\/127\.0\.0\.1:\d+\/launch\/[\w-]+/.exec(line)?.[0];
      if (link === undefined) return;
      lines.off('line', onLine);
      resolve(link);
    };
    lines.on('line', onLine);
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}:\n${printed.join('\n')}`)));
  });
}

async function end(child: ChildProcessWithoutNullStreams, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
  return child.exitCode;
}
