import { useEffect, useState } from 'react';
import type { ComponentType, ReactElement, ReactNode } from 'react';
import { LoadingState } from './LoadingState.tsx';

/** A component whose code is fetched when it is first shown; `load` fetches it ahead. */
export interface Later<Props> {
  (props: Props): ReactElement;
  readonly load: () => Promise<unknown>;
}

/**
 * Not React's `lazy`: whatever React has suspended it holds back for 300 ms, so that fallbacks do not flicker, and whoever
 * opens a screen would wait for that. What fails is thrown to the boundary around, and fetched again when that tries again.
 * @param fallback what stands there meanwhile; a sign of loading by itself appears only when it is late.
 */
export function later<Props extends object>(fetchCode: () => Promise<ComponentType<Props>>, fallback: (props: Props) => ReactNode = () => <LoadingState />): Later<Props> {
  let Fetched: ComponentType<Props> | undefined;
  const load = async (): Promise<void> => {
    Fetched ??= await fetchCode();
  };
  function FetchedLater(props: Props): ReactElement {
    const [isFetched, setIsFetched] = useState(Fetched !== undefined);
    const [failure, setFailure] = useState<unknown>();
    useEffect(() => {
      if (!isFetched) load().then(() => setIsFetched(true), setFailure);
    }, [isFetched]);
    if (failure !== undefined) throw failure;
    return Fetched ? <Fetched {...props} /> : <>{fallback(props)}</>;
  }
  return Object.assign(FetchedLater, { load });
}
