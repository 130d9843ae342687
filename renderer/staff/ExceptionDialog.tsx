import AddOutlined from '@mui/icons-material/AddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useController, useWatch, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { stretchProblems } from '../../shared/clinic/clinic.rules.ts';
import { hoursException, type HoursException } from '../../shared/clinic/working-time.model.ts';
import type { CivilDate } from '../../shared/core/time.ts';
import type { StaffMember } from '../../shared/staff/staff.model.ts';
import { client } from '../api/client.ts';
import { MisfitPreview } from '../app/MisfitPreview.tsx';
import { EditDialog } from '../clinic/EditDialog.tsx';
import { useRecordEdit } from '../clinic/use-record-edit.ts';
import { FormDateField } from '../ui/FormDateField.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import { useNotify } from '../ui/notify.ts';
import { useFormat } from '../ui/use-format.ts';
import { nextStretch } from './hours-form.ts';
import { StretchFields } from './StretchFields.tsx';

const exceptionForm = hoursException.omit({ id: true, staffId: true }).superRefine(({ startsOn, endsOn, stretches }, context) => {
  if (endsOn < startsOn) context.addIssue({ code: 'custom', path: ['endsOn'], params: { problem: 'endBeforeStart' } });
  for (const path of Object.keys(stretchProblems(stretches))) {
    const [, index = '0', field = ''] = path.split('.');
    context.addIssue({ code: 'custom', path: ['stretches', Number(index), field] });
  }
});
type ExceptionForm = z.infer<typeof exceptionForm>;

interface ExceptionDialogProps {
  readonly therapist: StaffMember;
  /** Undefined for a new one. */
  readonly exception: HoursException | undefined;
  /** Where a new one begins. */
  readonly date: CivilDate;
  readonly onClose: () => void;
}

function StretchesField({ control }: { readonly control: Control<ExceptionForm, unknown, unknown> }) {
  const { t } = useTranslation();
  const { field } = useController({ control, name: 'stretches' });
  const problems = stretchProblems(field.value);
  const asWeek = field.value.map((stretch) => ({ weekday: 1, ...stretch }));
  return (
    <Box role="group" aria-label={t('staff.away.hours')} sx={{ display: 'flex', flexDirection: 'column', gap: 1, alignItems: 'flex-start' }}>
      {field.value.length === 0 && <Typography color="textSecondary">{t('staff.away.noHours')}</Typography>}
      {field.value.map((stretch, index) => (
        <StretchFields
          // Stretches have no other name than their place.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          day={t('staff.away.hours')}
          number={index + 1}
          stretch={{ ...stretch, weekday: 1, index }}
          startProblem={problems[`stretches.${index}.startMinute`]}
          endProblem={problems[`stretches.${index}.endMinute`]}
          onChange={(change) => field.onChange(field.value.map((one, place) => (place === index ? { ...one, ...change } : one)))}
          onRemove={() => field.onChange(field.value.filter((_one, place) => place !== index))}
        />
      ))}
      <Button
        startIcon={<AddOutlined />}
        disabled={field.value.length >= 6}
        onClick={() => {
          const { startMinute, endMinute } = nextStretch(asWeek, 1);
          field.onChange([...field.value, { startMinute, endMinute }]);
        }}
      >
        {t('staff.hours.add')}
      </Button>
    </Box>
  );
}

function useExceptionEdit({ therapist, exception, date, onClose }: ExceptionDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  return useRecordEdit<ExceptionForm, ExceptionForm>({
    schema: exceptionForm,
    texts: { endsOn: 'endBeforeStart', startsOn: 'date' },
    defaultValues: exception ?? { startsOn: date, endsOn: date, stretches: [], label: '', version: 0 },
    draftKey: { form: 'exception', subject: exception?.id ?? therapist.id },
    async save({ version, ...values }) {
      const wanted = { ...values, staffId: therapist.id };
      const saved = await client.clinic.saveException(exception ? { ...wanted, id: exception.id, version } : wanted);
      notify.show({
        message: t('staff.away.exceptionSaved', { name: therapist.name }),
        undo: () =>
          exception
            ? client.clinic.saveException({ ...exception, version: saved.version })
            : client.clinic.removeException({ id: saved.id, version: saved.version }),
      });
      return true;
    },
    load: async () => (await client.clinic.getWorkingTime()).exceptions.find((one) => one.id === exception?.id),
    adopt: (mine, theirs) => ({ ...mine, version: theirs.version }),
    read: (values) => [
      { label: t('ui.firstDay'), text: format.date(values.startsOn) },
      { label: t('ui.lastDay'), text: format.date(values.endsOn) },
      { label: t('staff.away.hours'), text: values.stretches.map(({ startMinute, endMinute }) => format.timeRange(startMinute, endMinute - startMinute)).join(', ') },
      { label: t('staff.away.label'), text: values.label },
    ],
    onDone: onClose,
  });
}

/** Other hours than the week's on a day or some days, or none at all. */
export function ExceptionDialog(props: ExceptionDialogProps) {
  const { t } = useTranslation();
  const { therapist, exception } = props;
  const edit = useExceptionEdit(props);
  const { control } = edit.form;
  const values = useWatch({ control });
  return (
    <EditDialog edit={edit} title={t(exception ? 'staff.away.exceptionEdit' : 'staff.away.exceptionNew', { name: therapist.name })}>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
        <FormDateField control={control} name="startsOn" label={t('ui.firstDay')} isRequired autoFocus />
        <FormDateField control={control} name="endsOn" label={t('ui.lastDay')} isRequired />
      </Box>
      <StretchesField control={control} />
      <FormTextField control={control} name="label" label={t('staff.away.label')} hint={t('staff.away.exceptionLabelHint')} />
      <MisfitPreview change={{ ...values, kind: 'exception', staffId: therapist.id, id: exception?.id ?? null }} />
    </EditDialog>
  );
}
