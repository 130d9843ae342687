// Every promise of trust.md, "Electron", on the stub: what the program sets, and how it answers when it is pushed.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { app, BrowserWindow, powerMonitor, recorded, session, type SessionStub } from './electron-stub.ts';
import { startOnStub } from './stub-machine.test-support.ts';
import type { StubMachine } from './stub-machine.test-support.ts';

let machine: StubMachine;
let window: BrowserWindow;
let pageSession: SessionStub;

beforeAll(async () => {
  machine = await startOnStub();
  const [first] = recorded.windows;
  if (first === undefined) throw new Error(`no window: ${recorded.errorBoxes.join()}`);
  window = first;
  pageSession = session.fromPartition('persist:fascia');
});

afterAll(() => machine.remove());

function called<T>(handler: unknown, run: (handler: (...given: unknown[]) => unknown, keep: (value: T) => void) => void): T {
  let kept: T | undefined;
  // The handlers were recorded as Electron would hold them: functions of its documented arguments.
  run(handler as (...given: unknown[]) => unknown, (value) => {
    kept = value;
  });
  if (kept === undefined) throw new Error('the handler did not answer');
  return kept;
}

function preventedBy(emit: (event: { preventDefault(): void }) => void): boolean {
  let isPrevented = false;
  emit({
    preventDefault: () => {
      isPrevented = true;
    },
  });
  return isPrevented;
}

async function get(url: string, method = 'GET'): Promise<Response> {
  const handler = pageSession.schemes.get('app');
  if (handler === undefined) throw new Error('app:// is not served');
  return handler(new Request(url, { method }));
}

describe('before the program is ready', () => {
  test('its scheme is registered as standard and secure, without any way around the policy', () => {
    expect(recorded.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
    ]);
  });

  test('the sandbox, its own folder and the lock are set', () => {
    expect(recorded.setBeforeReady).toEqual(['path userData', 'schemes', 'sandbox', 'lock']);
    expect(recorded.paths.get('userData')).toMatch(/window/);
    expect(existsSync(recorded.paths.get('userData') ?? '')).toBe(true);
  });

  test('no name can be looked up', () => {
    expect(recorded.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect([...recorded.switches.keys()]).not.toContain('no-sandbox');
    expect([...recorded.switches.keys()]).not.toContain('remote-debugging-port');
  });
});

describe('the window', () => {
  test('isolates the page, in a sandbox, without Node and without dev tools', () => {
    const { session: ownSession, preload, ...flags } = window.options.webPreferences ?? {};
    expect(flags).toEqual({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    });
    expect(ownSession).toBe(pageSession);
    expect(preload).toBe(join(machine.folder, 'out', 'preload', 'preload.cjs'));
  });

  test('shows our page when it is drawn, and never a file', () => {
    expect(window.url).toBe('app://fascia/');
    expect(window.isShown).toBe(false);
    window.emit('ready-to-show');
    expect(window.isShown).toBe(true);
  });

  test('keeps no cache of what it showed', () => {
    expect(recorded.partitions[0]).toEqual({ name: 'persist:fascia', options: { cache: false } });
  });

  test.each([
    ['app://fascia/', true, false],
    ['app://fascia/#/today', true, false],
    ['app://fascia/assets/main-1.js', true, true],
    ['app://fascia/files/t1', true, true],
    ['app://fascia/', false, true],
    ['app://other/', true, true],
    ['https://example.com/', true, true],
    ['file:///etc/passwd', true, true],
    ['data:text/html,x', true, true],
    ['javascript:alert(1)', true, true],
    ['about:blank', true, true],
  ])('asked to go to %s (top frame: %s): refused is %s', (url, isMainFrame, isRefused) => {
    const refused = preventedBy((event) => window.webContents.emit('will-frame-navigate', { ...event, url, isMainFrame }));
    expect(refused).toBe(isRefused);
  });

  test('follows no redirect and takes no webview', () => {
    expect(preventedBy((event) => window.webContents.emit('will-redirect', event))).toBe(true);
    expect(preventedBy((event) => window.webContents.emit('will-attach-webview', event))).toBe(true);
  });

  test('opens no other window, and hands only allowed addresses to the person\'s browser', () => {
    const open = (url: string) => window.webContents.openHandler?.({ url });
    const addresses = [
      'https://doi.org/10.1000/1', 'https://pubmed.ncbi.nlm.nih.gov/1/', 'http://doi.org/', 'https://doi.org.evil.example/',
      'https://me@doi.org/', 'https://evil.example/?https://doi.org/', 'file:///etc/passwd', 'smb://host/x', 'mailto:a@b.c',
      'app://fascia/', 'not an address', 'mailto:a%40b.c?subject=Hi&body=Hello%20you', 'mailto:a%40b.c,d%40e.f?subject=Hi&body=x',
      'mailto:a%40b.c?subject=Hi&body=x&attach=/etc/passwd', 'mailto:a%40b.c?subject=Hi&body=x&cc=d%40e.f', 'sms:+13125550101?body=Hi',
      'sms:+13125550101,555?body=Hi', 'tel:+13125550101',
    ];
    for (const address of addresses) expect(open(address)).toEqual({ action: 'deny' });
    expect(recorded.openedOutside).toEqual([
      'https://doi.org/10.1000/1',
      'https://pubmed.ncbi.nlm.nih.gov/1/',
      'mailto:a%40b.c?subject=Hi&body=Hello%20you',
      'sms:+13125550101?body=Hi',
    ]);
  });
});

describe('permissions', () => {
  const names = ['media', 'geolocation', 'notifications', 'midi', 'clipboard-read', 'fileSystem', 'openExternal', 'usb', 'unknown'];

  test.each(names)('%s is denied when asked and when checked', (name) => {
    const { permissionRequest, permissionCheck } = pageSession.handlers;
    expect(called<boolean>(permissionRequest, (ask, keep) => void ask(null, name, keep))).toBe(false);
    expect(called<boolean>(permissionCheck, (check, keep) => keep(Boolean(check(null, name, 'app://fascia'))))).toBe(false);
  });

  test('devices, screen sharing, certificates and log-ins are denied', () => {
    const { devicePermission, displayMedia, certificate } = pageSession.handlers;
    expect(called<boolean>(devicePermission, (check, keep) => keep(Boolean(check({ deviceType: 'hid' }))))).toBe(false);
    expect(called<null>(displayMedia, (ask, keep) => void ask({}, keep))).toBeNull();
    expect(called<number>(certificate, (verify, keep) => void verify({ hostname: 'doi.org' }, keep))).toBe(-2);
    let isTrusted: boolean | undefined;
    const isPrevented = preventedBy((event) =>
      app.emit('certificate-error', event, null, '', '', null, (answer: boolean) => {
        isTrusted = answer;
      }),
    );
    expect([isPrevented, isTrusted]).toEqual([true, false]);
    expect(preventedBy((event) => app.emit('select-client-certificate', event))).toBe(true);
    expect(preventedBy((event) => app.emit('login', event))).toBe(true);
    expect(pageSession.isSpellChecking).toBe(false);
  });

  test.each([
    ['app://fascia/assets/main-1.js', false],
    ['blob:app://fascia/1-2', false],
    ['data:image/png;base64,AA', false],
    ['data:text/html,x', true],
    ['https://doi.org/', true],
    ['http://127.0.0.1:1/', true],
    ['ws://127.0.0.1/', true],
    ['file:///etc/passwd', true],
    ['app://fascia.evil/', true],
    ['devtools://devtools/bundled/x', true],
  ])('a request for %s: cancelled is %s', (url, isCancelled) => {
    const { beforeRequest } = pageSession.handlers;
    expect(called<object>(beforeRequest, (ask, keep) => void ask({ url }, keep))).toEqual({ cancel: isCancelled });
  });

  test.each([
    ['app://fascia/files/t1?save', false],
    ['blob:app://fascia/1', false],
    ['app://fascia/assets/main-1.js', true],
    ['https://example.com/a.exe', true],
  ])('a download of %s: refused is %s', (url, isRefused) => {
    expect(preventedBy((event) => pageSession.emit('will-download', event, { getURL: () => url }))).toBe(isRefused);
  });
});

describe('app://fascia', () => {
  test('serves the page with a new nonce and the same strict policy as the loopback host', async () => {
    const [one, two] = [await get('app://fascia/'), await get('app://fascia/')];
    const policy = one.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(await one.text()).toContain(`content="${nonce}"`);
    expect(await two.text()).not.toContain(nonce);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'nonce-/);
    expect(policy).not.toMatch(/unsafe|http|\*/);
  });

  test('is an exact list of files', async () => {
    expect((await get('app://fascia/assets/main-1.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    const absent = [
      'app://fascia/index.html', 'app://fascia/assets/', 'app://fascia/../secret.js', 'app://fascia/%2e%2e/secret.js',
      'app://fascia/assets/..%2f..%2fsecret.js', 'app://other/assets/main-1.js', 'app://fascia:1/assets/main-1.js',
      'app://fascia/files/unknown', 'app://fascia//assets/main-1.js',
    ];
    for (const url of absent) expect([url, (await get(url)).status]).toEqual([url, 404]);
    expect((await get('app://fascia/', 'POST')).status).toBe(404);
  });
});

describe('the program around the window', () => {
  test('has a menu with the edit roles and none of the developer\'s', () => {
    const items = recorded.menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
    const roles = items.map(({ role }) => role);
    expect(roles).toEqual(expect.arrayContaining(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'quit', 'close']));
    expect(roles).not.toEqual(expect.arrayContaining(['toggleDevTools']));
    expect(roles).not.toContain('reload');
    expect(JSON.stringify(recorded.menu)).not.toContain('{{');
  });

  test('offers copy and paste where something can be typed', () => {
    window.webContents.emit('context-menu', {}, { isEditable: true, selectionText: '' });
    window.webContents.emit('context-menu', {}, { isEditable: false, selectionText: '  ' });
    window.webContents.emit('context-menu', {}, { isEditable: false, selectionText: 'words' });
    expect(recorded.popups.map((template) => template.length)).toEqual([7, 1]);
  });

  test('locks when the computer locks or sleeps', () => {
    expect(powerMonitor.listenerCount('lock-screen')).toBe(1);
    expect(powerMonitor.listenerCount('suspend')).toBe(1);
  });

  test('brings the open window forward when it is started again', () => {
    window.isMinimizedNow = true;
    app.emit('second-instance');
    expect([window.isMinimizedNow, window.isFocused]).toEqual([false, true]);
    expect(recorded.windows).toHaveLength(1);
  });

  test('loads a page that died again, and gives up after three times', () => {
    const other = new BrowserWindow({});
    recorded.windows.pop();
    expect(other.webContents.reloads).toBe(0);
    for (let crash = 0; crash < 3; crash += 1) window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect([window.webContents.reloads, recorded.errorBoxes.length, window.isDestroyedNow]).toEqual([3, 0, false]);
    window.webContents.emit('render-process-gone', {}, { reason: 'oom' });
    expect([window.webContents.reloads, recorded.errorBoxes.length, window.isDestroyedNow]).toEqual([3, 1, true]);
  });

  test('closes the clinic before it ends', async () => {
    app.emit('window-all-closed');
    expect(recorded.quits).toBe(1);
    const exited = new Promise((resolve) => app.once('exited', resolve));
    expect(preventedBy((event) => app.emit('will-quit', event))).toBe(true);
    expect(recorded.exits).toEqual([]);
    await exited;
    expect(recorded.exits).toEqual([0]);
  });
});
