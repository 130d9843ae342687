import { useEffect, useRef, type KeyboardEvent } from 'react';

export interface EarlyEnter {
  /** Enter was pressed before the answer to what is typed is here. */
  readonly wait: () => void;
  /** What is typed has changed since: the Enter no longer counts. */
  readonly forget: () => void;
  /** For an Autocomplete, which would take a line of the older answer at once. */
  readonly onKeyDown: (event: KeyboardEvent & { defaultMuiPrevented?: boolean | undefined }) => void;
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
  const wait = (): void => {
    isWaiting.current = true;
  };
  return {
    wait,
    forget: () => {
      isWaiting.current = false;
    },
    onKeyDown: (event) => {
      // While an input method composes, its keys are its own.
      if (event.key !== 'Enter' || !isCatchingUp || event.nativeEvent.isComposing) return;
      event.preventDefault();
      event.defaultMuiPrevented = true;
      wait();
    },
  };
}

/**
 * Whether what is shown answers something typed before.
 * @param asked what was last asked for; it follows what is typed after a pause
 */
export function isOlderAnswer(typed: string, asked: string, found: { readonly isPlaceholderData: boolean; readonly isPending: boolean }): boolean {
  return typed !== asked || found.isPlaceholderData || found.isPending;
}

/**
 * A label for a line of an Autocomplete that is drawn otherwise. By the same label, MUI takes a line of the older answer
 * for the same line and leaves the highlight on it, however far down the right answer has it.
 * @param isOlder true where the line answers what was typed before
 */
export function labelOfLine(label: string, isOlder: boolean): string {
  return isOlder ? `${label} …` : label;
}
