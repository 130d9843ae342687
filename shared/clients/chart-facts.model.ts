// What only those read who treat: how the client likes to be treated, and the therapist's private flags.
import { z } from 'zod';
import { id } from '../core/ids.ts';
import { line, optionalLine, prose } from '../core/text.ts';
import { instant } from '../core/time.ts';

export const pressure = z.enum(['unknown', 'light', 'moderate', 'firm', 'deep']);
export const preferredSide = z.enum(['unknown', 'left', 'right', 'back', 'front']);

/** How the client likes to be treated (clinical.md 1.2). */
export const treatmentPreferences = z.object({
  pressure,
  /** On which side they lie or begin most easily. */
  side: preferredSide,
  areasToAvoid: optionalLine(300),
  positions: optionalLine(200),
  lubricant: optionalLine(120),
  heat: optionalLine(120),
  music: optionalLine(120),
  /** Talks or rather not; wants each step explained. */
  communication: optionalLine(200),
  stopWord: optionalLine(60),
  note: prose(1000),
});
export type TreatmentPreferences = z.infer<typeof treatmentPreferences>;

export const keptPreferences = treatmentPreferences.extend({ version: z.int(), recordedAt: instant, recordedByName: z.string() });
export type KeptPreferences = z.infer<typeof keptPreferences>;

/** A note to oneself and whoever else treats this client: touch trauma, what not to ask about (clinical.md 7.4). */
export const privateFlag = z.object({ id, text: line(500), createdAt: instant, createdByName: z.string() });
export type PrivateFlag = z.infer<typeof privateFlag>;
