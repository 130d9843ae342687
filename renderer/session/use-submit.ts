import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../api/error-message.ts';

export interface Submit {
  readonly isBusy: boolean;
  /** Why the last try failed, as one sentence. */
  readonly problem: string | null;
  /** Runs one try at a time. @returns whether it succeeded. */
  readonly run: (action: () => Promise<unknown>) => Promise<boolean>;
  readonly clear: () => void;
}

/** The state of a small form that is not worth a mutation: busy, and what went wrong. */
export function useSubmit(): Submit {
  const { t } = useTranslation();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  return {
    isBusy,
    problem,
    clear: () => setProblem(null),
    run: async (action) => {
      if (isBusy) return false;
      setIsBusy(true);
      setProblem(null);
      try {
        await action();
        return true;
      } catch (error) {
        setProblem(errorMessage(t, error));
        return false;
      } finally {
        setIsBusy(false);
      }
    },
  };
}
