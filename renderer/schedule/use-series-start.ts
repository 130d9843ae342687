import { useEffect } from 'react';
import { useWatch } from 'react-hook-form';
import type { PlanSessions } from '../../shared/schedule/series.model.ts';
import type { ZodForm } from '../ui/use-zod-form.ts';
import type { DeskTask } from './desk-task.ts';
import { useDesk } from './desk.ts';
import { subjectFor } from './place.ts';
import { useNamedClient, usePlanSessions } from './schedule.api.ts';
import { wishOfPlan, type SeriesInput, type SeriesOutput } from './series-form.ts';

/** Fills in what the plan or the address already says, and tells the desk whom the places are for. */
export function useSeriesStart(
  task: Extract<DeskTask, { kind: 'series' }>,
  form: ZodForm<SeriesInput, SeriesOutput>,
  isRestored: boolean,
): PlanSessions | undefined {
  const { services, setSubject } = useDesk();
  const { setValue, getValues, reset, control } = form;
  const plan = usePlanSessions(task.planId).data;
  const named = useNamedClient(task.planId === null ? task.clientId : null).data;
  const [clientId, serviceId] = useWatch({ control, name: ['clientId', 'serviceId'] });
  const service = services.find((one) => one.id === serviceId);
  useEffect(() => setSubject(subjectFor(service, clientId === '' ? null : clientId)), [setSubject, clientId, service]);

  const planId = plan?.planId;
  useEffect(() => {
    // A draft that came back is newer than what the plan says.
    if (!plan || isRestored) return;
    const fitting = services.find((one) => one.isActive && one.durationMinutes === plan.durationMinutes);
    reset({ ...getValues(), ...wishOfPlan(plan), ...(fitting && { serviceId: fitting.id }) });
    // Once, when the plan is there: later changes of the services must not undo a choice.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [planId, isRestored]);
  useEffect(() => {
    if (!named) return;
    setValue('clientId', named.id);
    setValue('clientName', `${named.firstName} ${named.lastName}`);
  }, [named, setValue]);
  return plan;
}
