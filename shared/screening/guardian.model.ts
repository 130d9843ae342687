// Who comes along with a minor (clinical.md 1.4): what the clinic asks, and how it was at a visit.
import { z } from 'zod';
import { id } from '../core/ids.ts';
import { optionalLine } from '../core/text.ts';
import { instant } from '../core/time.ts';

/** What a visit asks: a guardian in the room; one in the room or an agreement to do without; nothing, for who is of age. */
export const guardianRule = z.enum(['none', 'present', 'agreement']);
export type GuardianRule = z.infer<typeof guardianRule>;

/** A guardian was in the room, agreed to the client coming alone, or did neither. */
export const guardianWay = z.enum(['present', 'agreed', 'absent']);
export type GuardianWay = z.infer<typeof guardianWay>;

/** `name` is the guardian's; empty only where nobody came. */
export const newPresence = z.object({ visitId: id, way: guardianWay, name: optionalLine(120), note: optionalLine(200) });
export type NewPresence = z.infer<typeof newPresence>;

export const guardianPresence = newPresence.omit({ visitId: true }).extend({ recordedAt: instant, recordedByName: z.string() });
export type GuardianPresence = z.infer<typeof guardianPresence>;

/** What a visit asks, and what was last recorded of it. */
export const guardianStanding = z.object({ rule: guardianRule, recorded: guardianPresence.nullable() });
export type GuardianStanding = z.infer<typeof guardianStanding>;

/** The same with the client's guardians, for whoever checks the client in. `note` is about custody. */
export const guardiansOfVisit = guardianStanding.extend({
  people: z.array(z.object({ name: z.string(), relation: z.string(), note: z.string() })),
});
export type GuardiansOfVisit = z.infer<typeof guardiansOfVisit>;

/** As much of it as a chip says. */
export const guardianDue = z.enum(['nothing', 'present', 'agreement']);
export type GuardianDue = z.infer<typeof guardianDue>;
