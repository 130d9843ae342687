import { z } from 'zod';
import { procedure, reading } from '../contract/procedure.ts';
import { id } from '../core/ids.ts';
import { fileTicket } from '../core/file-ticket.ts';
import { visitFilter, visitPage } from './history.model.ts';
import { timeline } from './timeline.model.ts';

export const historyContract = {
  /** Visits, newest first. */
  listVisits: reading('history.read', 'history.viewed')
    .input(z.object({ filter: visitFilter, offset: z.int().min(0).default(0), limit: z.int().min(1).max(80).default(50) }))
    .output(visitPage),
  /** Everything that happened with a client, newest first: of the chart only what the person may read. */
  getTimeline: reading('history.read', 'history.viewed').input(z.object({ clientId: id })).output(timeline),
  /** The filtered visits as CSV (UTF-8 with BOM, RFC 4180, formulas defused). */
  exportVisits: procedure({ needs: 'history.export', touches: [], audit: 'history.exported', needsFreshSignIn: true })
    .input(z.object({ filter: visitFilter }))
    .output(fileTicket),
};
