import CheckOutlined from '@mui/icons-material/CheckOutlined';
import ErrorOutlineOutlined from '@mui/icons-material/ErrorOutlineOutlined';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { SeriesPreferences } from '../../shared/schedule/series-marks.rules.ts';
import { useFormat } from '../ui/use-format.ts';
import { useDesk } from './desk.ts';
import { therapistNameOf } from './place-words.ts';
import { markLines } from './series-words.ts';
import type { Proposal } from './use-proposals.ts';

interface SeriesMarkListProps {
  readonly sessions: Proposal;
  readonly wished: SeriesPreferences;
}

/** By what a proposal can be told from another, and why it stands where it stands. */
export function SeriesMarkList({ sessions, wished }: SeriesMarkListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const desk = useDesk();
  const lines = markLines({ t, format }, sessions, wished, {
    therapistName: (therapistId) => therapistNameOf(desk, therapistId),
    roomName: (roomId) => desk.rooms.find((room) => room.id === roomId)?.name ?? t('schedule.noRoom'),
  });
  return (
    <Box component="ul" aria-label={t('series.marks.label')} sx={{ listStyle: 'none', m: 0, p: 0, pl: 0.75, pb: 0.5, display: 'flex', flexWrap: 'wrap', columnGap: 1.25, fontSize: '0.75rem' }}>
      {lines.map(({ isGood, text }) => (
        <Box component="li" key={text} sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.375, color: isGood ? 'text.secondary' : 'warning.dark' }}>
          {isGood ? <CheckOutlined sx={{ fontSize: '0.875rem', color: 'success.main' }} aria-hidden /> : <ErrorOutlineOutlined sx={{ fontSize: '0.875rem' }} aria-hidden />}
          {text}
        </Box>
      ))}
    </Box>
  );
}
