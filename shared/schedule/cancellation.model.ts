import { z } from 'zod';
import { id } from '../core/ids.ts';
import { cents } from '../core/money.ts';
import { optionalLine } from '../core/text.ts';
import { civilDate, instant } from '../core/time.ts';

const percent = z.int().min(0).max(100);

/** What a cancellation costs; the clinic's own figures (the first ones are clinical.md section 10). */
export const cancellationPolicy = z.object({
  /** A client's cancellation is free until so many hours before the visit. */
  freeHours: z.int().min(0).max(336),
  latePercent: percent,
  noShowPercent: percent,
  version: z.int(),
});
export type CancellationPolicy = z.infer<typeof cancellationPolicy>;

/** What the desk decides about a fee: charge what was shown, or waive it and say why. */
export const feeDecision = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('charge'), amountCents: cents.min(1) }),
  z.object({ kind: z.literal('waive'), reason: optionalLine(200).min(1) }),
]);
export type FeeDecision = z.infer<typeof feeDecision>;

export const visitFee = z.object({
  kind: z.enum(['charged', 'waived']),
  /** The share of the service's price that the policy asked for, and what it came to. */
  percent,
  amountCents: cents,
  reason: z.string(),
  at: instant,
  staffName: z.string(),
});
export type VisitFee = z.infer<typeof visitFee>;

/** A fee with the visit it is for. */
export const clientFee = visitFee.extend({ visitId: id, startsOn: civilDate, serviceName: z.string() });
export type ClientFee = z.infer<typeof clientFee>;
