// Small parts of a note: scores, the area the client paints, posture and the nerve screen.
import { z } from 'zod';
import { HOME_CARE_DONE, type HomeCareDoneId } from '../clinical/home-care.ts';
import { bodyView, clientSide } from '../episodes/episodes.model.ts';

export const painScore = z.int().min(0).max(10).nullable();

const homeCareDoneIds = HOME_CARE_DONE.map((entry): HomeCareDoneId => entry.id);
/** How much of last session's home care was done. */
export const homeCareDone = z.enum(homeCareDoneIds);

const areaPoint = z.object({ x: z.number().min(0).max(400), y: z.number().min(0).max(1000) });

/** Where it hurts, drawn by hand on one view: a closed line of the figure's own units (400 x 1000). */
export const painArea = z.object({
  view: bodyView,
  quality: z.enum(['pain', 'numb', 'tingling']),
  points: z.array(areaPoint).min(3).max(80),
});
export type PainArea = z.infer<typeof painArea>;

export const postureItem = z.object({
  itemId: z.string().max(40),
  side: clientSide,
  grade: z.enum(['none', 'mild', 'moderate', 'marked']).nullable(),
});
export type PostureItem = z.infer<typeof postureItem>;

/** One level of the nerve screen on one side; null = not looked at. */
export const nerveCheck = z.object({
  rootId: z.string().max(10),
  side: clientSide,
  sensation: z.enum(['normal', 'reduced', 'absent', 'heightened']).nullable(),
  reflex: z.enum(['absent', 'reduced', 'normal', 'brisk']).nullable(),
  power: z.enum(['normal', 'weak', 'none']).nullable(),
});
export type NerveCheck = z.infer<typeof nerveCheck>;
