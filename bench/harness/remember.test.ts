import { describe, expect, it } from 'vitest';
import type { Environment } from './environment.ts';
import { notMeasured, state, type Line } from './line.ts';
import { remember } from './remember.ts';
import { closingText, report } from './report.ts';

const environment: Environment = { versions: { Node: '24.1.0', SQLite: '3.50.0' }, cores: 2, platform: 'linux x64', data: ['demo (1 MB)'], marks: [40, 60] };
const size = (megabytes: number): Line => state(18, 'packed archive', [{ of: 'ours', value: megabytes, most: 20, unit: 'MB' }]);
const start = state(16, 'start', [{ of: 'ours', value: 5, most: 9, unit: 'ms' }]);

describe('what results.md keeps', () => {
  const first = report([start, size(19)], closingText(environment, ''));

  it('renews the lines of the rows that were run, and leaves the others as they were', () => {
    const { lines, environment: kept } = remember(first, [size(18)], { ...environment, data: ['clinic (2 MB)'] });
    expect(lines).toEqual([start, size(18)]);
    expect(kept.data).toEqual(['clinic (2 MB)', 'demo (1 MB)']);
    expect(remember(first, [size(18)], { ...environment, data: ['demo (3 MB)'] }).environment.data).toEqual(['demo (3 MB)']);
  });

  it('says how fast the machine was, and what the run before had said', () => {
    expect(report([start], closingText(environment, 'Beside it: none turned.'))).toContain('A fixed piece of work took 40.0 ms to 60.0 ms in the last run.\nBeside it: none turned.\n');
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
