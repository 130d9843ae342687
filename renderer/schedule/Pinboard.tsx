import PushPinOutlined from '@mui/icons-material/PushPinOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { PinnedVisit } from '../../shared/schedule/schedule.model.ts';
import { useKeyLabel, useKeys } from '../app/use-keys.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import { PrivateText } from '../ui/PrivateText.tsx';
import { useFormat } from '../ui/use-format.ts';
import { useDesk } from './desk.ts';
import { usePinned } from './schedule.api.ts';
import { usePinDrag } from './use-pin-drag.ts';
import { usePins } from './use-pins.ts';

interface PinProps {
  readonly visit: PinnedVisit;
  readonly isFirst: boolean;
}

function Pin({ visit, isFirst }: PinProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { moving } = useDesk();
  const { take, unpin } = usePins();
  const dragHandlers = usePinDrag(visit);
  const placeKeys = useKeyLabel('schedule.placePinned');
  const isCarried = moving?.id === visit.id;
  return (
    <Box
      component="li"
      {...dragHandlers}
      sx={{
        py: 1,
        px: 1,
        borderTop: 1,
        borderColor: 'divider',
        cursor: 'grab',
        touchAction: 'none',
        userSelect: 'none',
        ...(isCarried && { bgcolor: 'primary.light' }),
      }}
    >
      <Typography noWrap sx={{ fontWeight: 600 }}>
        <PrivateText>{visit.clientName}</PrivateText>
      </Typography>
      <Typography variant="caption" component="div" color="textSecondary">
        {visit.serviceName}, {t('ui.minutes', { count: visit.durationMinutes })}
        <br />
        {t('schedule.pins.keeps', { date: format.shortDate(visit.startsOn), time: format.time(visit.startMinute), therapist: visit.therapistName })}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 0.5 }}>
        <Button
          variant="outlined"
          onClick={() => take(visit)}
          aria-label={t('schedule.pins.placeOf', { name: visit.clientName })}
          endIcon={isFirst ? <KeyHint keys={placeKeys} /> : undefined}
        >
          {t('schedule.pins.place')}
        </Button>
        <Button onClick={() => unpin(visit)} aria-label={t('schedule.pins.unpinOf', { name: visit.clientName })}>
          {t('schedule.pins.unpin')}
        </Button>
      </Box>
    </Box>
  );
}

/** Visits that wait to be placed elsewhere, beside the board of whatever day; nothing while there are none. */
export function Pinboard() {
  const { t } = useTranslation();
  const { canWrite } = useDesk();
  const pinned = usePinned().data ?? [];
  const { take } = usePins();
  const [first] = pinned;
  useKeys('schedule', { placePinned: () => first && take(first) }, canWrite && first !== undefined);
  if (!canWrite || pinned.length === 0) return null;
  return (
    <Paper component="section" variant="outlined" aria-label={t('schedule.pins.title')} sx={{ width: '12.5rem', flexShrink: 0, overflowY: 'auto' }}>
      <Typography variant="subtitle2" component="h2" sx={{ display: 'flex', alignItems: 'center', gap: 0.75, px: 1, pt: 1, pb: 0.5 }}>
        <PushPinOutlined fontSize="small" aria-hidden />
        {t('schedule.pins.title')} ({pinned.length})
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {pinned.map((visit, index) => (
          <Pin key={visit.id} visit={visit} isFirst={index === 0} />
        ))}
      </Box>
    </Paper>
  );
}
