import { createContext, useContext } from 'react';

export const ReachableContext = createContext(true);

/** False while the program does not answer this window. */
export function useIsReachable(): boolean {
  return useContext(ReachableContext);
}
