// Nobody at the desk: after the clinic's lock time without a touch in any window, the page locks itself.

export interface IdleTimer {
  /** Somebody did something, here or in another window. */
  touch(): void;
  stop(): void;
}

/** Calls `onIdle` once after `minutes` without `touch`. */
export function createIdleTimer(minutes: number, onIdle: () => void): IdleTimer {
  let timer = setTimeout(onIdle, minutes * 60_000);
  return {
    touch: () => {
      clearTimeout(timer);
      timer = setTimeout(onIdle, minutes * 60_000);
    },
    stop: () => clearTimeout(timer),
  };
}

/** Runs `action` at most once in `milliseconds`, at once the first time. */
export function throttle(milliseconds: number, action: () => void): () => void {
  let isResting = false;
  return () => {
    if (isResting) return;
    isResting = true;
    setTimeout(() => {
      isResting = false;
    }, milliseconds);
    action();
  };
}
