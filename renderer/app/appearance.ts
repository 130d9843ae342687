import { z } from 'zod';
import { stored } from '../ui/stored.ts';

/** Sizes of everything in per cent. */
export const zoomSteps = [80, 90, 100, 110, 125, 150] as const;

const appearanceSchema = z.object({
  mode: z.enum(['system', 'light', 'dark']),
  contrast: z.enum(['system', 'normal', 'more']),
  zoom: z.number().min(80).max(150),
});
export type Appearance = z.infer<typeof appearanceSchema>;

/** How this person wants to see things on this computer. */
export const appearance = stored<Appearance>('appearance', appearanceSchema, { mode: 'system', contrast: 'system', zoom: 100 });
