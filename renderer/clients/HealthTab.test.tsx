import { configure, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Client, HealthRecord } from '../../shared/clients/clients.model.ts';
import { permissionsOf } from '../../shared/contract/access.ts';
import { refusal, testMe } from '../app/testing/answers.ts';
import { renderInApp } from '../app/testing/render-in-app.tsx';
import { setClock } from '../ui/clock.ts';
import { blankDetails } from '../../shared/clients/blank-client.ts';
import { HealthTab } from './HealthTab.tsx';

const client: Client = {
  ...blankDetails,
  firstName: 'Tomas',
  lastName: 'Okafor',
  id: '01890000-0000-7000-8000-0000000000c1',
  isArchived: false,
  isHeld: false,
  createdAt: '2026-03-01T15:00:00.000Z',
  version: 1,
  alerts: [],
};

const record: HealthRecord = {
  flags: [{ contraindicationId: 'ci_anticoagulants', note: 'warfarin since May' }],
  medications: ['warfarin'],
  allergies: [],
  pregnancy: '',
  redFlagScreen: 'negative',
  decision: 'proceed_modified',
  decisionNote: 'light pressure',
  clearances: [],
  version: 2,
  recordedAt: '2026-03-02T15:00:00.000Z',
  recordedByName: 'Fran Desk',
  isHandedIn: true,
  isJoined: false,
};

const earlier: HealthRecord = { ...record, version: 1, medications: [], isHandedIn: false, recordedByName: 'Ana Brandt' };
const drafts = { getDraft: () => null, saveDraft: () => ({ savedAt: record.recordedAt }), discardDraft: () => ({}) };

function versionOf({ version, recordedAt, recordedByName, isHandedIn }: HealthRecord) {
  return { version, recordedAt, recordedByName, isHandedIn };
}

const clients = {
  getHealth: ({ version }: { version?: number | undefined }) => (version === 1 ? earlier : record),
  listHealthVersions: () => [versionOf(record), versionOf(earlier)],
};

configure({ asyncUtilTimeout: 5000 });

beforeEach(() => setClock(() => '2026-03-02T18:00:00.000Z'));

describe('health answers', () => {
  it('show the decision, what it rests on, how strict it is, and what the version changed', async () => {
    await renderInApp(<HealthTab client={client} />, { answers: { clients, drafts } });
    await screen.findByText('Go ahead, adapted');
    expect(screen.getByText('Cupping: Absolute')).toBeDefined();
    expect(screen.getByText('warfarin since May')).toBeDefined();
    expect(screen.getByText(/^Handed in by Fran Desk/)).toBeDefined();
    const changes = await screen.findByRole('region', { name: 'What version 2 changed' });
    expect((await screen.findByText('warfarin', { selector: 'ins' })).closest('section')).toBe(changes);
    fireEvent.click(await screen.findByRole('button', { name: /^Version 1/ }));
    await screen.findByText('This is the first version.');
    expect(screen.queryByRole('button', { name: 'Review' })).toBeNull();
  });

  it('of another therapist’s client open by a reason', async () => {
    let isOpen = false;
    const guarded = {
      ...clients,
      getHealth: (input: { version?: number | undefined }) => {
        if (!isOpen) throw refusal('forbidden', { reason: 'chartReasonNeeded' });
        return clients.getHealth(input);
      },
      giveChartReason: () => {
        isOpen = true;
        return {};
      },
    };
    await renderInApp(<HealthTab client={client} />, { answers: { clients: guarded, drafts } });
    fireEvent.click(await screen.findByRole('button', { name: 'Give a reason' }));
    fireEvent.change(await screen.findByRole('textbox', { name: 'Reason' }), { target: { value: 'Takes over' } });
    fireEvent.click(screen.getByRole('button', { name: 'Open the chart' }));
    await screen.findByText('Go ahead, adapted');
  });

  it('are only handed in by the desk: nothing is asked for that it may not read', async () => {
    const desk = { ...testMe, roles: ['frontDesk' as const], permissions: [...permissionsOf(['frontDesk'], [])] };
    const { calls } = await renderInApp(<HealthTab client={client} />, {
      answers: { clients: { recordHealth: () => ({ version: 3 }) }, drafts },
      me: desk,
    });
    const condition = screen.getByRole('combobox', { name: 'Add a condition' });
    fireEvent.change(condition, { target: { value: 'osteopenia' } });
    fireEvent.click(await screen.findByRole('option', { name: /^Osteopenia/ }));
    expect(screen.queryByRole('combobox', { name: 'Decision' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Hand in' }));
    await screen.findByText('Handed in. The therapist will look through it.');
    expect(calls.map(({ path }) => path)).not.toContain('clients.getHealth');
    const sent = calls.find(({ path }) => path === 'clients.recordHealth');
    expect(sent?.input).toMatchObject({ answers: { flags: [{ contraindicationId: 'ci_osteopenia', note: '' }] } });
    // The form is empty again: what was handed in cannot be read back.
    expect(screen.queryByRole('group', { name: /^Osteopenia/ })).toBeNull();
  });
});
