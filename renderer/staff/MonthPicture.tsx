import { useState } from 'react';
import ChevronLeftOutlined from '@mui/icons-material/ChevronLeftOutlined';
import ChevronRightOutlined from '@mui/icons-material/ChevronRightOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { styled } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { addDays, weekdayOf, type CivilDate } from '../../shared/core/time.ts';
import type { StaffMember } from '../../shared/staff/staff.model.ts';
import { api } from '../api/client.ts';
import { useFormat } from '../ui/use-format.ts';
import { weekFrom } from './hours-form.ts';
import { monthOf, shiftMonth } from './month.ts';

interface MonthPictureProps {
  readonly therapist: StaffMember;
  readonly today: CivilDate;
  readonly onPick: (date: CivilDate) => void;
}

const Day = styled('button')(({ theme }) => ({
  position: 'relative',
  height: '2.25rem',
  padding: '2px 0 0',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: 4,
  backgroundColor: theme.vars.palette.background.paper,
  color: theme.vars.palette.text.primary,
  font: 'inherit',
  fontSize: '0.8125rem',
  lineHeight: 1.2,
  textAlign: 'center',
  verticalAlign: 'top',
  cursor: 'pointer',
  overflow: 'hidden',
  '&:hover': { borderColor: theme.vars.palette.primary.main },
  '&[data-off="true"]': { backgroundColor: theme.vars.palette.surface.sunken, color: theme.vars.palette.text.secondary },
  '&[data-away="true"]': {
    backgroundImage: `repeating-linear-gradient(45deg, color-mix(in srgb, ${theme.vars.palette.text.secondary} 22%, transparent) 0 1px, transparent 1px 6px)`,
  },
  '&[aria-current="date"]': { fontWeight: 700, borderColor: theme.vars.palette.text.primary },
  '& i': { position: 'absolute', bottom: 3, height: 4, borderRadius: 2, backgroundColor: theme.vars.palette.primary.main },
}));

/** The month of a therapist at a glance: hours as a line, hatched where something takes time. A day opens its exception. */
export function MonthPicture({ therapist, today, onPick }: MonthPictureProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [month, setMonth] = useState(today);
  const { from, days } = monthOf(month);
  const { weekStart } = format.settings;
  const shown = useQuery({
    ...api.schedule.listWorkingDays.queryOptions({ input: { staffId: therapist.id, from, days } }),
    placeholderData: (before) => before,
  }).data;
  const byDate = new Map((shown ?? []).map((day) => [day.date, day]));
  const title = format.partialDate(from.slice(0, 7));
  return (
    <Box role="group" aria-label={t('staff.away.month', { name: therapist.name, month: title })} sx={{ mt: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', mb: 0.5 }}>
        <IconButton aria-label={t('staff.away.monthBefore')} onClick={() => setMonth(shiftMonth(month, -1))}>
          <ChevronLeftOutlined fontSize="small" />
        </IconButton>
        <Typography variant="h3" aria-live="polite" sx={{ flex: 1, textAlign: 'center' }}>
          {title}
        </Typography>
        <IconButton aria-label={t('staff.away.monthAfter')} onClick={() => setMonth(shiftMonth(month, 1))}>
          <ChevronRightOutlined fontSize="small" />
        </IconButton>
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(7, 1fr)', gap: '3px' }}>
        {weekFrom(weekStart).map((weekday) => (
          <Typography key={weekday} variant="caption" color="textSecondary" aria-hidden sx={{ textAlign: 'center' }}>
            {format.weekday(weekday, 'short')}
          </Typography>
        ))}
        {Array.from({ length: days }, (_, index) => addDays(from, index)).map((date, index) => {
          const day = byDate.get(date);
          const hours = (day?.hours ?? []).map(({ startMinute, endMinute }) => format.timeRange(startMinute, endMinute - startMinute));
          const words = [hours.length === 0 ? t('staff.hours.dayOff') : hours.join(', '), ...(day?.away ?? []).map((one) => one.label)].join('; ');
          return (
            <Day
              key={date}
              type="button"
              title={words}
              aria-label={t('staff.away.day', { date: format.shortDate(date), words })}
              aria-current={date === today ? 'date' : undefined}
              data-off={day?.hours.length === 0}
              data-away={(day?.away.length ?? 0) > 0}
              style={index === 0 ? { gridColumnStart: ((weekdayOf(date) - weekStart + 7) % 7) + 1 } : {}}
              onClick={() => onPick(date)}
            >
              {Number(date.slice(8))}
              {(day?.hours ?? []).map(({ startMinute, endMinute }) => (
                <i key={startMinute} style={{ left: `${(startMinute / 1440) * 100}%`, width: `${((endMinute - startMinute) / 1440) * 100}%` }} />
              ))}
            </Day>
          );
        })}
      </Box>
    </Box>
  );
}
