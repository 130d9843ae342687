import { fireEvent, screen } from '@testing-library/react';
import { beforeAll, expect, it } from 'vitest';
import type { BackupManifest } from '../../shared/backup/backup.model.ts';
import type { OwnerProof, Restorable, SessionStatus } from '../../shared/session/session.model.ts';
import { refusal, testStatus } from '../app/testing/answers.ts';
import { renderInApp } from '../app/testing/render-in-app.tsx';
import { manifest } from '../backup/manifest.test-support.ts';
import { SessionGate } from './SessionGate.tsx';

const whole: Restorable = {
  folder: '/home/ana/fascia/backups',
  clinic: { name: 'Harbor Massage', timeZone: 'America/New_York', locale: 'en-US' },
  backups: [manifest],
  leftOutCount: 2,
};
const password = 'seven quiet rivers run';

interface Program {
  readonly problem?: SessionStatus['problem'];
  readonly found?: () => Restorable;
  readonly restore?: () => { keptName: string | null };
}

/** The broken screen, over a program that becomes closed once a backup was restored. */
async function show({ problem = 'clinicFileOtherKey', found = () => whole, restore = () => ({ keptName: 'damaged-1' }) }: Program = {}) {
  let status: SessionStatus = { ...testStatus, phase: 'broken', me: null, problem };
  const view = await renderInApp(<SessionGate>signed in</SessionGate>, {
    answers: {
      session: {
        getStatus: () => status,
        findRestorable: ({ secret }: OwnerProof) => {
          if (secret !== password && secret !== 'C9BS-631G') throw refusal('forbidden', { reason: 'wrongCredentials' });
          return found();
        },
        restoreBroken: () => {
          const restored = restore();
          status = { ...status, phase: 'closed', problem: null };
          return restored;
        },
      },
    },
  });
  await screen.findByRole('heading', { name: 'The clinic cannot be opened' });
  return view;
}

function give(secret: string, label = 'Password'): void {
  fireEvent.change(screen.getByLabelText('Sign-in name'), { target: { value: 'ana' } });
  fireEvent.change(screen.getByLabelText(label), { target: { value: secret } });
  fireEvent.click(screen.getByRole('button', { name: 'Show the backups' }));
}

// Loaded once, so that no test waits for the first transformation of the sources.
beforeAll(() => import('./BrokenScreen.tsx'));

it('lets an owner put a backup in the place of the file, and leads to the sign-in', async () => {
  const { calls } = await show();
  give('wrong');
  expect(await screen.findByText('Name and password or PIN do not match.')).toBeDefined();
  expect(screen.getByLabelText('Password')).toHaveProperty('value', '');
  give(password);
  // In the clinic's own zone, which only the backup knows.
  const row = await screen.findByRole('row', { name: /Nov 22, 2026, 6:30 PM/ });
  expect(row.textContent).toContain('At closing1,204 clients, 8,810 visits, 8,000 notes12.3 MB');
  expect(screen.getByText(/^2 backups in this folder are not offered/)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Restore the backup of Nov 22, 2026, 6:30 PM' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Restore this backup' }));
  expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeDefined();
  expect(screen.getByText(/The clinic of Nov 22, 2026, 6:30 PM is back.*kept.*as damaged-1/)).toBeDefined();
  const proof = { signInName: 'ana', secretKind: 'password', secret: password };
  expect(calls).toContainEqual(expect.objectContaining({ input: { ...proof, name: manifest.name } }));
});

it('takes the recovery code as well', async () => {
  await show();
  fireEvent.click(screen.getByRole('button', { name: 'Use the recovery code instead' }));
  give('C9BS-631G', 'Recovery code');
  expect(await screen.findByRole('heading', { name: 'Choose a backup' })).toBeDefined();
});

it('keeps the list where a backup turns out to be tampered with', async () => {
  await show({
    restore: () => {
      throw refusal('conflict', { reason: 'backupTampered' });
    },
  });
  give(password);
  fireEvent.click(await screen.findByRole('button', { name: /^Restore the backup of/ }));
  fireEvent.click(await screen.findByRole('button', { name: 'Restore this backup' }));
  expect(await screen.findByText('This backup was changed after it was made. It was not touched.')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(await screen.findByRole('heading', { name: 'Choose a backup' })).toBeDefined();
});

it('says plainly that there is none, names the folder, and looks again', async () => {
  let backups: BackupManifest[] = [];
  await show({ found: () => ({ ...whole, backups, clinic: null, leftOutCount: 0 }) });
  give(password);
  expect(await screen.findByText('There is no backup that can be used.')).toBeDefined();
  expect(screen.getByText('/home/ana/fascia/backups')).toBeDefined();
  backups = [manifest];
  fireEvent.click(screen.getByRole('button', { name: 'Look again' }));
  expect(await screen.findByRole('row', { name: /At closing/ })).toBeDefined();
});

it.each([
  ['clinicFileNewer', /Start that version/],
  ['keyFileMissing', /Put it back from a copy of the folder/],
] as const)('offers no backup for %s and says what to do instead', async (problem, text) => {
  await show({ problem });
  expect(screen.getByText(text)).toBeDefined();
  expect(screen.queryByLabelText('Password')).toBeNull();
});
