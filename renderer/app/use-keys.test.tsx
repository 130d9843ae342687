import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenForKeys, sequenceMilliseconds } from './key-registry.ts';
import { keySettings } from './key-settings.ts';
import { keyEntries, keyTexts } from './keys.ts';
import { useKeyLabel, useKeys } from './use-keys.ts';

const deeds = { help: vi.fn(), goToday: vi.fn(), lock: vi.fn() };

function Screen() {
  useKeys('app', deeds);
  return (
    <>
      <p>page</p>
      <input aria-label="field" />
      <kbd>{useKeyLabel('app.help') ?? 'none'}</kbd>
    </>
  );
}

function type(target: Element, ...keys: readonly string[]): void {
  for (const key of keys) fireEvent.keyDown(target, { key });
}

let stop: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  keySettings.set({ characterKeys: true, changed: {} });
  stop = listenForKeys(document);
  render(<Screen />);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('keys', () => {
  it('act on the page', () => {
    type(screen.getByText('page'), '?');
    expect(deeds.help).toHaveBeenCalledOnce();
  });

  it('never act as single letters while a text field has the focus', () => {
    type(screen.getByLabelText('field'), '?', 'g', 't');
    expect(deeds.help).not.toHaveBeenCalled();
    expect(deeds.goToday).not.toHaveBeenCalled();
  });

  it('act with Ctrl in a text field where the table says always', () => {
    fireEvent.keyDown(screen.getByLabelText('field'), { key: 'l', ctrlKey: true });
    expect(deeds.lock).toHaveBeenCalledOnce();
  });

  it('understand a sequence', () => {
    type(screen.getByText('page'), 'g', 't');
    expect(deeds.goToday).toHaveBeenCalledOnce();
  });

  it('forget the first key of a sequence after a while, and after another key', () => {
    type(screen.getByText('page'), 'g');
    vi.advanceTimersByTime(sequenceMilliseconds + 1);
    type(screen.getByText('page'), 't');
    type(screen.getByText('page'), 'g', 'x', 't');
    expect(deeds.goToday).not.toHaveBeenCalled();
  });

  it('stay silent under a dialog', () => {
    const dialog = document.createElement('div');
    dialog.setAttribute('aria-modal', 'true');
    document.body.append(dialog);
    type(screen.getByText('page'), '?');
    dialog.remove();
    expect(deeds.help).not.toHaveBeenCalled();
  });

  it('can be switched off and changed', () => {
    act(() => keySettings.set({ characterKeys: false, changed: {} }));
    type(screen.getByText('page'), '?');
    expect(deeds.help).not.toHaveBeenCalled();
    act(() => keySettings.set({ characterKeys: true, changed: { 'app.help': 'F1' } }));
    type(screen.getByText('page'), '?', 'F1');
    expect(deeds.help).toHaveBeenCalledOnce();
  });

  it('leave the page alone while an input method composes', () => {
    fireEvent.keyDown(screen.getByText('page'), { key: '?', isComposing: true });
    expect(deeds.help).not.toHaveBeenCalled();
  });
});

describe('the table', () => {
  it('never means two things in one scope', () => {
    const clashes = keyEntries.flatMap((entry) =>
      keyEntries
        .filter((other) => other.id > entry.id && (other.scope === entry.scope || other.scope === 'app' || entry.scope === 'app'))
        .filter((other) => {
          const mine = [entry.binding.keys, entry.binding.inBrowser];
          const theirs = [other.binding.keys, other.binding.inBrowser];
          return mine.some((keys) => keys !== undefined && theirs.some((their) => their === keys || their?.startsWith(`${keys} `) || keys.startsWith(`${their} `)));
        })
        .map((other) => `${entry.id} and ${other.id}`),
    );
    expect(clashes).toEqual([]);
  });

  it('has an entry for every text', () => {
    const described = Object.entries(keyTexts).flatMap(([scope, texts]) => Object.keys(texts).map((action) => `${scope}.${action}`));
    expect(described.toSorted()).toEqual(keyEntries.map((entry) => entry.id).toSorted());
  });

  it('lets only combinations act always', () => {
    expect(keyEntries.filter((entry) => entry.binding.always && !/^(Mod|Alt)\+/.test(entry.binding.keys))).toEqual([]);
  });
});
