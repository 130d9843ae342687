import { createContext, useCallback, useContext } from 'react';
import { isRefusedFor } from '../api/errors.ts';
import { refreshFeatures } from '../api/refresh.ts';

/** Asks why the chart of this client is opened and records it; true when the chart is open now. */
export type AskChartReason = (clientId: string) => Promise<boolean>;

export const ChartReasonContext = createContext<AskChartReason | undefined>(undefined);

export interface ChartReason {
  /** For `onGiveReason` of a QueryView or ErrorState: asks, and what is on screen loads again by itself. */
  readonly ask: (clientId: string) => Promise<boolean>;
  /** Runs a call; where a reason is needed, asks for it and repeats the call. */
  readonly run: <Output>(clientId: string, call: () => Promise<Output>) => Promise<Output>;
}

/** Break-glass for a chart that is not one's own: `const chartReason = useChartReason()`. */
export function useChartReason(): ChartReason {
  const askReason = useContext(ChartReasonContext);
  if (!askReason) throw new Error('useChartReason() needs ChartReasonProvider');
  const ask = useCallback(
    async (clientId: string) => {
      const isGiven = await askReason(clientId);
      if (isGiven) refreshFeatures(['clients', 'intake', 'episodes', 'charting', 'documents']);
      return isGiven;
    },
    [askReason],
  );
  const run = useCallback(
    async <Output>(clientId: string, call: () => Promise<Output>): Promise<Output> => {
      try {
        return await call();
      } catch (error) {
        if (!isRefusedFor(error, 'chartReasonNeeded') || !(await ask(clientId))) throw error;
        return call();
      }
    },
    [ask],
  );
  return { ask, run };
}
