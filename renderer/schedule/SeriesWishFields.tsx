import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormDateField } from '../ui/FormDateField.tsx';
import { seriesGives } from '../../shared/schedule/series.rules.ts';
import { FormCheckbox } from '../ui/FormCheckbox.tsx';
import { FormNumberField } from '../ui/FormNumberField.tsx';
import { FormSelect } from '../ui/FormSelect.tsx';
import { FormTimeField } from '../ui/FormTimeField.tsx';
import { useFormat } from '../ui/use-format.ts';
import type { ZodForm } from '../ui/use-zod-form.ts';
import { useDesk } from './desk.ts';
import { SeriesToggles } from './SeriesToggles.tsx';
import type { SeriesInput, SeriesOutput } from './series-form.ts';

/** How many sessions, how far apart, on which days and at what time. */
export function SeriesWishFields({ form }: { readonly form: ZodForm<SeriesInput, SeriesOutput> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { board, rooms, services, today } = useDesk();
  const { control } = form;
  const { weekStart } = format.settings;
  const weekdays = Array.from({ length: 7 }, (_, index) => ((weekStart - 1 + index) % 7) + 1);
  return (
    <>
      <Controller
        control={control}
        name="serviceId"
        render={({ field }) => (
          <TextField select label={t('schedule.booking.service')} value={field.value} onChange={field.onChange}>
            {services
              .filter((service) => service.isActive)
              .map((service) => (
                <MenuItem key={service.id} value={service.id}>
                  {t('schedule.booking.serviceOption', { name: service.name, minutes: service.durationMinutes })}
                </MenuItem>
              ))}
          </TextField>
        )}
      />
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1 }}>
        <Controller
          control={control}
          name="therapistId"
          render={({ field }) => (
            <TextField
              select
              label={t('schedule.place.therapist')}
              value={board.therapists.some((therapist) => therapist.staffId === field.value) ? field.value : ''}
              onChange={field.onChange}
            >
              {board.therapists.map((therapist) => (
                <MenuItem key={therapist.staffId} value={therapist.staffId}>
                  {therapist.name}
                </MenuItem>
              ))}
            </TextField>
          )}
        />
        <FormSelect control={control} name="roomId" label={t('series.room')} emptyLabel={t('series.anyRoom')} options={rooms.filter((room) => room.isActive).map((room) => ({ value: room.id, label: room.name }))} />
      </Box>
      <Box role="group" aria-label={t('schedule.series.spacing')} sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr 1fr', gap: 1 }}>
        <FormNumberField control={control} name="count" label={t('schedule.series.count')} />
        <FormNumberField control={control} name="minGapDays" label={t('schedule.series.minGap')} />
        <FormNumberField control={control} name="maxGapDays" label={t('schedule.series.maxGap')} />
      </Box>
      <FormCheckbox control={control} name="startsCloser" label={t('series.closer')} />
      <FormDateField control={control} name="from" label={t('schedule.series.from')} minDate={today} />
      <Controller
        control={control}
        name="weekdays"
        render={({ field }) => (
          <SeriesToggles
            label={t('schedule.series.weekdays')}
            toggles={weekdays.map((day) => ({ value: day, label: format.weekday(day, 'short'), name: format.weekday(day) }))}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1 }}>
        <FormTimeField control={control} name="earliestMinute" label={t('schedule.series.earliest')} />
        <FormTimeField control={control} name="latestMinute" label={t('schedule.series.latest')} />
      </Box>
      <Controller
        control={control}
        name="mayDiffer"
        render={({ field }) => (
          <SeriesToggles
            label={t('series.mayDiffer')}
            toggles={seriesGives.map((give) => ({ value: give, label: t(`series.gives.${give}`) }))}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
    </>
  );
}
