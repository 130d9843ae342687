import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useController, useWatch, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { repetitionKinds } from '../../shared/clinic/repetition.rules.ts';
import { weekdayOf, civilDate } from '../../shared/core/time.ts';
import { FormDateField } from '../ui/FormDateField.tsx';
import { FormNumberField } from '../ui/FormNumberField.tsx';
import { FormSelect } from '../ui/FormSelect.tsx';
import { useFormat } from '../ui/use-format.ts';
import { weekFrom } from './hours-form.ts';
import { SkippedDays } from './SkippedDays.tsx';
import type { TimeOffForm } from './time-off-form.ts';

interface RepetitionFieldsProps {
  readonly control: Control<TimeOffForm, unknown, unknown>;
}

function WeekdaysField({ control }: RepetitionFieldsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { field } = useController({ control, name: 'weekdays' });
  const startsOn = useWatch({ control, name: 'startsOn' });
  const usual = civilDate.safeParse(startsOn).success ? [weekdayOf(startsOn)] : [];
  return (
    <ToggleButtonGroup
      size="small"
      aria-label={t('staff.away.weekdays')}
      value={field.value.length === 0 ? usual : field.value}
      onChange={(_event, days: number[]) => field.onChange(days.toSorted((a, b) => a - b))}
    >
      {weekFrom(format.settings.weekStart).map((weekday) => (
        <ToggleButton key={weekday} value={weekday} aria-label={format.weekday(weekday)}>
          {format.weekday(weekday, 'short')}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** Whether and how time off comes again, until when, and on which days it does not. */
export function RepetitionFields({ control }: RepetitionFieldsProps) {
  const { t } = useTranslation();
  const [kind, rrule] = useWatch({ control, name: ['kind', 'rrule'] });
  const offered = repetitionKinds.filter((one) => one !== 'other' || kind === 'other');
  return (
    <>
      <Box sx={{ display: 'grid', gridTemplateColumns: '2fr 1fr 1.4fr', gap: 1.5, alignItems: 'start' }}>
        <FormSelect
          control={control}
          name="kind"
          label={t('staff.away.repeats')}
          options={offered.map((one) => ({ value: one, label: t(`staff.away.kinds.${one}`) }))}
          {...(kind === 'other' && { hint: rrule ?? '' })}
        />
        {kind !== 'once' && kind !== 'other' && (
          <>
            <FormNumberField control={control} name="every" label={t('staff.away.everyLabel')} isRequired />
            <FormDateField control={control} name="until" label={t('staff.away.until')} hint={t('staff.away.untilHint')} />
          </>
        )}
      </Box>
      {kind === 'weeks' && <WeekdaysField control={control} />}
      {kind !== 'once' && <SkippedDays control={control} />}
    </>
  );
}
