// Runs the project's own tools with the Node that runs this script, so that no shell and no PATH matters.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

const tools = {
  tsc: 'typescript/bin/tsc',
  oxlint: 'oxlint/bin/oxlint',
  vitest: 'vitest/vitest.mjs',
  build: 'electron-vite/bin/electron-vite.js',
  playwright: '@playwright/test/cli.js',
  builder: 'electron-builder/cli.js',
  electronInstall: 'electron/install.js',
} as const;

export type Tool = keyof typeof tools;

export interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** What the tool prints is kept to itself; else it streams through. */
  readonly isQuiet?: boolean;
  /** Ends the tool after so many milliseconds; it then counts as failed. */
  readonly timeout?: number;
  /** Words before the command, such as `unshare -rn`. */
  readonly inside?: readonly string[];
}

/** @returns the exit code; 1 when it was ended by a signal or could not start. */
export function runCommand(words: readonly string[], options: RunOptions = {}): Promise<number> {
  const [command = '', ...given] = [...(options.inside ?? []), ...words];
  const child = spawn(command, given, {
    cwd: root,
    stdio: options.isQuiet === true ? 'ignore' : 'inherit',
    env: { ...process.env, ...options.environment },
    ...(options.timeout === undefined ? {} : { timeout: options.timeout, killSignal: 'SIGKILL' }),
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

export function runTool(tool: Tool, given: readonly string[], options: RunOptions = {}): Promise<number> {
  return runCommand([process.execPath, join(root, 'node_modules', tools[tool]), ...given], options);
}

export function runScript(script: string, given: readonly string[] = [], options: RunOptions = {}): Promise<number> {
  return runCommand([process.execPath, join(root, 'scripts', script), ...given], options);
}
