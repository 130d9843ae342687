// Several days at once: the week, the agenda, the month.
import { addDays, type CivilDate } from '../../shared/core/time.ts';
import { packVisit, placesIn, type MonthDay, type RangeBoard } from '../../shared/schedule/range.model.ts';
import { countVisitsByDay, listVisitsBetween } from '../../db/schedule/range.queries.ts';
import type { Request } from '../request.ts';
import { activeTherapists, presentRoster, type Roster } from './roster.ts';

function datesOf(from: CivilDate, days: number): CivilDate[] {
  return Array.from({ length: days }, (_none, day) => addDays(from, day));
}

/** Therapists who work here, and whoever has left but still has visits on these days, by name. */
export function shownMembers(roster: Roster, busy: ReadonlySet<string>): Roster['members'] {
  return roster.members.filter((member) => busy.has(member.id) || (member.isActive && member.roles.includes('therapist')));
}

export async function getRange(request: Request, { from, days }: { readonly from: CivilDate; readonly days: number }): Promise<RangeBoard> {
  const roster = await presentRoster(request);
  const dates = datesOf(from, days);
  const visits = await listVisitsBetween(request.db, { from, until: dates.at(-1) ?? from }, request.today());
  const lists = {
    from,
    closed: dates.map((date) => [...roster.closedOn(date)]),
    therapists: shownMembers(roster, new Set(visits.map((visit) => visit.therapistId))).map((member) => {
      const { hoursOn, awayOn } = roster.timeOf(member.id);
      return {
        staffId: member.id,
        name: member.name,
        colour: member.colour,
        limits: roster.limitsOf(member.id),
        hours: dates.map((date) => [...hoursOn(date)]),
        away: dates.map((date) => [...awayOn(date)]),
      };
    }),
    rooms: roster.rooms.map(({ id, name }) => ({ id, name })),
    services: roster.services.map(({ id, name, colour }) => ({ id, name, colour })),
  };
  const places = placesIn(lists);
  return { ...lists, rows: visits.map((visit) => packVisit(visit, places)) };
}

export async function getMonth(
  request: Request,
  { from, days, therapistId }: { readonly from: CivilDate; readonly days: number; readonly therapistId: string | null },
): Promise<MonthDay[]> {
  const roster = await presentRoster(request);
  const dates = datesOf(from, days);
  const counts = new Map((await countVisitsByDay(request.db, { from, until: dates.at(-1) ?? from }, therapistId)).map((count) => [count.date, count]));
  const hours = activeTherapists(roster)
    .filter((member) => therapistId === null || member.id === therapistId)
    .map((member) => roster.hoursOf(member.id));
  return dates.map((date) => {
    const { visits = 0, firstVisits = 0, bookedMinutes = 0 } = counts.get(date) ?? {};
    const workingMinutes = hours.flatMap((hoursOn) => hoursOn(date)).reduce((sum, stretch) => sum + stretch.endMinute - stretch.startMinute, 0);
    return { date, visits, firstVisits, bookedMinutes, workingMinutes, closures: roster.closedOn(date).map(({ label }) => label) };
  });
}
