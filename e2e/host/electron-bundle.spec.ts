// What the build made of the Electron program: read, and run in plain Node on the stub of Electron.
import { execFile } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { makeFolder, removeFolder } from '../support/program.ts';

const out = join(import.meta.dirname, '..', '..', 'out');

function scriptsIn(folder: string): readonly string[] {
  return readdirSync(join(out, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.c?js$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

test('the preload hands over a port and exposes nothing', () => {
  const preload = readFileSync(join(out, 'preload', 'preload.cjs'), 'utf8');
  expect(preload.length).toBeLessThan(2000);
  expect([...preload.matchAll(/require\(([^)]*)\)/g)].map(([, name]) => name)).toEqual(['"electron"']);
  expect([...preload.matchAll(/electron\.(\w+)\.?(\w*)/g)].map(([use]) => use)).toEqual(['electron.ipcRenderer.postMessage']);
  expect(preload).not.toMatch(/contextBridge|exposeInMainWorld|eval|Function\(|import\(/);
});

test('the main program takes nothing from outside but what is packed with it', () => {
  const allowed = new Set(['electron', 'better-sqlite3', 'pdfkit', ...builtinModules]);
  const taken = scriptsIn('main').flatMap((code) =>
    [...code.matchAll(/^\s*(?:import|export)\s[^'"\n]*?["']([^"'\n]+)["'];?$/gm)].flatMap(([, name]) => name ?? []),
  );
  const foreign = taken.filter((name) => !name.startsWith('.') && !allowed.has(name.replace(/^node:/, '')));
  expect(taken).toContain('electron');
  expect([...new Set(foreign)]).toEqual([]);
});

test('nothing in the main program weakens the window', () => {
  const electron = readFileSync(join(out, 'main', 'electron.js'), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  expect(electron).toContain('contextIsolation: true');
  expect(electron).not.toMatch(/contextIsolation: (false|!0)|sandbox: false|nodeIntegration: true|webSecurity: false|\.loadFile|file:\/\/|openDevTools|no-sandbox|ignore-certificate|remote-debugging/);
});

test('the page holds only scripts of its own, each with a nonce, and nothing inline', () => {
  const html = readFileSync(join(out, 'renderer', 'index.html'), 'utf8');
  const scripts = [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)];
  expect(scripts.length).toBeGreaterThan(0);
  for (const [tag, body] of scripts) {
    expect(body).toBe('');
    expect(tag).toMatch(/src="\.?\/assets\//);
    expect(tag).toContain('nonce="__CSP_NONCE__"');
  }
  expect(html).not.toMatch(/https?:|\sstyle=|\son\w+=|<style|<base|javascript:/);
});

test('the built program starts, shows its page and closes', async () => {
  const folder = await makeFolder();
  const driver = join(import.meta.dirname, '..', 'support', 'electron-driver.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [driver, '--data', join(folder, 'clinic')], {
    env: { ...process.env, XDG_DATA_HOME: join(folder, 'machine'), LOCALAPPDATA: join(folder, 'machine') },
  });
  await removeFolder(folder);
  const set = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  expect(set).toMatchObject({ url: 'app://fascia/', errors: [], exits: [0] });
  expect(set.webPreferences).toMatchObject({ contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true, devTools: false });
  expect(set.webPreferences.preload).toBe(join(out, 'preload', 'preload.cjs'));
  expect(set.policy).toMatch(/^default-src 'none'; script-src 'self'; /);
});
