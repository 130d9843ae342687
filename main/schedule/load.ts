import { weekOf } from '../../shared/schedule/load.rules.ts';
import type { WeekLoad } from '../../shared/schedule/schedule.model.ts';
import type { CivilDate } from '../../shared/core/time.ts';
import { listHandsOnMinutes } from '../../db/schedule/coming.queries.ts';
import type { Request } from '../request.ts';
import { presentRoster } from './roster.ts';

/** Hands-on minutes of each therapist in the clinic's week of a day. */
export async function listWeekLoad(request: Request, { date }: { readonly date: CivilDate }): Promise<WeekLoad> {
  const week = weekOf(date, (await presentRoster(request)).weekStart);
  return { ...week, therapists: await listHandsOnMinutes(request.db, week) };
}
