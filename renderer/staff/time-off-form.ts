// Pure: time off as it is typed, and as it is kept.
import { z } from 'zod';
import { spanProblems } from '../../shared/clinic/clinic.rules.ts';
import { repetitionKinds, repetitionOf, ruleOf } from '../../shared/clinic/repetition.rules.ts';
import { timeOff as timeOffSchema, type TimeOff } from '../../shared/clinic/working-time.model.ts';
import { civilDate, type CivilDate } from '../../shared/core/time.ts';

export const timeOffForm = timeOffSchema
  .pick({ label: true, startsOn: true, startMinute: true, endsOn: true, endMinute: true, exceptOn: true, rrule: true })
  .extend({
    kind: z.enum(repetitionKinds),
    every: z.int().min(1).max(52),
    weekdays: z.array(z.int()),
    until: civilDate.nullable(),
    version: z.int(),
  })
  .superRefine((values, context) => {
    for (const [field, problem] of Object.entries(spanProblems(values))) context.addIssue({ code: 'custom', path: [field], params: { problem } });
    if (values.kind !== 'once' && values.until !== null && values.until < values.startsOn) context.addIssue({ code: 'custom', path: ['until'], params: { problem: 'endBeforeStart' } });
  });
export type TimeOffForm = z.infer<typeof timeOffForm>;

export function blankTimeOff(today: CivilDate): TimeOffForm {
  const span = { startsOn: today, startMinute: 0, endsOn: today, endMinute: 1440 };
  return { ...span, label: '', kind: 'once', every: 1, weekdays: [], until: null, exceptOn: [], rrule: null, version: 0 };
}

export function formOf({ label, startsOn, startMinute, endsOn, endMinute, rrule, exceptOn, version }: TimeOff): TimeOffForm {
  const { kind, every, weekdays, until } = repetitionOf(rrule, startsOn);
  return { label, startsOn, startMinute, endsOn, endMinute, rrule, exceptOn, version, kind, every, weekdays: [...weekdays], until };
}

/** What is kept of the form; a rule that it has no words for stays as it was. */
export function keptOf(form: TimeOffForm): Pick<TimeOff, 'label' | 'startsOn' | 'startMinute' | 'endsOn' | 'endMinute' | 'rrule' | 'exceptOn'> {
  const { label, startsOn, startMinute, endsOn, endMinute, kind } = form;
  const rrule = kind === 'other' ? form.rrule : ruleOf({ ...form, kind }, startsOn);
  return { label, startsOn, startMinute, endsOn, endMinute, rrule, exceptOn: rrule === null ? [] : form.exceptOn };
}
