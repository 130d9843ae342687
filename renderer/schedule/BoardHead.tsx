import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { occupiesTime } from '../../shared/schedule/visit-state.rules.ts';
import type { DayBoard } from '../../shared/schedule/schedule.model.ts';
import { useFormat } from '../ui/use-format.ts';
import { axisWidth } from './TimeAxis.tsx';

/** The names over the columns, with hours and number of visits; they stay while the day scrolls. */
export function BoardHead({ board }: { readonly board: DayBoard }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Box
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 6,
        display: 'flex',
        minWidth: 'max-content',
        bgcolor: 'background.default',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ position: 'sticky', left: 0, zIndex: 1, width: axisWidth, flexShrink: 0, bgcolor: 'background.default' }} />
      {board.therapists.map((therapist) => {
        const count = board.visits.filter((visit) => visit.therapistId === therapist.staffId && occupiesTime(visit.state)).length;
        const hours = therapist.hours.map(({ startMinute, endMinute }) => format.timeRange(startMinute, endMinute - startMinute));
        return (
          <Box
            key={therapist.staffId}
            sx={{ flex: '1 1 0', minWidth: '8.5rem', px: 1, py: 0.5, borderLeft: 1, borderColor: 'divider', lineHeight: 1.3, overflow: 'hidden' }}
          >
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
              <Box
                aria-hidden
                sx={{ width: '0.625rem', height: '0.625rem', borderRadius: '50%', flexShrink: 0 }}
                style={{ backgroundColor: therapist.colour }}
              />
              <Typography variant="subtitle2" component="h2" noWrap>
                {therapist.name}
              </Typography>
            </Box>
            <Typography variant="caption" color="textSecondary" noWrap component="p">
              {hours.length === 0 ? t('schedule.board.offDay') : hours.join(', ')}
              {count > 0 && ` · ${t('schedule.day.visits', { count })}`}
            </Typography>
          </Box>
        );
      })}
    </Box>
  );
}
