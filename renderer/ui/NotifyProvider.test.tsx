import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { listenForKeys } from '../app/key-registry.ts';
import { refusal } from '../app/testing/answers.ts';
import { renderInApp } from '../app/testing/render-in-app.tsx';
import { useNotify } from './notify.ts';
import { undoMilliseconds } from './NotifyProvider.tsx';

function Screen({ undo }: { readonly undo: () => Promise<unknown> }) {
  const notify = useNotify();
  return (
    <>
      <button type="button" onClick={() => notify.show({ message: 'Visit cancelled.', undo })}>
        cancel
      </button>
      <button type="button" onClick={() => notify.error(refusal('conflict', { reason: 'roomTaken' }))}>
        fail
      </button>
    </>
  );
}

afterEach(() => {
  vi.useRealTimers();
});

describe('snackbar', () => {
  it('takes back what happened, once', async () => {
    const undo = vi.fn(async () => undefined);
    await renderInApp(<Screen undo={undo} />);
    fireEvent.click(screen.getByText('cancel'));
    expect(screen.getByRole('status').textContent).toContain('Visit cancelled.');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Undone.')).toBeDefined();
    expect(undo).toHaveBeenCalledOnce();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('offers Undo for ten seconds', async () => {
    await renderInApp(<Screen undo={async () => undefined} />);
    vi.useFakeTimers();
    fireEvent.click(screen.getByText('cancel'));
    act(() => vi.advanceTimersByTime(undoMilliseconds - 100));
    expect(screen.getByRole('button', { name: 'Undo' })).toBeDefined();
    act(() => vi.advanceTimersByTime(2000));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('takes back by the key too', async () => {
    const undo = vi.fn(async () => undefined);
    await renderInApp(<Screen undo={undo} />);
    const stop = listenForKeys(document);
    fireEvent.click(screen.getByText('cancel'));
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    stop();
    expect(undo).toHaveBeenCalledOnce();
    await screen.findByText('Undone.');
  });

  it('says why an Undo did not work', async () => {
    await renderInApp(<Screen undo={() => Promise.reject(refusal('conflict', { reason: 'therapistBusy' }))} />);
    fireEvent.click(screen.getByText('cancel'));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('The therapist already has a visit at this time.')).toBeDefined();
  });

  it('announces failures as alerts', async () => {
    await renderInApp(<Screen undo={async () => undefined} />);
    fireEvent.click(screen.getByText('fail'));
    expect(screen.getByRole('alert').textContent).toContain('The room is taken');
  });
});
