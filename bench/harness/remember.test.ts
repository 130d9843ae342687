import { describe, expect, it } from 'vitest';
import type { Environment } from './environment.ts';
import { notMeasured, state, type Line } from './line.ts';
import { remember } from './remember.ts';
import { report } from './report.ts';

const environment: Environment = { versions: { Node: '24.1.0', SQLite: '3.50.0' }, cores: 2, platform: 'linux x64', data: ['demo (1 MB)'] };
const size = (megabytes: number): Line => state(18, 'packed archive', [{ of: 'ours', value: megabytes, most: 20, unit: 'MB' }]);
const start = state(16, 'start', [{ of: 'ours', value: 5, most: 9, unit: 'ms' }]);

describe('what results.md keeps', () => {
  const first = report([start, size(19)], environment);

  it('renews the lines of the rows that were run, and leaves the others as they were', () => {
    const { lines, environment: kept } = remember(first, [size(18)], { ...environment, data: ['clinic (2 MB)'] });
    expect(lines).toEqual([start, size(18)]);
    expect(kept.data).toEqual(['clinic (2 MB)', 'demo (1 MB)']);
  });

  it('says of a row that failed that it did', () => {
    const { lines } = remember(first, [notMeasured(16, 'start', '', 'it failed')], environment);
    expect(lines.map(({ verdict }) => verdict)).toEqual(['not measured: it failed', 'met']);
  });

  it('begins anew where other versions were measured, and where there is nothing', () => {
    const other = { ...environment, versions: { ...environment.versions, Node: '26.0.0' } };
    expect(remember(first, [size(18)], other).lines).toEqual([size(18)]);
    expect(remember('', [start], environment).lines).toEqual([start]);
  });
});
