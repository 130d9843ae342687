// What is asked and confirmed between two intakes: "reviewed, no change", and the short red-flag screen of every visit.
import { z } from 'zod';
import { SHORT_SCREEN, type ShortScreenId } from '../clinical/screening.ts';
import { id } from '../core/ids.ts';
import { prose } from '../core/text.ts';
import { instant } from '../core/time.ts';

// The list is a constant with six entries.
const screenIds = SHORT_SCREEN.map((item) => item.id) as [ShortScreenId, ...ShortScreenId[]];

/** The six answers of a visit. `flags` are what a yes was found to stand for. */
export const screenAnswer = z.object({ item: z.enum(screenIds), isYes: z.boolean(), note: prose(500), flags: z.array(z.string().max(80)).max(6) });
export type ScreenAnswer = z.infer<typeof screenAnswer>;

export const visitScreen = z.object({ answers: z.array(screenAnswer).length(SHORT_SCREEN.length) });
export type VisitScreen = z.infer<typeof visitScreen>;

/** A check that was made; it is never changed, only withdrawn by a later one. */
export const healthCheck = z.object({
  id,
  kind: z.enum(['noChange', 'visitScreen']),
  visitId: id.nullable(),
  /** The version of the health record that was looked through; 0 where there was none. */
  healthVersion: z.int(),
  screen: visitScreen.nullable(),
  at: instant,
  byName: z.string(),
  isWithdrawn: z.boolean(),
});
export type HealthCheck = z.infer<typeof healthCheck>;

/** A visit of today that a check may stand for. */
export const visitOfToday = z.object({ id, startMinute: z.int() });
