import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { failuresIn } from './failures.ts';
import { hostArguments, readStartOptions, windowObstacle } from './start-options.ts';
import { countIn } from './steps.ts';

test.each([
  [[], { host: undefined, isDemo: false, data: undefined, port: undefined, wantsHelp: false }],
  [['--demo'], { host: undefined, isDemo: true, data: undefined, port: undefined, wantsHelp: false }],
  [['--host', 'loopback', '--port', '8080', '--data', 'x y'], { host: 'loopback', isDemo: false, data: 'x y', port: '8080', wantsHelp: false }],
  [['-h'], { host: undefined, isDemo: false, data: undefined, port: undefined, wantsHelp: true }],
])('start options %j', (given, expected) => {
  expect(readStartOptions(given)).toEqual(expected);
});

test.each([[['--host', 'web']], [['--host', 'electron', '--port', '1']], [['--unknown']], [['stray']], [['--data']]])(
  'start options %j are refused in words',
  (given) => {
    expect(readStartOptions(given)).toEqual(expect.any(String));
  },
);

test('the host is started with what was chosen', () => {
  const options = readStartOptions(['--demo', '--data', 'a b', '--port', '0']);
  expect(typeof options === 'string' ? options : hostArguments(options)).toEqual(['--data', 'a b', '--demo', '--port', '0']);
});

test.each([
  ['linux', {}, 1000, 'there is no display'],
  ['linux', { DISPLAY: '' }, 1000, 'there is no display'],
  ['linux', { DISPLAY: ':0' }, 0, expect.stringContaining('root')],
  ['linux', { DISPLAY: ':0' }, 1000, undefined],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 1000, undefined],
  ['darwin', {}, 501, undefined],
  ['win32', {}, undefined, undefined],
] as const)('on %s with %j as user %s: %s', (platform, environment, userId, expected) => {
  expect(windowObstacle(platform, environment, userId)).toEqual(expected);
});

test('each kind of report is counted; a missing one counts nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fascia-test-'));
  const file = join(folder, 'report.json');
  await writeFile(file, JSON.stringify({ numPassedTests: 5, numFailedTests: 1, numTotalTests: 6 }));
  expect(countIn(file)).toEqual({ passed: 5, failed: 1 });
  await writeFile(file, JSON.stringify({ stats: { expected: 7, unexpected: 2, flaky: 1, skipped: 4 } }));
  expect(countIn(file)).toEqual({ passed: 7, failed: 3 });
  expect(countIn(join(folder, 'absent.json'))).toEqual({ passed: 0, failed: 0 });
  await rm(folder, { recursive: true });
});

test('what failed is told in a few lines, from either kind of report', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fascia-test-'));
  const file = join(folder, 'report.json');
  const stack = '    at /x/node_modules/y.js:1:1\n    at /x/e2e/a.spec.ts:12:3';
  const message = ['\u001b[31mError\u001b[39m: expect(locator).toBeFocused() failed', '', ...Array.from({ length: 20 }, (_, line) => `line ${line}`)].join('\n');
  const results = [{ errors: [{ message, stack }] }];
  await writeFile(file, JSON.stringify({ stats: {}, suites: [{ specs: [], suites: [{ specs: [{ file: 'a.spec.ts', title: 'signs', tests: [{ results }] }] }] }] }));
  const [told = ''] = failuresIn(file);
  expect(told.split('\n')).toHaveLength(10);
  expect(told).toMatch(/^\* a\.spec\.ts: signs\n {4}Error: expect\(locator\)\.toBeFocused\(\) failed\n[^]*at \/x\/e2e\/a\.spec\.ts:12:3$/u);
  await writeFile(file, JSON.stringify({
    testResults: [
      { name: 'sum.test.ts', status: 'failed', assertionResults: [{ fullName: 'adds', status: 'failed', failureMessages: ['expected 1 to be 2'] }, { fullName: 'fine', status: 'passed', failureMessages: [] }] },
      { name: 'died.test.ts', status: 'failed', message: '', assertionResults: [{ fullName: 'fine', status: 'passed' }, { fullName: 'aborts', status: 'pending' }] },
      { name: 'broken.test.ts', status: 'failed', message: 'Unexpected token', assertionResults: [] },
    ],
  }));
  expect(failuresIn(file)).toEqual([
    '* adds\n    expected 1 to be 2',
    '* died.test.ts\n    Broken off in: aborts',
    '* broken.test.ts\n    Unexpected token',
  ]);
  expect(failuresIn(join(folder, 'absent.json'))).toEqual([]);
  await rm(folder, { recursive: true });
});
