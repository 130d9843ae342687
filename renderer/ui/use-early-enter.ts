import { useEffect, useRef } from 'react';

export interface EarlyEnter {
  /** Enter was pressed before the answer to what is typed is here. */
  readonly wait: () => void;
  /** What is typed has changed since: the Enter no longer counts. */
  readonly forget: () => void;
}

/**
 * Whoever types and presses Enter at once means the answer to what was typed, not the one that is still shown.
 * @param isCatchingUp true until that answer is here
 * @param takeFirst called then, once, if Enter was pressed meanwhile
 */
export function useEarlyEnter(isCatchingUp: boolean, takeFirst: () => void): EarlyEnter {
  const isWaiting = useRef(false);
  useEffect(() => {
    if (!isWaiting.current || isCatchingUp) return;
    isWaiting.current = false;
    takeFirst();
  });
  return {
    wait: () => {
      isWaiting.current = true;
    },
    forget: () => {
      isWaiting.current = false;
    },
  };
}
