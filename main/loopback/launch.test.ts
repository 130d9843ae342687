import { describe, expect, test } from 'vitest';
import { browserPlaces } from './browsers.ts';
import { canShowWindow, openAppWindow, windowArguments } from './launch.ts';
import { readChoices, UsageError } from './options.ts';

const linux = { platform: 'linux', environment: { PATH: '/opt/bin:relative:/usr/bin' }, homeFolder: '/home/ana' } as const;

describe('the window', () => {
  test.each([
    ['linux', {}, 1000, false],
    ['linux', { DISPLAY: ':0' }, 1000, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 1000, true],
    ['linux', { DISPLAY: ':0' }, 0, false],
    ['darwin', {}, 501, true],
    ['win32', {}, undefined, true],
  ] as const)('on %s with %j as user %s can be shown: %s', (platform, environment, userId, expected) => {
    expect(canShowWindow({ platform, environment, homeFolder: '/' }, userId)).toBe(expected);
  });

  test('has a private throw-away profile without extensions, and keeps the browser\'s sandbox', () => {
    const given = windowArguments({ name: 'Google Chrome', path: '/usr/bin/google-chrome' }, 'http://127.0.0.1:1/launch/x', '/tmp/p');
    expect(given).toContain('--app=http://127.0.0.1:1/launch/x');
    expect(given).toEqual(expect.arrayContaining(['--user-data-dir=/tmp/p', '--incognito', '--disable-extensions', '--disable-background-networking']));
    expect(given).not.toContain('--no-sandbox');
  });

  test('is private in Edge by its own word, and keeps to a snap\'s own folder', () => {
    expect(windowArguments({ name: 'Microsoft Edge', path: '/usr/bin/microsoft-edge' }, 'l', 'p')).toContain('--inprivate');
    expect(windowArguments({ name: 'Chromium', path: '/snap/bin/chromium' }, 'l', 'p').join()).not.toContain('user-data-dir');
  });

  test('is not opened where there is no browser', async () => {
    const bare = { platform: 'win32', environment: {}, homeFolder: 'C:\\none' } as const;
    expect(await openAppWindow('http://127.0.0.1:1/', bare)).toBeUndefined();
  });
});

describe('browsers', () => {
  test('are looked for in absolute folders only', () => {
    const paths = browserPlaces(linux).map(({ path }) => path);
    expect(paths).toContain('/opt/bin/chromium');
    expect(paths.filter((path) => !path.startsWith('/'))).toEqual([]);
  });

  test('are looked for where each system installs them', () => {
    const windows = browserPlaces({ platform: 'win32', environment: { ProgramFiles: 'C:\\Programs' }, homeFolder: 'C:\\' });
    expect(windows.map(({ path }) => path)).toContain('C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe');
    const mac = browserPlaces({ platform: 'darwin', environment: {}, homeFolder: '/Users/ana' });
    expect(mac.map(({ path }) => path)).toContain('/Users/ana/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  });
});

describe('the command line', () => {
  test('chooses the folder, the port and the demo', () => {
    expect(readChoices([], linux)).toEqual({ dataFolder: '/home/ana/.local/share/fascia/clinic', port: 0, demoFolder: '/home/ana/.local/share/fascia/demo', isDemo: false, opensWindow: false });
    expect(readChoices(['--demo', '--open'], linux)).toEqual({ dataFolder: '/home/ana/.local/share/fascia/demo', port: 0, demoFolder: '/home/ana/.local/share/fascia/demo', isDemo: true, opensWindow: true });
    expect(readChoices(['--data', '/a/../b', '--port', '8080'], linux)).toMatchObject({ dataFolder: '/b', demoFolder: '/b-demo', port: 8080 });
  });

  test.each([[['--port', '70000']], [['--port', '-1']], [['--port', '1e3']], [['--port']], [['--fast']], [['folder']]])('refuses %j in words', (given) => {
    expect(() => readChoices(given, linux)).toThrow(UsageError);
  });
});
