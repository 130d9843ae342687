// A slot that a booking panel stands on: other windows see it as held. It lives in memory and ends by itself.
import { z } from 'zod';
import { id } from '../core/ids.ts';
import { instant } from '../core/time.ts';
import { placement } from './schedule.model.ts';

/** How long a hold lasts after the window that keeps it was last heard of (clinical.md section 10). */
export const holdMinutes = 10;

export const slotToHold = placement.extend({ bufferMinutes: z.int().min(0).max(60), bufferBeforeMinutes: z.int().min(0).max(60) });
export type SlotToHold = z.infer<typeof slotToHold>;

export const hold = placement.extend({
  id,
  /** Kept by the window that asks. */
  isMine: z.boolean(),
  staffName: z.string(),
  startsAt: instant,
  endsAt: instant,
  /** When it ends unless it is renewed. */
  until: instant,
});
export type Hold = z.infer<typeof hold>;
