import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SystemCheck as Check } from '../../shared/system/system.model.ts';
import { renderInApp } from '../app/testing/render-in-app.tsx';
import { SystemCheck } from './SystemCheck.tsx';

const quick: Check = {
  since: '2026-11-23T15:04:00.000Z',
  statements: 1840,
  procedures: 212,
  slow: [],
  leftOut: 0,
  start: [
    { step: 'bundleLoaded', milliseconds: 140 },
    { step: 'hostReady', milliseconds: 190 },
    { step: 'passwordGiven', milliseconds: 12_400 },
    { step: 'keyUnwrapped', milliseconds: 12_750 },
  ],
  memory: { residentBytes: 150 * 1024 ** 2, heapUsedBytes: 30 * 1024 ** 2, heapTotalBytes: 44 * 1024 ** 2, externalBytes: 1024 ** 2 },
  database: { version: '3.53.0', fileBytes: 512 * 1024 ** 2, logBytes: 0, cacheLimitBytes: 64 * 1024 ** 2 },
  runtime: { node: '24.21.0', electron: null },
};

const slow: Check = {
  ...quick,
  leftOut: 2,
  slow: [
    { kind: 'statement', name: 'select visits, clients #3fa9c1', count: 4, totalMilliseconds: 300, worstMilliseconds: 120, lastAt: '2026-11-23T16:00:00.000Z' },
    { kind: 'queue', name: 'schedule.bookVisit', count: 1, totalMilliseconds: 204, worstMilliseconds: 204, lastAt: '2026-11-23T16:01:00.000Z' },
  ],
};

async function open(check: () => Check): Promise<void> {
  await renderInApp(<SystemCheck />, { answers: { system: { getCheck: check } } });
}

function rowsOf(table: HTMLElement): (string | null)[][] {
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => Array.from(row.children, (cell) => cell.textContent));
}

describe('the system check', () => {
  it('says since when nothing was slow, and of how much', async () => {
    await open(() => quick);
    expect(await screen.findByText(/^Nothing slow since Nov 23, 2026/)).toBeDefined();
    expect(screen.getByText('1,840 questions and 212 calls were timed.')).toBeDefined();
    expect(screen.queryByRole('table', { name: 'What was slow' })).toBeNull();
  });

  it('lists what was slow, the start and the memory', async () => {
    await open(() => slow);
    const [statement, queued] = rowsOf(await screen.findByRole('table', { name: 'What was slow' }));
    expect(statement?.slice(0, 5)).toEqual(['select visits, clients #3fa9c1', 'Question', '4', '75 ms', '120 ms']);
    expect(queued?.slice(0, 5)).toEqual(['schedule.bookVisit', 'In the queue', '1', '204 ms', '204 ms']);
    expect(screen.getByText('2 more names cost less and are left out.')).toBeDefined();
    expect(rowsOf(screen.getByRole('table', { name: 'The last start' }))).toEqual([
      ['Program loaded', '140 ms', '140 ms'],
      ['Window host ready', '50 ms', '190 ms'],
      ['Password given', 'waits for a person', '12.4 s'],
      ['Key unwrapped', '350 ms', '12.8 s'],
    ]);
    expect(screen.getByText('512 MB')).toBeDefined();
    expect(screen.getByText('30 MB of 44 MB')).toBeDefined();
  });

  it('reads anew when asked', async () => {
    let answer: () => Check = () => quick;
    await open(() => answer());
    await screen.findByText(/^Nothing slow since/);
    answer = () => slow;
    fireEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(await screen.findByRole('table', { name: 'What was slow' })).toBeDefined();
  });

  it('offers another try where it cannot be read', async () => {
    let fails = true;
    await open(() => {
      if (fails) throw new Error('out of order');
      return quick;
    });
    const again = await screen.findByRole('button', { name: 'Try again' });
    fails = false;
    fireEvent.click(again);
    expect(await screen.findByText(/^Nothing slow since/)).toBeDefined();
  });
});
