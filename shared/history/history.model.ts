import { z } from 'zod';
import { id } from '../core/ids.ts';
import { civilDate } from '../core/time.ts';
import { visitState, visitSummary } from '../schedule/schedule.model.ts';

export const visitFilter = z.object({
  from: civilDate.nullable(),
  until: civilDate.nullable(),
  therapistId: id.nullable(),
  clientId: id.nullable(),
  states: z.array(visitState),
});
export type VisitFilter = z.infer<typeof visitFilter>;

/**
 * `total` counts the filtered visits. `totals` counts by state what the rest of the filter lets through, whichever states
 * it asks for; states without any visit are left out.
 */
export const visitPage = z.object({
  visits: z.array(visitSummary),
  total: z.int(),
  totals: z.array(z.object({ state: visitState, count: z.int() })),
});
export type VisitPage = z.infer<typeof visitPage>;
