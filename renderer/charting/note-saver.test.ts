import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NoteBody } from '../../shared/charting/charting.model.ts';
import { emptyNote } from '../../shared/charting/note.rules.ts';
import { refusal } from '../app/testing/answers.ts';
import { latestMilliseconds, pauseMilliseconds } from '../ui/draft-saver.ts';
import { createNoteSaver, retryMilliseconds } from './note-saver.ts';
import type { SavedDraft } from './note-saver.ts';
import { createNoteStore } from './note-store.ts';

const savedAt = '2026-03-02T14:32:00.000Z';

function saying(statement: string) {
  return (body: NoteBody): NoteBody => ({ ...body, subjective: { ...body.subjective, statement } });
}

function desk(answer?: (version: number) => Promise<SavedDraft>) {
  const store = createNoteStore(emptyNote(0));
  const sent: { readonly version: number; readonly text: string }[] = [];
  const send = async (version: number, body: NoteBody): Promise<SavedDraft> => {
    sent.push({ version, text: body.subjective.statement });
    return answer ? answer(version) : { version: version + 1, savedAt };
  };
  return { store, sent, saver: createNoteSaver({ store, version: 0, savedAt: null, send }) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('saving a note while it is written', () => {
  it('waits for a pause, then says when it was saved', async () => {
    const { store, sent, saver } = desk();
    store.change(saying('a'));
    expect(saver.state()).toEqual({ kind: 'saving' });
    await vi.advanceTimersByTimeAsync(pauseMilliseconds - 1);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toEqual([{ version: 0, text: 'a' }]);
    expect(saver.state()).toEqual({ kind: 'saved', at: savedAt });
  });

  it('does not wait for a pause that never comes', async () => {
    const { store, sent } = desk();
    for (let typed = 1; typed <= 20; typed += 1) {
      store.change(saying('x'.repeat(typed)));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(sent.length).toBeGreaterThan(0);
    expect(sent[0]?.text.length).toBeLessThanOrEqual(latestMilliseconds / 100 + 1);
  });

  it('goes on from the version of its last save, and saves nothing twice', async () => {
    const { store, sent, saver } = desk();
    store.change(saying('a'));
    await saver.flush();
    store.change(saying('ab'));
    expect(await saver.flush()).toBe(true);
    expect(await saver.flush()).toBe(true);
    expect(sent).toEqual([{ version: 0, text: 'a' }, { version: 1, text: 'ab' }]);
  });

  it('tells why it failed and tries again by itself', async () => {
    let isDown = true;
    const { store, saver } = desk(async (version) => {
      if (isDown) throw new TypeError('Failed to fetch');
      return { version: version + 1, savedAt };
    });
    store.change(saying('a'));
    expect(await saver.flush()).toBe(false);
    expect(saver.state().kind).toBe('failed');
    isDown = false;
    await vi.advanceTimersByTimeAsync(retryMilliseconds + pauseMilliseconds);
    expect(saver.state()).toEqual({ kind: 'saved', at: savedAt });
  });

  it('does not try again what can never succeed', async () => {
    const { store, saver, sent } = desk(async () => {
      throw refusal('conflict', { reason: 'noteSigned' });
    });
    store.change(saying('a'));
    await saver.flush();
    await vi.advanceTimersByTimeAsync(10 * retryMilliseconds);
    expect(sent).toHaveLength(1);
    expect(saver.state().kind).toBe('failed');
  });

  it('overwrites nothing unseen: after a lost race it waits for the person, then goes on', async () => {
    let there = 5;
    const { store, saver, sent } = desk(async (version) => {
      if (version !== there) throw refusal('stale');
      there += 1;
      return { version: there, savedAt };
    });
    store.change(saying('mine'));
    await saver.flush();
    expect(saver.state()).toEqual({ kind: 'stale' });
    store.change(saying('mine, more'));
    await vi.advanceTimersByTimeAsync(latestMilliseconds);
    expect(sent).toHaveLength(1);
    saver.goOnFrom(5, savedAt, saying('theirs')(emptyNote(0)));
    expect(await saver.flush()).toBe(true);
    expect(sent.at(-1)).toEqual({ version: 5, text: 'mine, more' });
  });

  it('writes nothing after it was stopped', async () => {
    const { store, saver, sent } = desk();
    store.change(saying('a'));
    saver.stop();
    await vi.advanceTimersByTimeAsync(latestMilliseconds);
    expect(await saver.flush()).toBe(false);
    expect(sent).toEqual([]);
  });
});
