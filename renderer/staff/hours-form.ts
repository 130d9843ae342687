import { z } from 'zod';
import { workingHours, type WorkingHours } from '../../shared/clinic/clinic.model.ts';
import { hoursProblems } from '../../shared/clinic/clinic.rules.ts';

/** A week's stretches as typed; `seen` are those it began from, so that a lost race is noticed. */
export const hoursForm = z
  .object({ hours: z.array(workingHours).max(42), seen: z.array(workingHours) })
  .superRefine(({ hours }, context) => {
    for (const [path, problem] of Object.entries(hoursProblems(hours))) {
      const [, index = '0', field = ''] = path.split('.');
      context.addIssue({ code: 'custom', path: ['hours', Number(index), field], params: { problem } });
    }
  });
export type HoursForm = z.infer<typeof hoursForm>;

/** A stretch with its place in the form's list, where its errors stand too. */
export interface PlacedStretch extends WorkingHours {
  readonly index: number;
}

export function stretchesOf(hours: readonly WorkingHours[], weekday: number): PlacedStretch[] {
  return hours.map((stretch, index) => ({ ...stretch, index })).filter((stretch) => stretch.weekday === weekday);
}

/** The weekdays in the order of the clinic's week. */
export function weekFrom(weekStart: number): number[] {
  return Array.from({ length: 7 }, (_, day) => ((weekStart - 1 + day) % 7) + 1);
}

const lunchMinutes = 60;
const fullDay = { startMinute: 9 * 60, endMinute: 17 * 60 };

/** The next stretch to propose on a day: nine to five, or the afternoon after what is there already. */
export function nextStretch(hours: readonly WorkingHours[], weekday: number): WorkingHours {
  const last = Math.max(...hours.filter((stretch) => stretch.weekday === weekday).map((stretch) => stretch.endMinute));
  if (!Number.isFinite(last)) return { weekday, ...fullDay };
  const startMinute = Math.min(last + lunchMinutes, 23 * 60);
  return { weekday, startMinute, endMinute: Math.min(startMinute + 4 * 60, 24 * 60 - 1) };
}

/** Monday's stretches on every day from Monday to Friday; the weekend stays as it is. */
export function mondayOnWeekdays(hours: readonly WorkingHours[]): WorkingHours[] {
  const monday = hours.filter((stretch) => stretch.weekday === 1);
  const weekend = hours.filter((stretch) => stretch.weekday > 5);
  return [...[1, 2, 3, 4, 5].flatMap((weekday) => monday.map((stretch) => ({ ...stretch, weekday }))), ...weekend];
}

/** Hours in a week, to half a decimal: `37.5`. */
export function hoursInWeek(hours: readonly WorkingHours[]): number {
  const minutes = hours.reduce((sum, stretch) => sum + Math.max(0, stretch.endMinute - stretch.startMinute || 0), 0);
  return Math.round((minutes / 60) * 100) / 100;
}
