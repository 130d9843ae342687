import { createContext, useContext } from 'react';

/** Receives one sentence that is to stand above the sign-in which follows a deed that signs everybody out. */
export const FarewellContext = createContext<(text: string) => void>(() => undefined);

/** The messages of the program go with the person who is signed out; this one is said on the screen that comes next. */
export function useFarewell(): (text: string) => void {
  return useContext(FarewellContext);
}
