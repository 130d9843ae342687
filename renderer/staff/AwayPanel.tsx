import { useState } from 'react';
import AddOutlined from '@mui/icons-material/AddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { usualLimits, type HoursException, type TimeOff, type WorkingTime } from '../../shared/clinic/working-time.model.ts';
import type { CivilDate } from '../../shared/core/time.ts';
import type { StaffMember } from '../../shared/staff/staff.model.ts';
import { todayIn } from '../ui/clock.ts';
import { useFormat } from '../ui/use-format.ts';
import { AwayTable } from './AwayTable.tsx';
import { ExceptionDialog } from './ExceptionDialog.tsx';
import { LimitsDialog } from './LimitsDialog.tsx';
import { MonthPicture } from './MonthPicture.tsx';
import { TimeOffDialog } from './TimeOffDialog.tsx';
import { TimeOffTable } from './TimeOffTable.tsx';
import { useAwayRemoval } from './use-away-removal.ts';

interface AwayPanelProps {
  readonly therapist: StaffMember;
  readonly time: WorkingTime;
}

type Open =
  | { readonly kind: 'exception'; readonly exception: HoursException | undefined; readonly date: CivilDate }
  | { readonly kind: 'timeOff'; readonly timeOff: TimeOff | undefined }
  | { readonly kind: 'limits' };

/** What the week of a therapist does not say: exceptions, time off and load limits, with a picture of the month. */
export function AwayPanel({ therapist, time }: AwayPanelProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const today = todayIn(format.settings.timeZone);
  const [open, setOpen] = useState<Open>();
  const { removeException } = useAwayRemoval();
  const close = (): void => setOpen(undefined);
  const limits = time.limits.find((one) => one.staffId === therapist.id) ?? { ...usualLimits, staffId: therapist.id };
  const exceptions = time.exceptions.filter((one) => one.staffId === therapist.id);
  const timeOff = time.timeOff.filter((one) => one.staffId === therapist.id);
  const hoursText = ({ stretches }: HoursException): string =>
    stretches.length === 0 ? t('staff.away.noHours') : stretches.map(({ startMinute, endMinute }) => format.timeRange(startMinute, endMinute - startMinute)).join(', ');
  const datesText = ({ startsOn, endsOn }: HoursException): string => (startsOn === endsOn ? format.date(startsOn) : `${format.date(startsOn)} – ${format.date(endsOn)}`);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 18rem', gap: 3, '@media (max-width: 75rem)': { gridTemplateColumns: '1fr' } }}>
      <Box>
        <AwayTable
          title={t('staff.away.exceptions')}
          empty={t('staff.away.noExceptions')}
          action={
            <Button startIcon={<AddOutlined />} onClick={() => setOpen({ kind: 'exception', exception: undefined, date: today })}>
              {t('staff.away.addException')}
            </Button>
          }
          rows={exceptions.map((exception) => ({
            id: exception.id,
            name: datesText(exception),
            when: datesText(exception),
            what: [hoursText(exception), exception.label].filter((part) => part !== '').join(' · '),
            isPast: exception.endsOn < today,
            onEdit: () => setOpen({ kind: 'exception', exception, date: today }),
            onRemove: () => removeException(exception),
          }))}
        />
        <TimeOffTable
          title={t('staff.away.timeOff')}
          timeOff={timeOff}
          today={today}
          onAdd={() => setOpen({ kind: 'timeOff', timeOff: undefined })}
          onEdit={(one) => setOpen({ kind: 'timeOff', timeOff: one })}
        />
        <Box sx={{ mt: 2, display: 'flex', alignItems: 'center', gap: 1 }}>
          <Typography>
            {t('staff.limits.text', {
              day: format.number(limits.dayMinutes / 60, 2),
              week: format.number(limits.weekMinutes / 60, 2),
              break: format.number(limits.breakAfterMinutes / 60, 2),
            })}
          </Typography>
          <Button onClick={() => setOpen({ kind: 'limits' })}>{t('staff.limits.change')}</Button>
        </Box>
      </Box>
      <MonthPicture therapist={therapist} today={today} onPick={(date) => setOpen({ kind: 'exception', exception: exceptions.find((one) => one.startsOn <= date && date <= one.endsOn), date })} />
      {open?.kind === 'exception' && <ExceptionDialog therapist={therapist} exception={open.exception} date={open.date} onClose={close} />}
      {open?.kind === 'timeOff' && <TimeOffDialog therapist={therapist} timeOff={open.timeOff} today={today} onClose={close} />}
      {open?.kind === 'limits' && <LimitsDialog therapist={therapist} limits={limits} onClose={close} />}
    </Box>
  );
}
