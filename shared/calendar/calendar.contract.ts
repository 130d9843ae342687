import { z } from 'zod';
import { procedure } from '../contract/procedure.ts';
import { id } from '../core/ids.ts';
import { civilDate } from '../core/time.ts';
import { fileTicket } from '../core/file-ticket.ts';

const exporting = { needs: 'schedule.read', touches: [], audit: 'calendar.exported' } as const;

/** iCalendar files: times and the clinic's name, nothing of a client. */
export const calendarContract = {
  exportVisit: procedure(exporting).input(z.object({ visitId: id })).output(fileTicket),
  /** All visits of a plan, the cancelled ones marked as such. */
  exportPlan: procedure(exporting).input(z.object({ planId: id })).output(fileTicket),
  /** All visits of a series without a plan, likewise. */
  exportSeries: procedure(exporting).input(z.object({ seriesId: id })).output(fileTicket),
  /** A therapist's visits from one day to another, both included; `until` is at most two years later. */
  exportTherapist: procedure(exporting)
    .input(z.object({ staffId: id, from: civilDate, until: civilDate }))
    .output(fileTicket),
};
