import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { StaffMember } from '../../shared/staff/staff.model.ts';
import { refusal, testMe } from '../app/testing/answers.ts';
import { renderInApp } from '../app/testing/render-in-app.tsx';
import { StaffSection } from './StaffSection.tsx';

const ana: StaffMember = {
  id: testMe.staffId,
  name: 'Ana Brandt',
  signInName: 'ana',
  roles: ['owner'],
  denied: [],
  licence: '',
  colour: '#2c787b',
  isActive: true,
  leftOn: null,
  ownClientsOnly: false,
  version: 1,
};
const theo: StaffMember = { ...ana, id: '01890000-0000-7000-8000-000000000002', name: 'Theo Vega', signInName: 'theo', roles: ['therapist'], ownClientsOnly: true, version: 5 };
const gone: StaffMember = { ...ana, id: '01890000-0000-7000-8000-000000000003', name: 'Gus Former', signInName: 'gus', isActive: false, leftOn: '2026-10-01' };

interface Staffing {
  readonly change?: () => StaffMember;
  readonly add?: () => StaffMember;
}

async function openStaff({ change, add }: Staffing = {}) {
  const view = await renderInApp(<StaffSection />, {
    answers: {
      staff: {
        listStaff: () => [ana, theo, gone],
        changeStaffMember: (wanted) => (change ? change() : { ...theo, ...wanted, version: wanted.version + 1 }),
        addStaffMember: ({ password: _secret, ...wanted }) => (add ? add() : { ...wanted, id: gone.id, isActive: true, leftOn: null, version: 1 }),
        resetPassword: () => ({}),
        endMembership: ({ leftOn }) => ({ ...theo, isActive: false, leftOn }),
      },
      drafts: { getDraft: () => null, saveDraft: () => ({ savedAt: '2026-11-23T15:00:00.000Z' }), discardDraft: () => ({}) },
    },
  });
  await screen.findByRole('table', { name: 'Staff & roles' });
  return view;
}

function choose(task: RegExp): void {
  fireEvent.click(screen.getByRole('button', { name: 'More for Theo Vega' }));
  fireEvent.click(screen.getByRole('menuitem', { name: task }));
}

describe('staff', () => {
  it('lists who works here, what they read, and who has left', async () => {
    await openStaff();
    const rows = screen.getAllByRole('row').map((row) => row.textContent);
    expect(rows[1]).toContain('Ana Brandt (you)Ownerana');
    expect(rows[1]).toContain('All clients');
    expect(rows[2]).toContain('Theo VegaTherapisttheo');
    expect(rows[2]).toContain('Own clients');
    expect(rows).toHaveLength(3);
    expect(within(screen.getByRole('region', { name: 'No longer here' })).getByText(/until Oct 1, 2026/)).toBeDefined();
  });

  it('adds a person with a first password, which never stands in a draft', async () => {
    const { calls } = await openStaff();
    fireEvent.click(screen.getByRole('button', { name: 'Add a person' }));
    const dialog = within(screen.getByRole('dialog', { name: 'New person' }));
    fireEvent.change(dialog.getByRole('textbox', { name: /^Name/ }), { target: { value: 'Nadia New' } });
    fireEvent.change(dialog.getByRole('textbox', { name: /^Sign-in name/ }), { target: { value: 'nadia' } });
    fireEvent.click(dialog.getByRole('checkbox', { name: /Front desk/ }));
    fireEvent.change(dialog.getByLabelText(/First password/), { target: { value: 'too short' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Add a person' }));
    expect(await dialog.findByText('Use 15 to 128 characters.')).toBeDefined();
    fireEvent.change(dialog.getByLabelText(/First password/), { target: { value: 'lavender-otter-kettle-42' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Add a person' }));
    await screen.findByText('Nadia New can sign in now.');
    expect(calls.find((call) => call.path === 'staff.addStaffMember')?.input).toMatchObject({
      name: 'Nadia New',
      signInName: 'nadia',
      roles: ['therapist', 'frontDesk'],
      password: 'lavender-otter-kettle-42',
    });
    for (const call of calls.filter((made) => made.path.startsWith('drafts.'))) expect(JSON.stringify(call.input)).not.toContain('lavender');
  });

  it('says at the field that a sign-in name is taken', async () => {
    await openStaff({
      add: () => {
        throw refusal('conflict', { reason: 'signInNameTaken', fields: { signInName: 'taken' } });
      },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Add a person' }));
    const dialog = within(screen.getByRole('dialog', { name: 'New person' }));
    fireEvent.change(dialog.getByRole('textbox', { name: /^Name/ }), { target: { value: 'Theo' } });
    fireEvent.change(dialog.getByRole('textbox', { name: /^Sign-in name/ }), { target: { value: 'theo' } });
    fireEvent.change(dialog.getByLabelText(/First password/), { target: { value: 'lavender-otter-kettle-42' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Add a person' }));
    expect(await dialog.findByText('This is already taken.')).toBeDefined();
  });

  it('changes roles and takes single things away, with Undo', async () => {
    const { calls } = await openStaff();
    fireEvent.click(screen.getByRole('button', { name: 'Change Theo Vega' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Change Theo Vega' }));
    expect(dialog.getByRole('textbox', { name: /^Sign-in name/ })).toHaveProperty('disabled', true);
    fireEvent.click(dialog.getByRole('button', { name: /Nothing taken away/ }));
    fireEvent.click(dialog.getByRole('checkbox', { name: 'Book and move visits' }));
    expect(dialog.queryByRole('checkbox', { name: 'Read the audit log' })).toBeNull();
    fireEvent.click(dialog.getByRole('checkbox', { name: /Reads only the charts/ }));
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
    await screen.findByText('Theo Vega saved.');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('Undone.');
    const inputs = calls.filter((call) => call.path === 'staff.changeStaffMember').map((call) => call.input);
    expect(inputs).toMatchObject([
      { id: theo.id, denied: ['schedule.write'], ownClientsOnly: false, version: 5 },
      { id: theo.id, denied: [], ownClientsOnly: true, version: 6 },
    ]);
  });

  it('tells why the last owner stays', async () => {
    await openStaff({
      change: () => {
        throw refusal('conflict', { reason: 'lastOwner' });
      },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Change Ana Brandt' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Change Ana Brandt' }));
    fireEvent.click(dialog.getByRole('checkbox', { name: /Owner/ }));
    fireEvent.click(dialog.getByRole('checkbox', { name: /Therapist/ }));
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('A clinic needs at least one owner.')).toBeDefined();
  });

  it('gives a new password, and ends a membership by name', async () => {
    const { calls } = await openStaff();
    choose(/Reset password/);
    const reset = within(screen.getByRole('dialog', { name: 'New password for Theo Vega' }));
    expect(reset.getByRole('button', { name: 'Set this password' })).toHaveProperty('disabled', true);
    fireEvent.change(reset.getByLabelText('New password'), { target: { value: 'umbrella-cactus-viola-9' } });
    fireEvent.click(reset.getByRole('button', { name: 'Set this password' }));
    await screen.findByText('Theo Vega has a new password.');
    choose(/End membership/);
    const end = within(screen.getByRole('dialog', { name: 'Theo Vega leaves the clinic?' }));
    fireEvent.click(end.getByRole('button', { name: 'End membership' }));
    await screen.findByText('Theo Vega has left.');
    expect(calls.find((call) => call.path === 'staff.endMembership')?.input).toMatchObject({ staffId: theo.id, version: 5 });
  });
});
