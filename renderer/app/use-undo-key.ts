import { useKeys } from './use-keys.ts';

/** The key that does the same as the Undo button while it is on screen. */
export function useUndoKey(undo: (() => void) | undefined): void {
  useKeys('app', { undo: () => undo?.() }, undo !== undefined);
}
