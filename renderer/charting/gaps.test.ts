import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyNote, type NoteFacts } from '../../shared/charting/note.rules.ts';
import { createGaps, gapsDelayMilliseconds } from './gaps.ts';
import { createNoteStore } from './note-store.ts';

const facts: NoteFacts = { visitMinutes: 45, psfsActivityCount: 0, isLate: false, hasBirthDate: true, hasLicence: true, flags: [], reasons: [], result: 'proceed', isMinor: false, grantedConsentIds: ['consent_treatment'] };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the list of gaps while somebody writes', () => {
  it('is told when it became another one, not at each keystroke', () => {
    const store = createNoteStore(emptyNote(0));
    const gaps = createGaps(store, facts);
    const heard = vi.fn<() => void>();
    gaps.subscribe(heard);
    for (const statement of ['E', 'Ea', 'Eas']) {
      store.change((body) => ({ ...body, subjective: { ...body.subjective, statement } }));
      vi.advanceTimersByTime(gapsDelayMilliseconds);
    }
    expect(heard).toHaveBeenCalledTimes(1);
    expect(gaps.get().mandatory.map((gap) => gap.messageKey)).not.toContain('subjectiveMissing');
    expect(gaps.get().advice.map((gap) => gap.messageKey)).toContain('painAverageMissing');
  });

  it('can be looked at now, and no more once nobody listens', () => {
    const store = createNoteStore(emptyNote(0));
    const gaps = createGaps(store, facts);
    const stop = gaps.subscribe(() => undefined);
    store.change((body) => ({ ...body, header: { ...body.header, healthChanged: false } }));
    expect(gaps.get().mandatory.map((gap) => gap.messageKey)).toContain('healthChangedOpen');
    gaps.refresh();
    expect(gaps.get().mandatory.map((gap) => gap.messageKey)).not.toContain('healthChangedOpen');
    stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});
