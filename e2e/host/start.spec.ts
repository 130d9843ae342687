// `npm start` as a person types it, without a display.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { makeFolder, removeFolder } from '../support/program.ts';

const root = join(import.meta.dirname, '..', '..');
const withoutDisplay = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' };

interface Ended {
  readonly code: number | null;
  readonly printed: string;
}

let folder: string;
test.beforeEach(async () => {
  folder = await makeFolder();
});
test.afterEach(() => removeFolder(folder));

/** Runs the script; once it prints a link, `then` may act on it, and Ctrl+C ends it. */
async function start(given: readonly string[], then?: (link: string) => Promise<void>): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.ts'), ...given], {
    env: { ...withoutDisplay, XDG_DATA_HOME: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const acting: Promise<void>[] = [];
  const read = (part: unknown) => {
    printed += String(part);
    const link = /http:\S+\/launch\/\S+\n/.exec(printed)?.[0].trim();
    if (link === undefined || acting.length > 0) return;
    acting.push((then?.(link) ?? Promise.resolve()).finally(() => child.kill('SIGINT')));
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const [code] = await once(child, 'close');
  await Promise.all(acting);
  return { code, printed };
}

test('without a display it says so in one line, prints a link, and Ctrl+C closes it', async () => {
  test.skip(process.platform !== 'linux', 'other systems always have a display');
  const { code, printed } = await start([], async (link) => {
    expect((await fetch(link, { redirect: 'manual' })).status).toBe(303);
  });
  expect(printed).toContain("Electron's window cannot be opened (there is no display): using a browser on this machine instead.");
  expect(printed).toContain(`Data: ${join(folder, 'fascia', 'clinic')}`);
  expect(printed).toContain('Closed. Everything is saved.');
  expect(code).toBe(0);
});

test('a chosen folder and port are used, and a taken port is told plainly', async () => {
  const data = join(folder, 'elsewhere');
  const { code } = await start(['--host', 'loopback', '--data', data], async (link) => {
    const { port } = new URL(link);
    const second = await start(['--host', 'loopback', '--data', join(folder, 'other'), '--port', port]);
    expect(second.code).toBe(1);
    expect(second.printed).toContain(`Port ${port} is in use. Choose another with --port, or leave it out.`);
  });
  expect(code).toBe(0);
  expect(existsSync(join(folder, 'fascia'))).toBe(false);
});

test('the demo has a folder of its own and prints who may sign in', async () => {
  const { code, printed } = await start(['--host', 'loopback', '--demo']);
  expect(printed).toContain(`Data: ${join(folder, 'fascia', 'demo')}`);
  expect(printed).toMatch(/Demo clinic, nothing in it is real\. Sign in as:\n( {2}.+: \w+ {3}password: .+ {3}PIN: \d{4}\n){2,}/);
  expect(existsSync(join(folder, 'fascia', 'clinic'))).toBe(false);
  expect(code).toBe(0);
});

test('Electron asked for where it cannot be had is refused with the reason', async () => {
  test.skip(process.platform !== 'linux', 'other systems always have a display');
  const { code, printed } = await start(['--host', 'electron', '--data', folder]);
  expect(printed).toBe("Electron's window cannot be opened: there is no display.\n");
  expect(code).toBe(1);
});

test('help and mistakes are answered without starting anything', async () => {
  const help = await start(['--help']);
  expect([help.code, help.printed.includes('--demo')]).toEqual([0, true]);
  for (const mistake of [['--hots'], ['--host', 'web'], ['--host', 'loopback', '--port', 'x', '--data', folder]]) {
    const { code, printed } = await start(mistake);
    expect([mistake, code]).toEqual([mistake, 1]);
    expect(printed).not.toMatch(/^\s+at /m);
  }
});

test('a terminal that closes does not keep the program from saving', async () => {
  const entry = join(root, 'out', 'main', 'loopback.js');
  const child = spawn(process.execPath, [entry, '--data', folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  await once(child.stdout, 'data');
  child.stdout.destroy();
  child.stderr.destroy();
  const exited = once(child, 'exit');
  child.kill('SIGHUP');
  expect((await exited)[0]).toBe(0);
});
