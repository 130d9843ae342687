import type { ComponentType } from 'react';

/** What the charting page shows of later features. */
export interface ChartParts {
  /** The note on paper as far as it is written; `onSave` saves what is typed. */
  readonly Draft?: ComponentType<{ readonly visitId: string; readonly onSave: () => Promise<unknown> }>;
}
