import { setImmediate as otherCalls } from 'node:timers/promises';
import type { historyContract } from '../../shared/history/history.contract.ts';
import type { VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { listVisitPage, listVisitSlice, type HistoryView } from '../../db/history/history.queries.ts';
import { findClient } from '../../db/clients/clients.queries.ts';
import { findMergedInto } from '../../db/clients/records.queries.ts';
import { listTimeline } from '../../db/history/timeline.queries.ts';
import { mayReadChart } from '../clients/chart-access.ts';
import type { Implementation } from '../implement.ts';
import { found } from '../refusal.ts';
import type { Request } from '../request.ts';
import { elsewhere } from '../system/call-time.ts';
import { csvHeading, csvLines } from './visits-csv.ts';

/** Visits of the export that are read at once; between two pieces other calls have their turn. */
const pieceSize = 1000;

function viewOf(request: Request): HistoryView {
  return { zone: request.zone, today: request.today() };
}

export const historyService: Implementation<typeof historyContract, Request> = {
  async listVisits(request, { filter, offset, limit }) {
    if (filter.clientId !== null) request.concerning({ clientId: filter.clientId });
    const page = await listVisitPage(request.db, filter, { offset, limit }, viewOf(request));
    request.concerning({ detail: { count: page.visits.length } });
    return page;
  },

  async getTimeline(request, { clientId: askedId }) {
    const clientId = (await findMergedInto(request.db, askedId)) ?? askedId;
    found(await findClient(request.db, clientId));
    request.concerning({ clientId, detail: { part: 'timeline' } });
    const { permissions } = request.actor;
    const readsChart = await mayReadChart(request, clientId);
    const view = { zone: request.zone, readsChart, readsConsents: permissions.has('consents.read') };
    return { entries: await listTimeline(request.db, clientId, view), isChartClosed: permissions.has('health.read') && !readsChart };
  },

  async exportVisits(request, { filter }, signal) {
    if (filter.clientId !== null) request.concerning({ clientId: filter.clientId });
    const pieces = [csvHeading()];
    let count = 0;
    let last: VisitSummary | undefined;
    do {
      const slice = { limit: pieceSize, ...(last && { after: last }) };
      const visits = await listVisitSlice(request.db, filter, slice, viewOf(request));
      pieces.push(csvLines(visits));
      count += visits.length;
      last = visits.length < pieceSize ? undefined : visits.at(-1);
      await elsewhere(otherCalls);
      signal?.throwIfAborted();
    } while (last);
    request.concerning({ detail: { count } });
    return request.issueTicket({
      fileName: `visits-${request.today()}.csv`,
      contentType: 'text/csv; charset=utf-8',
      bytes: Buffer.from(pieces.join(''), 'utf8'),
    });
  },
};
