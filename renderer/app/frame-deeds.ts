import { createContext, useContext } from 'react';

/** Dialogs that belong to the frame and open from several places. */
export type AppDialog = 'appearance' | 'calendar' | 'keys' | 'password' | 'pin' | 'recoveryCode';

export interface FrameDeeds {
  readonly openDialog: (dialog: AppDialog) => void;
  /** Opens a second window of the same person. */
  readonly openWindow: () => void;
}

export const FrameContext = createContext<FrameDeeds | undefined>(undefined);

/** What the frame can do for the screens in it: `const { openDialog } = useFrame()`. */
export function useFrame(): FrameDeeds {
  const deeds = useContext(FrameContext);
  if (!deeds) throw new Error('useFrame() needs the frame');
  return deeds;
}
