import { createContext, useContext } from 'react';

export interface Notice {
  /** What happened, as one plain sentence. */
  readonly message: string;
  readonly severity?: 'success' | 'info' | 'warning' | 'error';
  /** Shown as Undo for ten seconds; takes back what happened. A failure is shown by itself. */
  readonly undo?: () => Promise<unknown>;
}

export interface Notify {
  /** Tells what happened: `notify.show({ message: t('schedule.moved'), undo: () => move(back) })`. */
  show(notice: Notice): void;
  /** Tells why something did not happen, for whatever a call threw. */
  error(error: unknown): void;
}

export const NotifyContext = createContext<Notify | undefined>(undefined);

/** The snackbar: `const notify = useNotify()`. @throws Error outside of the program's frame. */
export function useNotify(): Notify {
  const notify = useContext(NotifyContext);
  if (!notify) throw new Error('useNotify() needs NotifyProvider');
  return notify;
}
