import { useSyncExternalStore } from 'react';
import { useChart } from './chart.ts';
import type { Gaps } from './gaps.ts';

/** What the note on the desk still lacks. */
export function useGaps(): Gaps {
  const { gaps } = useChart();
  return useSyncExternalStore(gaps.subscribe, gaps.get);
}
