// What the series planner is asked, as its fields hold it.
import { z } from 'zod';
import { id } from '../../shared/core/ids.ts';
import { prose } from '../../shared/core/text.ts';
import { civilDate, minuteOfDay, weekday } from '../../shared/core/time.ts';
import { seriesGive, type PlanSessions } from '../../shared/schedule/series.model.ts';
import type { SeriesGive } from '../../shared/schedule/series.rules.ts';

const days = z.int().min(1).max(60);

export const seriesForm = z.object({
  clientId: id,
  clientName: z.string(),
  serviceId: id,
  therapistId: id,
  count: z.int().min(1).max(12),
  minGapDays: days,
  maxGapDays: days,
  from: civilDate,
  weekdays: z.array(weekday),
  earliestMinute: minuteOfDay,
  latestMinute: z.int().min(1).max(1439),
  startsCloser: z.boolean(),
  roomId: id.nullable(),
  mayDiffer: z.array(seriesGive),
  note: prose(1000),
});
export type SeriesOutput = z.output<typeof seriesForm>;

/** Fields may be empty while they are being filled in. */
export interface SeriesInput {
  readonly clientId: string;
  readonly clientName: string;
  readonly serviceId: string;
  readonly therapistId: string;
  readonly count: number | null;
  readonly minGapDays: number | null;
  readonly maxGapDays: number | null;
  readonly from: string | null;
  readonly weekdays: readonly number[];
  readonly earliestMinute: number | null;
  readonly latestMinute: number | null;
  readonly startsCloser: boolean;
  readonly roomId: string | null;
  readonly mayDiffer: readonly SeriesGive[];
  readonly note: string;
}

// An empty field is an input that the schema refuses with a message at the field.
export const seriesSchema = seriesForm as unknown as z.ZodType<SeriesOutput, SeriesInput>;

interface SeriesDefaults {
  readonly serviceId: string;
  readonly therapistId: string;
  readonly from: string;
}

/** Two to seven days between sessions and the usual day, where no plan says otherwise (clinical.md section 10). */
export function emptySeries({ serviceId, therapistId, from }: SeriesDefaults): SeriesInput {
  return {
    clientId: '',
    clientName: '',
    serviceId,
    therapistId,
    count: 4,
    minGapDays: 2,
    maxGapDays: 7,
    from,
    weekdays: [],
    earliestMinute: 7 * 60,
    latestMinute: 20 * 60,
    startsCloser: false,
    roomId: null,
    mayDiffer: [],
    note: '',
  };
}

/** What a plan already says of its series. */
export function wishOfPlan(plan: PlanSessions): Partial<SeriesInput> {
  return {
    clientId: plan.clientId,
    clientName: plan.clientName,
    therapistId: plan.therapistId,
    count: Math.max(1, plan.sessionsPlanned - plan.sessionsTaken),
    minGapDays: plan.minGapDays,
    maxGapDays: plan.maxGapDays,
  };
}
