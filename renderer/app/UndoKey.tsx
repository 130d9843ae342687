import { useKeys } from './use-keys.ts';

/** The key that does the same as the Undo button, for as long as that is on screen. */
export function UndoKey({ onUndo }: { readonly onUndo: () => void }) {
  useKeys('app', { undo: onUndo });
  return null;
}
