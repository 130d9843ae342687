import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { NotesStep, NotesWanted } from '../../shared/documents/documents.model.ts';
import { refusal } from '../app/testing/answers.ts';
import { renderInApp } from '../app/testing/render-in-app.tsx';
import { NotesButton } from './NotesButton.tsx';

const wanted: NotesWanted = { kind: 'episode', episodeId: '01890000-0000-7000-8000-0000000000a1' };

function step(name: NotesStep['step'], done: number, total: number): NotesStep {
  return { step: name, done, total, made: null };
}

type Steps = (reason: string | undefined) => AsyncGenerator<NotesStep, void, void>;

async function press(steps: Steps) {
  // What the program streams; the page only reads it.
  const view = await renderInApp(<NotesButton wanted={wanted} />, { answers: { documents: { makeNotes: ({ reason }) => steps(reason) as never } } });
  fireEvent.click(await screen.findByRole('button', { name: 'All notes (PDF)' }));
  return view;
}

describe('all notes as one file', () => {
  it('say how many are left, and go away without a trace when they are cancelled', async () => {
    let end = (): void => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    await press(async function* steps() {
      yield step('read', 12, 12);
      yield step('print', 3, 12);
      await ended;
      throw new DOMException('left', 'AbortError');
    });
    const dialog = within(await screen.findByRole('dialog', { name: 'All notes as one file' }));
    expect(await dialog.findByText('Making pages: 3 of 12 notes, 9 left')).toBeDefined();
    expect(dialog.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('46');
    fireEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(await dialog.findByText('Cancelling …')).toBeDefined();
    end();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('ask once for a reason where charts are of others, and go on with it', async () => {
    const { calls } = await press(async function* steps(reason) {
      if (reason === undefined) throw refusal('forbidden', { reason: 'chartReasonNeeded', details: { count: 3 } });
      yield step('read', 1, 40);
    });
    const dialog = within(await screen.findByRole('dialog', { name: 'Open another therapist’s chart' }));
    expect(dialog.getByText(/^3 of these charts belong to other therapists/)).toBeDefined();
    const go = dialog.getByRole('button', { name: 'Go on' });
    expect(go).toHaveProperty('disabled', true);
    fireEvent.change(dialog.getByRole('textbox'), { target: { value: 'The insurer asks' } });
    fireEvent.click(go);
    await waitFor(() => expect(calls.map((call) => call.input)).toContainEqual({ wanted, reason: 'The insurer asks' }));
  });

  it('tell why they could not be made, and try again', async () => {
    let tries = 0;
    await press(async function* steps() {
      tries += 1;
      if (tries === 1) throw refusal('unavailable', { reason: 'documentInterrupted' });
      yield step('print', 1, 2);
      await new Promise(() => undefined);
    });
    expect(await screen.findByText(/could not be finished/)).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Making pages: 1 of 2 notes, 1 left')).toBeDefined();
  });
});

it('says what is missing where nobody can tell whose notes are wanted', async () => {
  await renderInApp(<NotesButton wanted={null} hint="Choose a therapist" />, { answers: {} });
  expect(await screen.findByRole('button', { name: 'All notes (PDF)' })).toHaveProperty('disabled', true);
  expect(screen.getByLabelText('Choose a therapist')).toBeDefined();
});
