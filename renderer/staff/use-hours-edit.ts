import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkingHours } from '../../shared/clinic/clinic.model.ts';
import type { StaffMember } from '../../shared/staff/staff.model.ts';
import { client } from '../api/client.ts';
import { useRecordEdit, type RecordEdit } from '../clinic/use-record-edit.ts';
import { useNotify } from '../ui/notify.ts';
import { useFormat } from '../ui/use-format.ts';
import { hoursForm, stretchesOf, weekFrom, type HoursForm } from './hours-form.ts';

async function savedHours(staffId: string): Promise<HoursForm> {
  const hours = (await client.clinic.listTherapistHours()).find((one) => one.staffId === staffId)?.hours ?? [];
  return { hours, seen: hours };
}

/** Editing the week of one therapist. */
export function useHoursEdit({ id, name }: StaffMember, saved: readonly WorkingHours[]): RecordEdit<HoursForm, HoursForm> {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const edit = useRecordEdit<HoursForm, HoursForm>({
    schema: hoursForm,
    defaultValues: { hours: [...saved], seen: [...saved] },
    draftKey: { form: 'hours', subject: id },
    async save(values) {
      const { hours } = await client.clinic.saveTherapistHours({ staffId: id, ...values });
      notify.show({
        message: t('staff.hours.saved', { name }),
        undo: () => client.clinic.saveTherapistHours({ staffId: id, hours: values.seen, seen: hours }),
      });
      edit.form.reset({ hours, seen: hours });
      return true;
    },
    load: () => savedHours(id),
    adopt: (mine, theirs) => ({ ...mine, seen: theirs.hours }),
    read: ({ hours }) =>
      weekFrom(format.settings.weekStart).map((weekday) => ({
        label: format.weekday(weekday),
        text: stretchesOf(hours, weekday)
          .map((stretch) => format.timeRange(stretch.startMinute, stretch.endMinute - stretch.startMinute))
          .join(', '),
      })),
    onDone: () => undefined,
  });
  const { formState, reset } = edit.form;
  const { isDirty } = formState;
  useEffect(() => {
    if (!isDirty) reset({ hours: [...saved], seen: [...saved] });
  }, [isDirty, reset, saved]);
  return edit;
}
