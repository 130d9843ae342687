import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { TherapistHours } from '../../shared/clinic/clinic.model.ts';
import type { StaffMember } from '../../shared/staff/staff.model.ts';
import { refusal, testMe } from '../app/testing/answers.ts';
import { renderInApp } from '../app/testing/render-in-app.tsx';
import { HoursSection } from './HoursSection.tsx';

const ana: StaffMember = {
  id: testMe.staffId,
  name: 'Ana Brandt',
  signInName: 'ana',
  roles: ['owner', 'therapist'],
  denied: [],
  licence: '',
  colour: '#2c787b',
  isActive: true,
  leftOn: null,
  ownClientsOnly: false,
  version: 1,
};
const monday = { weekday: 1, startMinute: 480, endMinute: 720 };

async function openHours(hours: TherapistHours['hours'], save = (wanted: TherapistHours): TherapistHours => wanted) {
  let kept = hours;
  const view = await renderInApp(<HoursSection />, {
    answers: {
      staff: { listStaff: () => [ana, { ...ana, id: '01890000-0000-7000-8000-000000000002', name: 'Desk', roles: ['frontDesk'] }] },
      clinic: {
        listTherapistHours: () => [{ staffId: ana.id, hours: kept }],
        saveTherapistHours: ({ hours: wanted }) => {
          const saved = save({ staffId: ana.id, hours: wanted });
          kept = saved.hours;
          return saved;
        },
      },
      drafts: { getDraft: () => null, saveDraft: () => ({ savedAt: '2026-11-23T15:00:00.000Z' }), discardDraft: () => ({}) },
    },
  });
  await screen.findByRole('form', { name: 'Working hours of Ana Brandt' });
  return view;
}

function day(name: string) {
  return within(screen.getByRole('group', { name }));
}

describe('working hours', () => {
  it('shows a row for each day and only those who treat', async () => {
    await openHours([monday]);
    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['Ana Brandt']);
    expect(day('Monday').getByRole('group', { name: 'From' }).textContent).toContain('08:00');
    expect(day('Tuesday').getByText('Off')).toBeDefined();
    expect(screen.getByText('4 h a week')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Save hours' })).toHaveProperty('disabled', true);
  });

  it('adds an afternoon, copies Monday to the weekdays, and saves what was seen with what is wanted', async () => {
    const { calls } = await openHours([monday]);
    fireEvent.click(screen.getByRole('button', { name: 'Add hours on Monday' }));
    fireEvent.click(screen.getByRole('button', { name: 'Monday’s hours for all weekdays' }));
    expect(screen.getByText('40 h a week')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Save hours' }));
    await screen.findByText('Hours of Ana Brandt saved.');
    const saved = calls.find((call) => call.path === 'clinic.saveTherapistHours');
    const week = [1, 2, 3, 4, 5].flatMap((weekday) => [
      { weekday, startMinute: 480, endMinute: 720 },
      { weekday, startMinute: 780, endMinute: 1020 },
    ]);
    expect(saved?.input).toEqual({ staffId: ana.id, hours: week, seen: [monday] });
    await waitFor(() => expect(screen.getByRole('button', { name: 'Save hours' })).toHaveProperty('disabled', true));
  });

  it('says at the field what is wrong, and saves nothing', async () => {
    const { calls } = await openHours([monday, { weekday: 1, startMinute: 700, endMinute: 900 }]);
    expect(day('Monday').getByText('This overlaps another stretch of the day.')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Add hours on Friday' }));
    fireEvent.click(screen.getByRole('button', { name: 'Save hours' }));
    await waitFor(() => expect(calls.some((call) => call.path === 'drafts.getDraft')).toBe(true));
    expect(calls.some((call) => call.path === 'clinic.saveTherapistHours')).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: 'Remove stretch 2 on Monday' }));
    fireEvent.click(screen.getByRole('button', { name: 'Save hours' }));
    await screen.findByText('Hours of Ana Brandt saved.');
  });

  it('shows both weeks where somebody else saved first', async () => {
    let tries = 0;
    await openHours([monday], (wanted) => {
      tries += 1;
      if (tries === 1) throw refusal('stale');
      return wanted;
    });
    fireEvent.click(screen.getByRole('button', { name: 'Add hours on Friday' }));
    fireEvent.click(screen.getByRole('button', { name: 'Save hours' }));
    const dialog = await screen.findByRole('dialog', { name: 'Somebody else saved this first' });
    expect(within(dialog).getByRole('row', { name: /Friday \(empty\) 9:00/ })).toBeDefined();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save my version' }));
    await screen.findByText('Hours of Ana Brandt saved.');
    expect(tries).toBe(2);
  });
});
