import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fascia-cases-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function replayFile(content: string): Promise<Run> {
  writeFileSync(join(folder, 'file.json'), content);
  const options = { env: { ...process.env, INIT_CWD: folder } };
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/cases.ts', 'file.json'], options, (fault, out, err) => {
      resolve({ code: typeof fault?.code === 'number' ? fault.code : 0, out, err });
    });
  });
}

describe('npm run cases', () => {
  it.each([
    ['no JSON', '[{"id": ', 'file.json is not JSON.\n'],
    ['no list', '{"cases": []}', 'file.json does not hold a list of cases, as main/demo/cases.json does.\n'],
  ])('says in one plain line what is wrong with a file that is %s', async (_what, content, message) => {
    expect(await replayFile(content)).toEqual({ code: 1, out: '', err: message });
  });

  it('counts a case that cannot be read or played as a difference, and plays the others', async () => {
    const [first] = JSON.parse(readFileSync(new URL('../main/demo/cases.json', import.meta.url), 'utf8')) as [object];
    const cases = [{ id: 'torn' }, { ...first, timezone: 'Nowhere/At_all' }, { ...first, mood: 'fine', expected: { baseline: 7, latest: 2, cupping_blocked_by: 'none' } }];
    const { code, out } = await replayFile(JSON.stringify(cases));
    expect(code).toBe(1);
    expect(out).toMatch(/case 1 of the file\n! it cannot be read: timezone: /);
    expect(out).toMatch(/! the replay was refused: validation .*timeZone/);
    expect(out).toContain('? mood is no field of the format and was not read\n');
    expect(out).toMatch(/! cupping_blocked_by +"none" \| null\n/);
    expect(out).toMatch(/! latest +2 \| 1\n/);
    expect(out.trimEnd().split('\n').at(-1)).toBe('36 of 40 values equal');
  });
});
