// Procedures about several visits that belong together: planned, repaired and released all or none.
import { z } from 'zod';
import { procedure, reading } from '../contract/procedure.ts';
import { id } from '../core/ids.ts';
import { visitSummary } from './schedule.model.ts';
import { newSeries, planSessions, series, seriesChange, seriesRepair, seriesWish, sessionsToRelease, sessionsToRestore } from './series.model.ts';

const touches = ['schedule', 'waitlist', 'reminders', 'today', 'history', 'clients', 'episodes', 'charting'] as const;

export const seriesContract = {
  getPlanSessions: reading('schedule.read').input(z.object({ planId: id })).output(planSessions),
  /** Every visit of a plan, cancelled ones too, by start. */
  listPlanVisits: reading('schedule.read').input(z.object({ planId: id })).output(z.array(visitSummary)),
  /**
   * Proposes up to three series without conflict, best first; books nothing. `noFreeSeries` where there is none, with
   * `obstacle` (noHours, allTaken, spacing), `placed` and `lastOn` in the details, and in `loosen` what would help:
   * therapist, weekdays, hours, room, or spacing with `maxGapDays`.
   */
  proposeSeries: reading('schedule.read').input(seriesWish).output(z.array(series)),
  /** Books all sessions of a series or none. */
  bookSeries: procedure({ needs: 'schedule.write', touches, audit: 'series.booked' })
    .input(newSeries)
    .output(z.array(visitSummary)),
  /** The rest of the visit's plan put right after it was lost or moved, or of its series where it has no plan; null where nothing is to be done or nothing fits. */
  proposeRepair: reading('schedule.read').input(z.object({ visitId: id })).output(seriesRepair.nullable()),
  /** Moves, adds and takes away visits of a plan or a series: all or none. Answers with the visits that were changed. */
  changeSeries: procedure({ needs: 'schedule.write', touches, audit: 'series.repaired' })
    .input(seriesChange)
    .output(z.array(visitSummary)),
  /** Gives the times of visits still to come back, since the plan has ended. */
  releaseSessions: procedure({ needs: 'schedule.write', touches, audit: 'series.released' })
    .input(sessionsToRelease)
    .output(z.array(visitSummary)),
  /** Undo of a release: all come back, or none where one has lost its place. */
  restoreSessions: procedure({ needs: 'schedule.write', touches, audit: 'series.restored' })
    .input(sessionsToRestore)
    .output(z.array(visitSummary)),
};
