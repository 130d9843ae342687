import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { LoadLimits } from '../../shared/clinic/working-time.model.ts';
import type { StaffMember } from '../../shared/staff/staff.model.ts';
import { client } from '../api/client.ts';
import { EditDialog } from '../clinic/EditDialog.tsx';
import { useRecordEdit } from '../clinic/use-record-edit.ts';
import { FormNumberField } from '../ui/FormNumberField.tsx';
import { useNotify } from '../ui/notify.ts';
import { useFormat } from '../ui/use-format.ts';

const hours = (most: number) => z.number().min(0.5).max(most);
const limitsForm = z.object({ day: hours(24), week: hours(168), breakAfter: hours(24), version: z.int() });
type LimitsForm = z.infer<typeof limitsForm>;

function formOf({ dayMinutes, weekMinutes, breakAfterMinutes, version }: LoadLimits): LimitsForm {
  return { day: dayMinutes / 60, week: weekMinutes / 60, breakAfter: breakAfterMinutes / 60, version };
}

function limitsOf(staffId: string, { day, week, breakAfter, version }: LimitsForm): LoadLimits {
  return { staffId, dayMinutes: Math.round(day * 60), weekMinutes: Math.round(week * 60), breakAfterMinutes: Math.round(breakAfter * 60), version };
}

interface LimitsDialogProps {
  readonly therapist: StaffMember;
  readonly limits: LoadLimits;
  readonly onClose: () => void;
}

/** How much hands-on work is healthy for a therapist; the desk is warned where it would be more. */
export function LimitsDialog({ therapist, limits, onClose }: LimitsDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const edit = useRecordEdit<LimitsForm, LimitsForm>({
    schema: limitsForm,
    defaultValues: formOf(limits),
    draftKey: { form: 'limits', subject: therapist.id },
    async save(values) {
      const saved = await client.clinic.saveLoadLimits(limitsOf(therapist.id, values));
      notify.show({
        message: t('staff.limits.saved', { name: therapist.name }),
        undo: () => client.clinic.saveLoadLimits({ ...limits, version: saved.version }),
      });
      return true;
    },
    load: async () => {
      const known = (await client.clinic.getWorkingTime()).limits.find((one) => one.staffId === therapist.id);
      return known && formOf(known);
    },
    adopt: (mine, theirs) => ({ ...mine, version: theirs.version }),
    read: ({ day, week, breakAfter }) => [
      { label: t('staff.limits.day'), text: format.number(day, 2) },
      { label: t('staff.limits.week'), text: format.number(week, 2) },
      { label: t('staff.limits.break'), text: format.number(breakAfter, 2) },
    ],
    onDone: onClose,
  });
  const { control } = edit.form;
  const unit = t('staff.limits.unit');
  return (
    <EditDialog edit={edit} title={t('staff.limits.title', { name: therapist.name })}>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: 1.5, alignItems: 'start' }}>
        <FormNumberField control={control} name="day" label={t('staff.limits.day')} unit={unit} decimals={2} hint={t('staff.limits.dayHint')} isRequired autoFocus />
        <FormNumberField control={control} name="week" label={t('staff.limits.week')} unit={unit} decimals={2} hint={t('staff.limits.weekHint')} isRequired />
        <FormNumberField control={control} name="breakAfter" label={t('staff.limits.break')} unit={unit} decimals={2} hint={t('staff.limits.breakHint')} isRequired />
      </Box>
    </EditDialog>
  );
}
