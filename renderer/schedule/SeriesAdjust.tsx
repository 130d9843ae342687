import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useDesk } from './desk.ts';
import { PlaceFields } from './PlaceFields.tsx';
import { PlaceNotice } from './PlaceNotice.tsx';

interface SeriesAdjustProps {
  readonly onKeep: () => void;
  readonly onLeave: () => void;
}

/** Puts one session of the chosen series elsewhere, before anything is booked. */
export function SeriesAdjust({ onKeep, onLeave }: SeriesAdjustProps) {
  const { t } = useTranslation();
  const { place, judged } = useDesk();
  if (!place || !judged) return null;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.25, py: 1 }}>
      <Typography variant="caption" color="textSecondary">
        {t('schedule.series.adjustHint')}
      </Typography>
      <PlaceFields place={place} />
      <PlaceNotice refusal={null} />
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
        <Button onClick={onLeave}>{t('ui.cancel')}</Button>
        <Button variant="outlined" disabled={judged.verdict === 'conflict'} onClick={onKeep}>
          {t('schedule.series.adjustDone')}
        </Button>
      </Box>
    </Box>
  );
}
