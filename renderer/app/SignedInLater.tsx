import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { LoadingState } from '../ui/LoadingState.tsx';
import { signedInApp } from './load-ahead.ts';

/**
 * The program behind the sign-in once it is loaded. Not `lazy`: whatever React has suspended it holds back for 300 ms, so
 * that fallbacks do not flicker, and every start would wait for that.
 */
export function SignedInLater() {
  const [shown, setShown] = useState<ReactNode>(<LoadingState />);
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    signedInApp.then(({ SignedInApp }) => setShown(<SignedInApp />), setFailure);
  }, []);
  // For the boundary around, as the error of a lazy component would be.
  if (failure !== undefined) throw failure;
  return shown;
}
