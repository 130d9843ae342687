import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { permissionsOf } from '../../shared/contract/access.ts';
import type { VisitFilter } from '../../shared/history/history.model.ts';
import type { VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { listenForKeys } from '../app/key-registry.ts';
import { refusal, testMe } from '../app/testing/answers.ts';
import { renderInApp } from '../app/testing/render-in-app.tsx';
import { HistoryPage } from './HistoryPage.tsx';

function visit(number: number): VisitSummary {
  const tail = String(number).padStart(12, '0');
  return {
    id: `01890000-0000-7000-8000-${tail}`,
    clientId: '01890000-0000-7000-8000-0000000000c1',
    clientName: `Client ${number}`,
    therapistId: testMe.staffId,
    therapistName: 'Ana Brandt',
    roomId: null,
    roomName: null,
    serviceId: '01890000-0000-7000-8000-0000000000e1',
    serviceName: 'Medical massage 60',
    colour: '#2f6f73',
    planId: null,
    seriesId: null,
    sessionNumber: null,
    sessionsPlanned: null,
    startsOn: '2026-03-02',
    startMinute: 600,
    durationMinutes: 60,
    bufferBeforeMinutes: 0,
  bufferMinutes: 15,
    startsAt: '2026-03-02T16:00:00.000Z',
    endsAt: '2026-03-02T17:00:00.000Z',
    state: number % 10 === 0 ? 'no_show' : 'completed',
    stateAt: '2026-03-02T17:00:00.000Z',
    isWalkIn: false,
    note: '',
    hasAlert: false,
    isCharted: true,
    version: 1,
  };
}

const all = Array.from({ length: 120 }, (_unused, index) => visit(index + 1));

interface ListInput {
  readonly filter: VisitFilter;
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
}

function listVisits({ filter, offset = 0, limit = 50 }: ListInput) {
  const found = all.filter((one) => filter.states.length === 0 || filter.states.includes(one.state));
  const states = ['completed', 'no_show'] as const;
  const totals = states.map((state) => ({ state, count: all.filter((one) => one.state === state).length }));
  return { visits: found.slice(offset, offset + limit), total: found.length, totals: totals.filter(({ count }) => count > 0) };
}

const answers = { history: { listVisits }, staff: { listStaff: () => [] } };

configure({ asyncUtilTimeout: 5000 });

let stop: () => void;
beforeEach(() => {
  stop = listenForKeys(document);
});
afterEach(() => stop());

async function rowNames(): Promise<(string | null)[]> {
  const table = await screen.findByRole('table', { name: 'Visits, newest first' });
  return within(table).getAllByRole('link', { name: /^Client/ }).map((link) => link.textContent);
}

describe('the visit history', () => {
  it('turns pages by key, and fetches the next one ahead', async () => {
    const { calls } = await renderInApp(<HistoryPage />, { answers });
    expect((await rowNames())[0]).toBe('Client 1');
    expect(screen.getByText('1–50 of 120')).toBeDefined();
    await waitFor(() => expect(calls.filter(({ path }) => path === 'history.listVisits')).toHaveLength(2));
    fireEvent.keyDown(document.body, { key: 'n' });
    await screen.findByText('51–100 of 120');
    fireEvent.keyDown(document.body, { key: 'n' });
    await screen.findByText('101–120 of 120');
    expect(await rowNames()).toHaveLength(20);
    // There is no older page: the key does nothing more.
    fireEvent.keyDown(document.body, { key: 'n' });
    fireEvent.keyDown(document.body, { key: 'p' });
    await screen.findByText('51–100 of 120');
  });

  it('filters by the state whose total is pressed, from the first page on', async () => {
    await renderInApp(<HistoryPage />, { answers, address: '/?page=2' });
    fireEvent.click(await screen.findByRole('button', { name: 'No-show 12' }));
    await screen.findByText('12 visits');
    expect((await rowNames())[0]).toBe('Client 10');
    expect(screen.getByRole('button', { name: 'Completed 108' }).getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    await screen.findByText('1–50 of 120');
  });

  it('says what to do where no visit fits, and where there is none at all', async () => {
    const { unmount } = await renderInApp(<HistoryPage />, { answers, address: '/?states=tentative' });
    await screen.findByText('No visit fits these filters');
    unmount();
    await renderInApp(<HistoryPage />, { answers: { ...answers, history: { listVisits: () => ({ visits: [], total: 0, totals: [] }) } } });
    await screen.findByText('No visits yet');
    expect(screen.getByRole('button', { name: 'Export as CSV' }).hasAttribute('disabled')).toBe(true);
  });

  it('shows why it could not be loaded, and tries again', async () => {
    let isBroken = true;
    const history = {
      listVisits: (input: ListInput) => {
        if (isBroken) throw refusal('unavailable');
        return listVisits(input);
      },
    };
    await renderInApp(<HistoryPage />, { answers: { ...answers, history } });
    const retry = await screen.findByRole('button', { name: 'Try again' });
    isBroken = false;
    fireEvent.click(retry);
    expect(await rowNames()).toHaveLength(50);
  });

  it('hands nothing out to those who may not take it', async () => {
    const desk = { ...testMe, roles: ['frontDesk' as const], permissions: [...permissionsOf(['frontDesk'], [])] };
    await renderInApp(<HistoryPage />, { answers, me: desk });
    await rowNames();
    expect(screen.queryByRole('button', { name: 'Export as CSV' })).toBeNull();
  });
});
