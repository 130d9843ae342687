import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BackupEntry, BackupManifest, Progress } from '../../shared/backup/backup.model.ts';
import { refusal } from '../app/testing/answers.ts';
import { renderInApp } from '../app/testing/render-in-app.tsx';
import { FarewellContext } from '../session/farewell.ts';
import { setClock } from '../ui/clock.ts';
import { BackupSection } from './BackupSection.tsx';
import { manifest } from './manifest.test-support.ts';

const good: BackupEntry = { name: manifest.name, manifest, problem: null };
const bad: BackupEntry = { name: 'fascia-20261101-120000-manual', manifest: null, problem: 'backupTampered' };

beforeAll(() => setClock(() => '2026-11-23T15:00:00.000Z'));

interface Backups {
  readonly backups?: BackupEntry[];
  readonly steps?: () => AsyncGenerator<Progress, void, void>;
  readonly inspect?: () => BackupManifest;
}

/** What is to be said on the screen after this one, as the gate takes it. */
let farewells: string[] = [];

async function openBackups({ backups = [good, bad], steps, inspect = () => manifest }: Backups = {}) {
  farewells = [];
  const section = (
    <FarewellContext value={(text) => void farewells.push(text)}>
      <BackupSection />
    </FarewellContext>
  );
  const view = await renderInApp(section, {
    answers: {
      backup: {
        listBackups: () => ({ dataFolder: '/home/ana/fascia', folder: '/home/ana/fascia/backups', backups }),
        // What the program streams; the page only reads it.
        makeBackup: () => steps?.() as never,
        inspectBackup: inspect,
        restoreBackup: () => ({ safetyCopyName: 'fascia-20261123-150000-restore' }),
      },
    },
  });
  await screen.findByRole('button', { name: 'Back up now' });
  return view;
}

describe('backups', () => {
  it('are listed with what they hold and whether they are whole', async () => {
    await openBackups();
    expect(screen.getByText('Checked and whole: Nov 22, 2026, 5:30 PM')).toBeDefined();
    const rows = screen.getAllByRole('row').map((row) => row.textContent);
    expect(rows[1]).toBe('Nov 22, 2026, 5:30 PMAt closing1,204 clients, 8,810 visits, 8,000 notes12.3 MBWholeLook inside');
    expect(rows[2]).toContain('fascia-20261101-120000-manual');
    expect(rows[2]).toContain('Changed after it was made');
    expect(screen.getByText('/home/ana/fascia/backups')).toBeDefined();
  });

  it('warn where there is none, or the last is days old', async () => {
    const { unmount } = await openBackups({ backups: [bad] });
    expect(screen.getByText('There is no backup yet.')).toBeDefined();
    unmount();
    await openBackups({ backups: [{ ...good, manifest: { ...manifest, madeAt: '2026-11-20T23:30:00.000Z' } }] });
    expect(screen.getByText(/The last whole backup is from Nov 20/)).toBeDefined();
  });

  it('are made with progress to the end', async () => {
    let go = (): void => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    await openBackups({
      async *steps() {
        yield { step: 'copy', done: 0, total: 1, isDone: false };
        yield { step: 'hash', done: 3_000_000, total: 12_000_000, isDone: false };
        await gate;
        yield { step: 'done', done: 1, total: 1, isDone: true };
      },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Back up now' }));
    expect(await screen.findByText('Sealing 3 MB of 12 MB …')).toBeDefined();
    expect(screen.getByRole('progressbar', { name: 'Backing up' }).getAttribute('aria-valuenow')).toBe('70');
    expect(screen.getByRole('button', { name: 'Back up now' })).toHaveProperty('disabled', true);
    go();
    expect(await screen.findByText('Backup made and checked.')).toBeDefined();
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  });

  it('are cancelled, and say that nothing is left', async () => {
    let end = (): void => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    await openBackups({
      async *steps() {
        yield { step: 'copy', done: 0, total: 1, isDone: false };
        await ended;
        throw new DOMException('left', 'AbortError');
      },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Back up now' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(await screen.findByText('Cancelling …')).toBeDefined();
    end();
    expect(await screen.findByText('Backup cancelled. Nothing was left behind.')).toBeDefined();
  });

  it('tell why one could not be made', async () => {
    await openBackups({
      // oxlint-disable-next-line require-yield -- the program refuses before the first step
      async *steps() {
        throw refusal('unavailable', { reason: 'diskFull' });
      },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Back up now' }));
    expect(await screen.findByText(/The disk is full/)).toBeDefined();
  });

  it('are restored only after a look inside and the clinic’s name', async () => {
    const { calls } = await openBackups();
    fireEvent.click(screen.getByRole('button', { name: 'Look inside the backup of Nov 22, 2026, 5:30 PM' }));
    const inside = within(await screen.findByRole('dialog', { name: 'Backup of Nov 22, 2026, 5:30 PM' }));
    expect(inside.getByRole('row', { name: 'Clients 1,204' })).toBeDefined();
    fireEvent.click(inside.getByRole('button', { name: 'Restore …' }));
    const confirm = within(await screen.findByRole('dialog', { name: 'Go back to Nov 22, 2026, 5:30 PM?' }));
    const button = confirm.getByRole('button', { name: 'Restore this backup' });
    expect(button).toHaveProperty('disabled', true);
    fireEvent.change(confirm.getByRole('textbox', { name: 'Type Riverside to confirm' }), { target: { value: 'Riverside' } });
    fireEvent.click(button);
    await waitFor(() => expect(farewells).toEqual([expect.stringMatching(/is back. What was there before is kept as fascia-20261123-150000-restore/)]));
    expect(calls.filter((call) => call.path === 'backup.restoreBackup').map((call) => call.input)).toEqual([{ name: manifest.name }]);
  });

  it('that are not to be trusted cannot be restored', async () => {
    await openBackups({
      inspect: () => {
        throw refusal('conflict', { reason: 'backupTampered' });
      },
    });
    fireEvent.click(screen.getByRole('button', { name: /Look inside the backup of fascia-20261101/ }));
    const inside = within(await screen.findByRole('dialog'));
    expect(await inside.findByText(/changed after it was made.*cannot be restored/)).toBeDefined();
    expect(inside.getByRole('button', { name: 'Restore …' })).toHaveProperty('disabled', true);
  });
});
