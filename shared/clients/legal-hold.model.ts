import { z } from 'zod';
import { id } from '../core/ids.ts';
import { line } from '../core/text.ts';
import { instant } from '../core/time.ts';

/** While a hold stands, the record is neither merged nor taken apart nor destroyed (clinical.md 7.3). */
export const legalHold = z.object({
  id,
  reason: line(500),
  placedAt: instant,
  placedByName: z.string(),
  liftedAt: instant.nullable(),
  liftedByName: z.string().nullable(),
  liftReason: z.string().nullable(),
});
export type LegalHold = z.infer<typeof legalHold>;
