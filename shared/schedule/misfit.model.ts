import { z } from 'zod';
import { room, service, therapistHours } from '../clinic/clinic.model.ts';
import { closure, hoursException, timeOff } from '../clinic/working-time.model.ts';
import { id } from '../core/ids.ts';
import { misfitReasons } from './misfit.rules.ts';
import { visitSummary } from './schedule.model.ts';

/** A visit to come that no longer fits, and why. */
export const misfitVisit = visitSummary.extend({
  misfit: z.enum(misfitReasons),
  /** The label of the closure or time off, or what the room lacks; empty for other reasons. */
  misfitWhat: z.string(),
});
export type MisfitVisit = z.infer<typeof misfitVisit>;

/** A change of the settings before it is saved; with the id of what it changes, or null for something new. */
export const plannedChange = z.discriminatedUnion('kind', [
  therapistHours.extend({ kind: z.literal('hours') }),
  hoursException.omit({ version: true }).extend({ kind: z.literal('exception'), id: id.nullable() }),
  timeOff.omit({ version: true }).extend({ kind: z.literal('timeOff'), id: id.nullable() }),
  closure.omit({ version: true }).extend({ kind: z.literal('closure'), id: id.nullable() }),
  room.pick({ tableKind: true, equipment: true, isActive: true }).extend({ kind: z.literal('room'), id }),
  service.pick({ needs: true, therapistIds: true }).extend({ kind: z.literal('service'), id }),
]);
export type PlannedChange = z.infer<typeof plannedChange>;

/** The most visits that a preview names. */
export const mostPreviewed = 20;

/** What would no longer fit, that fits today: how many, and the soonest of them. */
export const misfitPreview = z.object({ count: z.int(), firstOn: z.string().nullable(), visits: z.array(misfitVisit) });
export type MisfitPreview = z.infer<typeof misfitPreview>;
