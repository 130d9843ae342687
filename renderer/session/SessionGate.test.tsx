import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { useQuery } from '@tanstack/react-query';
import type { SessionStatus } from '../../shared/session/session.model.ts';
import { api } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import { refusal, testMe, testStatus } from '../app/testing/answers.ts';
import { renderInApp } from '../app/testing/render-in-app.tsx';
import { lockNow } from './lock.ts';
import { SessionGate } from './SessionGate.tsx';

const ana = { staffId: testMe.staffId, name: 'Ana Brandt', colour: '#2f6f73', hasPin: true };
const ben = { staffId: '01890000-0000-7000-8000-000000000002', name: 'Ben Cho', colour: '#4a7a9c', hasPin: false };

function Record() {
  const query = useQuery(api.clients.findClients.queryOptions({ input: { query: '' } }));
  return <p>{query.data?.[0]?.name}</p>;
}

/** A clinic whose session these tests move by calls, as the program would. */
function clinic(start: Partial<SessionStatus>) {
  let status: SessionStatus = { ...testStatus, ...start };
  const become = (next: Partial<SessionStatus>): void => {
    status = { ...status, ...next };
  };
  const signedIn = (): { me: typeof testMe } => {
    become({ phase: 'signedIn', me: testMe, lockedName: null });
    return { me: testMe };
  };
  return {
    session: {
      getStatus: () => status,
      listPeople: () => [ana, ben],
      lock: () => {
        become({ phase: 'locked', me: null, lockedName: 'Ana Brandt' });
        return {};
      },
      unlockWithPin: ({ pin }: { pin: string }) => {
        if (pin !== '4711') throw refusal('forbidden', { reason: 'wrongCredentials' });
        return signedIn();
      },
      signIn: ({ password }: { password: string }) => {
        if (password !== 'seven quiet rivers run') throw refusal('forbidden', { reason: 'wrongCredentials' });
        return signedIn();
      },
      recover: () => {
        throw refusal('validation', { reason: 'weakPassword', fields: { newPassword: 'tooCommon' } });
      },
    },
    clients: {
      findClients: () => [
        { id: 'c', name: 'Maria López', pronouns: '', birthDate: null, age: null, phone: '', lastVisitOn: null, nextVisitOn: null, hasAlert: false },
      ],
    },
  };
}

function show(start: Partial<SessionStatus>) {
  return renderInApp(
    <SessionGate>
      <Record />
    </SessionGate>,
    { answers: clinic(start) },
  );
}

// Loaded once, so that no test waits for the first transformation of the sources.
beforeAll(() => Promise.all([import('./RecoverScreen.tsx'), import('./MustChangePasswordScreen.tsx'), import('./BrokenScreen.tsx')]));

describe('session gate', () => {
  it('holds no client on the page or in memory after a lock', async () => {
    const { container } = await show({});
    await screen.findByText('Maria López');
    await lockNow();
    await screen.findByRole('heading', { name: 'Locked' });
    await waitFor(() => expect(queryClient.getQueryCache().findAll({ queryKey: [['clients']] })).toEqual([]));
    expect(container.textContent).not.toContain('Maria');
  });

  it('lets the person who locked come back by PIN, and says so when it is wrong', async () => {
    await show({ phase: 'locked', me: null, lockedName: 'Ana Brandt' });
    const field = await screen.findByLabelText('PIN of Ana Brandt');
    fireEvent.change(field, { target: { value: '0000' } });
    fireEvent.click(screen.getByRole('button', { name: 'Unlock' }));
    expect(await screen.findByText('Name and password or PIN do not match.')).toBeDefined();
    fireEvent.change(screen.getByLabelText('PIN of Ana Brandt'), { target: { value: '4711' } });
    fireEvent.click(screen.getByRole('button', { name: 'Unlock' }));
    expect(await screen.findByText('Maria López')).toBeDefined();
  });

  it('lets somebody else in by password', async () => {
    await show({ phase: 'locked', me: null, lockedName: 'Ana Brandt' });
    fireEvent.click(await screen.findByRole('button', { name: 'Somebody else' }));
    fireEvent.click(await screen.findByRole('button', { name: /Ben Cho/ }));
    fireEvent.change(screen.getByLabelText('Sign-in name'), { target: { value: 'ben' } });
    fireEvent.change(screen.getByLabelText('Password'), { target: { value: 'seven quiet rivers run' } });
    fireEvent.click(screen.getByRole('button', { name: 'Unlock' }));
    expect(await screen.findByText('Maria López')).toBeDefined();
  });

  it('does not say which of name and password is wrong, and empties the password', async () => {
    await show({ phase: 'closed', me: null });
    fireEvent.change(await screen.findByLabelText('Sign-in name'), { target: { value: 'nobody' } });
    fireEvent.change(screen.getByLabelText('Password'), { target: { value: 'wrong' } });
    fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(await screen.findByText('Name and password or PIN do not match.')).toBeDefined();
    expect(screen.getByLabelText('Password')).toHaveProperty('value', '');
    expect(screen.getByLabelText('Sign-in name')).toHaveProperty('value', 'nobody');
  });

  it('shows a refused new password at its field and keeps what was typed', async () => {
    await show({ phase: 'closed', me: null });
    fireEvent.click(await screen.findByRole('button', { name: 'Forgot the password?' }));
    fireEvent.change(await screen.findByLabelText('Recovery code'), { target: { value: 'C9BS-631G' } });
    fireEvent.change(screen.getByLabelText('Sign-in name'), { target: { value: 'ana' } });
    fireEvent.change(screen.getByLabelText('New password'), { target: { value: 'massage massage' } });
    fireEvent.click(screen.getByRole('button', { name: 'Set password and sign in' }));
    expect(await screen.findByText('This is too easy to guess. Other words, or a longer sentence.')).toBeDefined();
    expect(screen.getByLabelText('New password')).toHaveProperty('value', 'massage massage');
  });

  it.each([
    ['clinicFileNewer', /newer Fascia/],
    ['clinicFileForeign', /not a Fascia clinic/],
    ['clinicFileOtherKey', /does not open with this clinic’s key/],
    ['clinicFileBroken', /is damaged and was/],
    ['keyFileMissing', /key file/],
  ] as const)('explains %s plainly', async (problem, text) => {
    await show({ phase: 'broken', me: null, problem });
    expect(await screen.findByText(text)).toBeDefined();
  });

  it('offers the demo clinic’s people by one click', async () => {
    await show({
      phase: 'closed',
      me: null,
      isDemo: true,
      demoSignIns: [{ signInName: 'ana', password: 'seven quiet rivers run', pin: '4711', title: 'Owner' }],
    });
    fireEvent.click(await screen.findByRole('button', { name: /Owner/ }));
    expect(await screen.findByText('Maria López')).toBeDefined();
  });

  it('asks for an own password before anything else', async () => {
    await show({ me: { ...testMe, mustChangePassword: true } });
    expect(await screen.findByRole('heading', { name: 'Choose your own password' })).toBeDefined();
    expect(screen.queryByText('Maria López')).toBeNull();
  });
});
