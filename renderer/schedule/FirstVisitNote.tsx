import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { FirstVisit } from './use-first-visit.ts';

/** Says that a client's first visit has a length of its own, and lets the usual one be taken instead. */
export function FirstVisitNote({ first }: { readonly first: FirstVisit }) {
  const { t } = useTranslation();
  const { hint, wantsUsual, setWantsUsual } = first;
  return (
    <Box role="status">
      {hint && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Typography variant="body2" color="textSecondary">
            {t(wantsUsual ? 'schedule.booking.firstAsUsual' : 'schedule.booking.firstVisit', { minutes: wantsUsual ? hint.usual : hint.first })}
          </Typography>
          <Button sx={{ ml: 'auto', whiteSpace: 'nowrap' }} onClick={() => setWantsUsual(!wantsUsual)}>
            {t('schedule.booking.takeMinutes', { minutes: wantsUsual ? hint.first : hint.usual })}
          </Button>
        </Box>
      )}
    </Box>
  );
}
