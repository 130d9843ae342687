import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormDateField } from '../ui/FormDateField.tsx';
import { FormNumberField } from '../ui/FormNumberField.tsx';
import { FormSelect } from '../ui/FormSelect.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import { FormTimeField } from '../ui/FormTimeField.tsx';
import { useFormat } from '../ui/use-format.ts';
import type { ZodForm } from '../ui/use-zod-form.ts';
import { useDesk } from './desk.ts';
import type { EntryInput, EntryOutput } from './entry-form.ts';

/** What somebody waits for: service, people, days, hours, notice, how urgent and until when. */
export function EntryFields({ form }: { readonly form: ZodForm<EntryInput, EntryOutput> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { board, services, today } = useDesk();
  const { control, setValue } = form;
  const { weekStart } = format.settings;
  const weekdays = Array.from({ length: 7 }, (_, index) => ((weekStart - 1 + index) % 7) + 1);
  const offered = services.filter((service) => service.isActive);
  return (
    <>
      <Controller
        control={control}
        name="serviceId"
        render={({ field }) => (
          <TextField
            select
            label={t('schedule.booking.service')}
            value={field.value}
            onChange={(event) => {
              field.onChange(event.target.value);
              setValue('durationMinutes', offered.find((service) => service.id === event.target.value)?.durationMinutes ?? 60);
            }}
          >
            {offered.map((service) => (
              <MenuItem key={service.id} value={service.id}>
                {t('schedule.booking.serviceOption', { name: service.name, minutes: service.durationMinutes })}
              </MenuItem>
            ))}
          </TextField>
        )}
      />
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1 }}>
        <FormNumberField control={control} name="durationMinutes" label={t('waitlist.length')} unit={t('schedule.place.minutes')} />
        <FormSelect
          control={control}
          name="priority"
          label={t('waitlist.priority')}
          options={([1, 2, 3] as const).map((value) => ({ value, label: t(`waitlist.priorities.p${value}`) }))}
        />
      </Box>
      <Controller
        control={control}
        name="therapistIds"
        render={({ field }) => (
          <TextField
            select
            label={t('waitlist.therapists')}
            value={field.value}
            onChange={field.onChange}
            slotProps={{
              inputLabel: { shrink: true },
              select: {
                multiple: true,
                displayEmpty: true,
                renderValue: (chosen) => {
                  // A multiple choice is a list of the options' ids.
                  const ids = chosen as readonly string[];
                  const names = board.therapists.filter((therapist) => ids.includes(therapist.staffId)).map((therapist) => therapist.name);
                  return names.length === 0 ? t('waitlist.anyTherapist') : names.join(', ');
                },
              },
            }}
          >
            {board.therapists.map((therapist) => (
              <MenuItem key={therapist.staffId} value={therapist.staffId}>
                {therapist.name}
              </MenuItem>
            ))}
          </TextField>
        )}
      />
      <Box>
        <Typography variant="caption" color="textSecondary" component="p">
          {t('waitlist.weekdays')}
        </Typography>
        <Controller
          control={control}
          name="weekdays"
          render={({ field }) => (
            <ToggleButtonGroup
              size="small"
              fullWidth
              aria-label={t('waitlist.weekdays')}
              value={field.value}
              onChange={(_event, value: readonly number[]) => field.onChange(value)}
              sx={{ '& .MuiToggleButton-root': { px: 0.25, py: 0.25 } }}
            >
              {weekdays.map((day) => (
                <ToggleButton key={day} value={day} aria-label={format.weekday(day)}>
                  {format.weekday(day, 'short')}
                </ToggleButton>
              ))}
            </ToggleButtonGroup>
          )}
        />
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1 }}>
        <FormTimeField control={control} name="earliestMinute" label={t('waitlist.earliest')} />
        <FormTimeField control={control} name="latestMinute" label={t('waitlist.latest')} />
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: '6.5rem 1fr', gap: 1 }}>
        <FormNumberField control={control} name="noticeHours" label={t('waitlist.notice')} unit={t('waitlist.noticeUnit')} />
        <FormDateField control={control} name="expiresOn" label={t('waitlist.expiresOn')} minDate={today} />
      </Box>
      <FormTextField control={control} name="note" label={t('waitlist.note')} minRows={2} />
    </>
  );
}
