import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { WorkingHours } from '../../shared/clinic/clinic.model.ts';
import { hoursProblems, inOrder } from '../../shared/clinic/clinic.rules.ts';
import type { StaffMember } from '../../shared/staff/staff.model.ts';
import { MisfitPreview } from '../app/MisfitPreview.tsx';
import { DraftDot } from '../ui/DraftDot.tsx';
import { DraftNote } from '../ui/DraftNote.tsx';
import { StaleDialog } from '../ui/StaleDialog.tsx';
import { useFormat } from '../ui/use-format.ts';
import { DayHours } from './DayHours.tsx';
import { hoursInWeek, mondayOnWeekdays, nextStretch, stretchesOf, weekFrom } from './hours-form.ts';
import { useHoursEdit } from './use-hours-edit.ts';

interface HoursFormProps {
  readonly therapist: StaffMember;
  readonly saved: readonly WorkingHours[];
}

/** The week of one therapist, a row for each day. */
export function HoursForm({ therapist, saved }: HoursFormProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const edit = useHoursEdit(therapist, saved);
  const { field } = useController({ control: edit.form.control, name: 'hours' });
  const hours = field.value;
  const problems = hoursProblems(hours);
  const { isDirty } = edit.form.formState;
  return (
    <form
      noValidate
      aria-label={t('staff.hours.formLabel', { name: therapist.name })}
      onSubmit={(event) => {
        event.preventDefault();
        edit.submit();
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, py: 1 }}>
        <Typography variant="body2" color="textSecondary">
          {t('staff.hours.weekTotal', { hours: format.number(hoursInWeek(hours), 2) })}
        </Typography>
        <Button color="inherit" sx={{ ml: 'auto' }} onClick={() => field.onChange(mondayOnWeekdays(hours))}>
          {t('staff.hours.copyToWeekdays')}
        </Button>
      </Box>
      <DraftNote draft={edit.draft} />
      {weekFrom(format.settings.weekStart).map((weekday) => (
        <DayHours
          key={weekday}
          weekday={weekday}
          stretches={stretchesOf(hours, weekday)}
          problems={problems}
          onAdd={() => field.onChange(inOrder([...hours, nextStretch(hours, weekday)]))}
          onChange={(index, change) => field.onChange(hours.map((stretch, place) => (place === index ? { ...stretch, ...change } : stretch)))}
          onRemove={(index) => field.onChange(hours.filter((_stretch, place) => place !== index))}
        />
      ))}
      {isDirty && <MisfitPreview change={{ kind: 'hours', staffId: therapist.id, hours }} />}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, pt: 2 }}>
        <Button type="submit" variant="contained" loading={edit.isSaving} disabled={!isDirty}>
          {t('staff.hours.save')}
        </Button>
        <Button disabled={!isDirty} onClick={() => void edit.draft.startOver()}>
          {t('staff.hours.revert')}
        </Button>
        <DraftDot draft={edit.draft} />
      </Box>
      <StaleDialog {...edit.stale} />
    </form>
  );
}
