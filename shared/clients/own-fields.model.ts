// What a clinic wants to know of its clients beside everything that Fascia asks.
import { z } from 'zod';
import { id } from '../core/ids.ts';
import { line } from '../core/text.ts';

export const ownFieldKind = z.enum(['text', 'number', 'date', 'yesNo', 'choice']);
export type OwnFieldKind = z.infer<typeof ownFieldKind>;
export const ownFieldKinds: readonly OwnFieldKind[] = ownFieldKind.options;

export const ownFieldDetails = z.object({
  label: line(80),
  kind: ownFieldKind,
  /** What may be chosen, in its order; empty for every other kind. */
  choices: z.array(line(80)).max(40),
  position: z.int().min(0).max(999),
  /** False: no longer asked; what was answered stays on the records. */
  isActive: z.boolean(),
});
export type OwnFieldDetails = z.infer<typeof ownFieldDetails>;

export const ownField = ownFieldDetails.extend({
  id,
  version: z.int(),
  /** How many clients have an answer. A field with answers is never deleted. */
  filledCount: z.int(),
});
export type OwnField = z.infer<typeof ownField>;
