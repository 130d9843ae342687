import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AuditEvent, AuditVerification } from '../../shared/audit/audit.model.ts';
import { testMe } from '../app/testing/answers.ts';
import { renderInApp } from '../app/testing/render-in-app.tsx';
import { AuditSection } from './AuditSection.tsx';

const whole: AuditVerification = { isIntact: true, eventCount: 250, brokenAt: null, problem: null };

function event(sequence: number, more: Partial<AuditEvent> = {}): AuditEvent {
  return {
    sequence,
    at: '2026-11-23T15:04:00.000Z',
    action: 'client.viewed',
    staffId: testMe.staffId,
    staffName: 'Ana Brandt',
    clientId: '01890000-0000-7000-8000-0000000000aa',
    subjectId: null,
    detail: {},
    hash: 'x',
    ...more,
  };
}

interface Log {
  readonly events?: AuditEvent[];
  readonly state?: AuditVerification | null;
  readonly verified?: AuditVerification;
}

async function openLog({ events = [], state = whole, verified = whole }: Log) {
  let now = state;
  const member = { id: testMe.staffId, name: 'Ana Brandt', signInName: 'ana', roles: ['owner' as const], denied: [], licence: '', colour: '#2c787b' };
  const view = await renderInApp(<AuditSection />, {
    answers: {
      audit: {
        listEvents: ({ beforeSequence, limit = 100 }) =>
          events.filter((one) => one.sequence < (beforeSequence ?? Infinity)).slice(0, limit),
        getChainState: () => now,
        verifyChain: () => {
          now = verified;
          return verified;
        },
      },
      staff: { listStaff: () => [{ ...member, isActive: true, leftOn: null, ownClientsOnly: false, version: 1 }] },
    },
  });
  return view;
}

describe('the audit log', () => {
  it('shows who did what, with details in words', async () => {
    await openLog({
      events: [
        event(5, { action: 'visit.moved', detail: { startsOn: '2026-11-30', startMinute: 570, isReassigned: false } }),
        event(4, { action: 'staff.changed', clientId: null, subjectId: testMe.staffId, detail: { roles: 'owner frontDesk', hash: 'zzz' } }),
        event(3, { action: 'visit.stateChanged', detail: { from: 'in_session', to: 'completed' } }),
        event(2, { action: 'chart.accessReasonGiven', detail: { reason: 'booked' } }),
        event(1, { action: 'session.signInFailed', clientId: null, staffId: null, staffName: null }),
      ],
    });
    await screen.findByRole('table', { name: 'Audit log' });
    expect(screen.getAllByRole('row').map((row) => row.textContent)).toEqual([
      'WhenWhoWhatAboutNo.',
      'Nov 23, 2026, 9:04 AMAna BrandtVisit movedClient recordday: Nov 30, 2026, at: 9:30 AM, given to somebody else: No5',
      'Nov 23, 2026, 9:04 AMAna BrandtPerson changedAna Brandtroles: Owner, Front desk4',
      'Nov 23, 2026, 9:04 AMAna BrandtVisit’s state changedClient recordfrom: In session, to: Completed3',
      'Nov 23, 2026, 9:04 AMAna BrandtChart opened with a reasonClient recordreason: booked2',
      'Nov 23, 2026, 9:04 AMNobody signed inWrong password1',
    ]);
    expect(screen.getByText('That is the beginning of the log.')).toBeDefined();
  });

  it('loads older events page by page', async () => {
    const { calls } = await openLog({ events: Array.from({ length: 150 }, (_, index) => event(150 - index)) });
    expect(await screen.findByText('100 events shown')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Load older' }));
    expect(await screen.findByText('150 events shown')).toBeDefined();
    expect(calls.filter((call) => call.path === 'audit.listEvents').map((call) => call.input)).toEqual([
      { limit: 100 },
      { limit: 100, beforeSequence: 51 },
    ]);
    expect(screen.getByText('That is the beginning of the log.')).toBeDefined();
  });

  it('narrows by person and action, and back', async () => {
    const { calls } = await openLog({});
    expect(await screen.findByText('Nothing matches')).toBeDefined();
    fireEvent.mouseDown(screen.getByRole('combobox', { name: 'What' }));
    fireEvent.click(await screen.findByRole('option', { name: 'Note signed' }));
    fireEvent.mouseDown(screen.getByRole('combobox', { name: 'Person' }));
    fireEvent.click(await screen.findByRole('option', { name: 'Ana Brandt' }));
    await waitFor(() =>
      expect(calls.findLast((call) => call.path === 'audit.listEvents')?.input).toEqual({ action: 'note.signed', staffId: testMe.staffId, limit: 100 }),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(screen.getByRole('combobox', { name: 'Person' }).textContent).toBe('Anybody');
  });

  it('says that the log is whole, and checks it on demand', async () => {
    const broken: AuditVerification = { isIntact: false, eventCount: 6, brokenAt: 7, problem: 'edited' };
    await openLog({ verified: broken });
    expect(await screen.findByText('The log is whole: 250 events.')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Check the log' }));
    expect(await screen.findByText(/The log was changed from outside. Event 7 is not as it was written. Keep this folder/)).toBeDefined();
    expect(screen.getByText('Checked: the log was changed.')).toBeDefined();
  });

  it.each<[AuditVerification | null, RegExp]>([
    [null, /being checked/],
    [{ isIntact: false, eventCount: 9, brokenAt: 10, problem: 'truncated' }, /cut off after event 9/],
    [{ isIntact: false, eventCount: 4, brokenAt: 5, problem: 'missing' }, /Event 5 is missing/],
    [{ isIntact: false, eventCount: 0, brokenAt: null, problem: 'anchorMismatch' }, /does not fit the mark/],
  ])('tells what the check at start found', async (state, text) => {
    await openLog({ state });
    expect(await screen.findByText(text)).toBeDefined();
  });
});
