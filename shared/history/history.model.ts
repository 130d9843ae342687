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

/** `totals` counts the filtered visits by state, states without any left out; `total` is their sum. */
export const visitPage = z.object({
  visits: z.array(visitSummary),
  total: z.int(),
  totals: z.array(z.object({ state: visitState, count: z.int() })),
});
export type VisitPage = z.infer<typeof visitPage>;
