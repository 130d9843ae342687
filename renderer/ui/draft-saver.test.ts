import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDraftSaver, flushDrafts, latestMilliseconds, pauseMilliseconds, registerFlush } from './draft-saver.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('draft saver', () => {
  it('writes after a pause in typing', async () => {
    const save = vi.fn(async () => undefined);
    const saver = createDraftSaver(save);
    saver.changed();
    await vi.advanceTimersByTimeAsync(pauseMilliseconds - 1);
    expect(save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(save).toHaveBeenCalledOnce();
  });

  it('writes at the latest every 1.5 s while somebody types on', async () => {
    const save = vi.fn(async () => undefined);
    const saver = createDraftSaver(save);
    for (let passed = 0; passed < 4 * latestMilliseconds; passed += 100) {
      saver.changed();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(save.mock.calls.length).toBeGreaterThanOrEqual(3);
    expect(latestMilliseconds).toBeLessThanOrEqual(1500);
  });

  it('writes what is open when the page locks or closes', async () => {
    const save = vi.fn(async () => undefined);
    const saver = createDraftSaver(save);
    const off = registerFlush(saver.flush);
    saver.changed();
    await flushDrafts();
    expect(save).toHaveBeenCalledOnce();
    await flushDrafts();
    expect(save).toHaveBeenCalledOnce();
    off();
  });

  it('writes what a page that is left had open, and lets the next reader wait for it', async () => {
    let written = 0;
    const saver = createDraftSaver(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5000));
      written += 1;
    });
    const leave = registerFlush(saver.flush);
    saver.changed();
    leave();
    // The same page, opened and left again meanwhile, does not end the waiting.
    registerFlush(saver.flush)();
    let isReadable = false;
    const reading = flushDrafts().then(() => {
      isReadable = true;
    });
    await vi.advanceTimersByTimeAsync(4000);
    expect(isReadable).toBe(false);
    await vi.advanceTimersByTimeAsync(2000);
    await reading;
    expect(written).toBe(1);
  });

  it('never writes twice at the same time', async () => {
    let running = 0;
    let most = 0;
    const saver = createDraftSaver(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 5000));
      running -= 1;
    });
    saver.changed();
    await vi.advanceTimersByTimeAsync(pauseMilliseconds);
    saver.changed();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(most).toBe(1);
  });

  it('forgets what is not written yet', async () => {
    const save = vi.fn(async () => undefined);
    const saver = createDraftSaver(save);
    saver.changed();
    saver.forget();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(save).not.toHaveBeenCalled();
  });
});
