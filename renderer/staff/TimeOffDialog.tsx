import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { TimeOff } from '../../shared/clinic/working-time.model.ts';
import type { CivilDate } from '../../shared/core/time.ts';
import type { StaffMember } from '../../shared/staff/staff.model.ts';
import { client } from '../api/client.ts';
import { MisfitPreview } from '../app/MisfitPreview.tsx';
import { EditDialog } from '../clinic/EditDialog.tsx';
import { spanText } from '../clinic/span-words.ts';
import { useRecordEdit } from '../clinic/use-record-edit.ts';
import { FormTextField } from '../ui/FormTextField.tsx';
import { useNotify } from '../ui/notify.ts';
import { SpanFields } from '../ui/SpanFields.tsx';
import { useFormat } from '../ui/use-format.ts';
import { repetitionText } from './repetition-words.ts';
import { RepetitionFields } from './RepetitionFields.tsx';
import { blankTimeOff, formOf, keptOf, timeOffForm, type TimeOffForm } from './time-off-form.ts';

interface TimeOffDialogProps {
  readonly therapist: StaffMember;
  /** Undefined for a new one. */
  readonly timeOff: TimeOff | undefined;
  readonly today: CivilDate;
  readonly onClose: () => void;
}

function useTimeOffEdit({ therapist, timeOff, today, onClose }: TimeOffDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  return useRecordEdit<TimeOffForm, TimeOffForm>({
    schema: timeOffForm,
    texts: { endsOn: 'endBeforeStart', endMinute: 'endBeforeStart', until: 'endBeforeStart', startsOn: 'date' },
    defaultValues: timeOff ? formOf(timeOff) : blankTimeOff(today),
    draftKey: { form: 'timeOff', subject: timeOff?.id ?? therapist.id },
    async save(values) {
      const wanted = { ...keptOf(values), staffId: therapist.id };
      const saved = await client.clinic.saveTimeOff(timeOff ? { ...wanted, id: timeOff.id, version: values.version } : wanted);
      notify.show({
        message: t('staff.away.timeOffSaved', { name: therapist.name, label: saved.label }),
        undo: () =>
          timeOff ? client.clinic.saveTimeOff({ ...timeOff, version: saved.version }) : client.clinic.removeTimeOff({ id: saved.id, version: saved.version }),
      });
      return true;
    },
    load: async () => {
      const known = (await client.clinic.getWorkingTime()).timeOff.find((one) => one.id === timeOff?.id);
      return known && formOf(known);
    },
    adopt: (mine, theirs) => ({ ...mine, version: theirs.version }),
    read: (values) => [
      { label: t('staff.away.label'), text: values.label },
      { label: t('staff.away.when'), text: spanText(t, format, values) },
      { label: t('staff.away.repeats'), text: repetitionText(t, format, keptOf(values)) },
      { label: t('staff.away.skipped'), text: values.exceptOn.map((date) => format.date(date)).join(', ') },
    ],
    onDone: onClose,
  });
}

/** Time at which a therapist is away, once or again and again. */
export function TimeOffDialog(props: TimeOffDialogProps) {
  const { t } = useTranslation();
  const { therapist, timeOff } = props;
  const edit = useTimeOffEdit(props);
  const { control } = edit.form;
  const typed = timeOffForm.safeParse({ ...useWatch({ control }), label: '-' });
  return (
    <EditDialog edit={edit} title={t(timeOff ? 'staff.away.timeOffEdit' : 'staff.away.timeOffNew', { name: therapist.name })}>
      <FormTextField control={control} name="label" label={t('staff.away.label')} hint={t('staff.away.labelHint')} isRequired autoFocus />
      <SpanFields control={control} />
      <RepetitionFields control={control} />
      <MisfitPreview change={typed.success ? { ...keptOf(typed.data), kind: 'timeOff', staffId: therapist.id, id: timeOff?.id ?? null } : {}} />
    </EditDialog>
  );
}
