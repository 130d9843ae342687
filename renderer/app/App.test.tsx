import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SessionStatus } from '../../shared/session/session.model.ts';
import { client } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import { registerFlush } from '../ui/draft-saver.ts';
import { App } from './App.tsx';
import { startI18n } from './i18n.ts';
import { answerWith, testMe, testProfile, testStatus } from './testing/answers.ts';

/** A program with somebody signed in, at an address that needs no feature's page. */
async function openApp(start: Partial<SessionStatus> = {}) {
  let status: SessionStatus = { ...testStatus, ...start };
  await startI18n();
  queryClient.clear();
  const calls = answerWith({
    session: {
      getStatus: () => status,
      watchChanges: () => new Promise(() => undefined),
      listPeople: () => [{ staffId: testMe.staffId, name: testMe.name, colour: '#2f6f73', hasPin: true }],
      keepAwake: () => ({}),
      setPin: () => ({}),
      lock: () => {
        status = { ...status, phase: 'locked', me: null, lockedName: testMe.name };
        return {};
      },
      unlockWithPin: () => {
        status = { ...status, phase: 'signedIn', me: testMe, lockedName: null };
        return { me: testMe };
      },
    },
    drafts: { saveDraft: () => ({ savedAt: '2026-11-23T15:00:00.000Z' }) },
    clinic: { getProfile: () => testProfile },
    charting: { listUnsigned: () => [] },
    clients: { findClients: () => [] },
  });
  render(<App />);
  await screen.findByRole('heading', { name: 'There is no such page' });
  return calls;
}

// Loaded once, so that no test waits for the first transformation of the sources.
beforeAll(() =>
  Promise.all([
    import('./SignedInApp.tsx'),
    import('./KeysDialog.tsx'),
    import('../session/PinDialog.tsx'),
    import('../session/RenewRecoveryCodeDialog.tsx'),
  ]),
);

beforeEach(() => {
  location.hash = '#/nowhere';
});

describe('the program', () => {
  it('takes messages and pages away at a lock, and brings the person back to their place', async () => {
    await openApp();
    fireEvent.click(screen.getByRole('button', { name: 'Signed in as Ana Brandt' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Set or change PIN' }));
    fireEvent.change(await screen.findByLabelText('New PIN'), { target: { value: '4711' } });
    fireEvent.click(screen.getByRole('button', { name: 'Set PIN' }));
    await screen.findByText('PIN set.');
    fireEvent.keyDown(document.body, { key: 'l', ctrlKey: true });
    await screen.findByRole('heading', { name: 'Locked' });
    await waitFor(() => expect(screen.queryByText('PIN set.')).toBeNull());
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(location.hash).toBe('');
    fireEvent.change(screen.getByLabelText('PIN of Ana Brandt'), { target: { value: '4711' } });
    fireEvent.click(screen.getByRole('button', { name: 'Unlock' }));
    await screen.findByRole('heading', { name: 'There is no such page' });
    expect(location.hash).toBe('#/nowhere');
  });

  it('saves what is typed before it locks', async () => {
    const calls = await openApp();
    const off = registerFlush(async () => {
      await client.drafts.saveDraft({ form: 'client', subject: 'new', content: '{}' });
    });
    fireEvent.keyDown(document.body, { key: 'l', ctrlKey: true });
    await screen.findByRole('heading', { name: 'Locked' });
    const deeds = calls.map((call) => call.path).filter((path) => path === 'drafts.saveDraft' || path === 'session.lock');
    expect(deeds).toEqual(['drafts.saveDraft', 'session.lock']);
    off();
  });

  it('shows only the rooms of the person’s roles', async () => {
    await openApp({ me: { ...testMe, permissions: ['session.own', 'clinic.read', 'schedule.read', 'clients.read', 'history.read'] } });
    const names = within(screen.getByRole('navigation', { name: 'Rooms' })).getAllByRole('link').map((link) => link.textContent?.replace(/g.$/, ''));
    expect(names).toEqual(['Today', 'Schedule', 'Clients', 'Reports', 'Settings']);
  });

  it('blurs names by key and by button, and says so on the button', async () => {
    await openApp();
    fireEvent.keyDown(document.body, { key: 'B', ctrlKey: true, shiftKey: true });
    expect(document.documentElement.dataset['names']).toBe('hidden');
    fireEvent.click(screen.getByRole('button', { name: 'Show names' }));
    expect(document.documentElement.dataset['names']).toBe('shown');
  });

  it('shows the keys of the screen by ?', async () => {
    await openApp();
    fireEvent.keyDown(document.body, { key: '?' });
    expect(await screen.findByRole('dialog', { name: 'Keys' })).toBeDefined();
    expect(screen.getByText('Find a client, an action or a screen')).toBeDefined();
  });

  it('asks an owner for a new recovery code while the old one is not confirmed', async () => {
    await openApp({ recoveryCodeConfirmed: false });
    fireEvent.click(screen.getByRole('button', { name: 'Make a new code' }));
    expect(await screen.findByRole('dialog', { name: 'A new recovery code' })).toBeDefined();
  });
});
