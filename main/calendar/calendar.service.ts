import { calendarText, type CalendarVisit } from '../../shared/calendar/calendar.rules.ts';
import type { calendarContract } from '../../shared/calendar/calendar.contract.ts';
import { addDays } from '../../shared/core/time.ts';
import type { FileTicket } from '../../shared/core/file-ticket.ts';
import { getClinicProfile } from '../../db/clinic/clinic.queries.ts';
import { listCalendarVisits } from '../../db/schedule/calendar.queries.ts';
import { findPlanForBooking, listVisitsOfPlan } from '../../db/schedule/plan-sessions.ts';
import { findVisit } from '../../db/schedule/schedule.queries.ts';
import { findSeries, listVisitsOfSeries } from '../../db/schedule/series.queries.ts';
import { listStaff } from '../../db/staff/staff.queries.ts';
import type { Implementation } from '../implement.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';

const mostDays = 731;
/** What clients call it in their own calendar; the program itself says visit. */
const wordForClients = 'Appointment';

/** The name says what it is and which days, not whose it is: files are copied around. */
async function ticketFor(request: Request, kind: string, days: string, visits: readonly CalendarVisit[]): Promise<FileTicket> {
  const { name, email, addressLines } = await getClinicProfile(request.db);
  const text = calendarText(visits, { name, email, addressLines, zone: request.zone, word: wordForClients }, request.now());
  request.concerning({ detail: { kind, count: visits.length } });
  return request.issueTicket({ fileName: `${kind}-${days}.ics`, contentType: 'text/calendar; charset=utf-8', bytes: Buffer.from(text, 'utf8') });
}

export const calendarService: Implementation<typeof calendarContract, Request> = {
  async exportVisit(request, { visitId }) {
    const visit = found(await findVisit(request.db, visitId, request.today()));
    request.concerning({ clientId: visit.clientId, subjectId: visit.id });
    return ticketFor(request, 'visit', visit.startsOn, [visit]);
  },

  async exportPlan(request, { planId }) {
    const { clientId } = found(await findPlanForBooking(request.db, planId));
    request.concerning({ clientId, subjectId: planId });
    const visits = await listVisitsOfPlan(request.db, planId, request.today());
    return ticketFor(request, 'series', visits[0]?.startsOn ?? request.today(), visits);
  },

  async exportSeries(request, { seriesId }) {
    const { clientId } = found(await findSeries(request.db, seriesId));
    request.concerning({ clientId, subjectId: seriesId });
    const visits = await listVisitsOfSeries(request.db, seriesId, request.today());
    return ticketFor(request, 'series', visits[0]?.startsOn ?? request.today(), visits);
  },

  async exportTherapist(request, { staffId, from, until }) {
    if (until < from) refuse('validation', undefined, { fields: { until: 'endBeforeStart' } });
    if (until > addDays(from, mostDays)) refuse('validation', undefined, { fields: { until: 'tooLarge' } });
    found((await listStaff(request.db)).find(({ id }) => id === staffId));
    request.concerning({ subjectId: staffId });
    return ticketFor(request, 'calendar', `${from}-${until}`, await listCalendarVisits(request.db, staffId, from, until));
  },
};
