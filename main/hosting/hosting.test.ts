import { describe, expect, test } from 'vitest';
import { folders, instanceName } from './data-folder.ts';
import { contractLocale } from './program.ts';
import { parseRequest } from './request-shape.ts';
import { contentDisposition } from './ticket-reply.ts';

describe('data folders', () => {
  test.each([
    ['linux', {}, '/home/ana', '/home/ana/.local/share/fascia'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/home/ana', '/data/fascia'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/ana', '/home/ana/.local/share/fascia'],
    ['darwin', {}, '/Users/ana', '/Users/ana/Library/Application Support/Fascia'],
    ['win32', { LOCALAPPDATA: 'C:\\Users\\ana\\AppData\\Local' }, 'C:\\Users\\ana', 'C:\\Users\\ana\\AppData\\Local\\Fascia'],
    ['win32', {}, 'C:\\Users\\ana', 'C:\\Users\\ana\\AppData\\Local\\Fascia'],
  ] as const)('on %s with %j', (platform, environment, homeFolder, base) => {
    const found = folders({ platform, environment, homeFolder });
    for (const folder of Object.values(found)) expect(folder.startsWith(base)).toBe(true);
    expect(new Set(Object.values(found)).size).toBe(3);
  });

  test('each has a name of its own, always the same', () => {
    expect(instanceName('/a')).toBe(instanceName('/a'));
    expect(instanceName('/a')).not.toBe(instanceName('/b'));
    expect(instanceName('/a')).toMatch(/^[0-9a-f]{12}$/);
  });
});

test.each([
  ['en-US', 'en-US'],
  ['en_US.UTF-8', 'en-US'],
  ['de', 'de'],
  ['zh-Hant-TW', 'zh-TW'],
  ['C', 'en-US'],
  ['', 'en-US'],
  [undefined, 'en-US'],
])('the system\'s language %s is %s to the contract', (name, expected) => {
  expect(contractLocale(name)).toBe(expected);
});

test.each([
  ['Note.pdf', 'Note.pdf'],
  ['../../etc/passwd', '.._.._etc_passwd'],
  ['a\r\nSet-Cookie: x', 'a__Set-Cookie_ x'],
  ['"quoted"; filename=x', '_quoted_; filename=x'],
  ['\u202eexe.fdp', '_exe.fdp'],
  ['Núñez.pdf', 'Nunez.pdf'],
  ['馬.pdf', '.pdf'],
  ['', 'file'],
])('a file named %j is offered as %s', (name, expected) => {
  const header = contentDisposition(name, true);
  expect(header).toContain(`filename="${expected}"`);
  expect(header).not.toMatch(/[\r\n]|[^\x20-\x7e]/);
});

describe('the shape of a request', () => {
  test.each(['{"a":[1,2,{"b":null}]}', '"[[[[{{{{"', '{"a":"\\"[[[[\\\\"}', '12', '[]'])('%s is read as JSON reads it', (text) => {
    expect(parseRequest(text)).toEqual(JSON.parse(text));
  });

  test('nothing is nothing', () => {
    expect(parseRequest('')).toBeUndefined();
  });

  test.each([
    ['64 levels', `${'['.repeat(64)}${']'.repeat(64)}`, undefined],
    ['65 levels', `${'['.repeat(65)}${']'.repeat(65)}`, 'malformed'],
    ['a million levels', '['.repeat(1_000_000), 'malformed'],
    ['many levels one after the other', `[${'[],'.repeat(1000)}1]`, undefined],
    ['brackets within a string', `"${'['.repeat(1000)}"`, undefined],
    ['a string that does not end', `"${'['.repeat(1000)}`, 'malformed'],
    ['nine million characters', `"${'x'.repeat(9_000_000)}"`, 'tooLarge'],
  ])('%s', (_name, text, fault) => {
    if (fault === undefined) expect(() => parseRequest(text)).not.toThrow();
    else expect(() => parseRequest(text)).toThrow(fault);
  });
});
