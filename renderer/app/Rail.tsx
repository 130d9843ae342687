import KeyboardDoubleArrowLeft from '@mui/icons-material/KeyboardDoubleArrowLeft';
import KeyboardDoubleArrowRight from '@mui/icons-material/KeyboardDoubleArrowRight';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useMe } from '../session/me.ts';
import { stored, useStored } from '../ui/stored.ts';
import { RailLink } from './RailLink.tsx';
import { rooms } from './rooms.ts';
import { useRoomCounts } from './use-room-counts.ts';

const railWidth = stored<'wide' | 'narrow'>('rail', z.enum(['wide', 'narrow']), 'wide');

/** The rooms, each with its key and a count where somebody must act. */
export function Rail() {
  const { t } = useTranslation();
  const { permissions } = useMe();
  const counts = useRoomCounts();
  const isNarrow = useStored(railWidth) === 'narrow';
  const toggle = isNarrow ? t('app.roomsWide') : t('app.roomsNarrow');
  return (
    <Box
      component="nav"
      aria-label={t('app.roomsLabel')}
      sx={{
        width: isNarrow ? '3.25rem' : '11rem',
        flexShrink: 0,
        display: 'flex',
        flexDirection: 'column',
        gap: 0.25,
        p: 0.75,
        bgcolor: 'surface.rail',
        borderRight: 1,
        borderColor: 'divider',
        overflowY: 'auto',
      }}
    >
      {rooms
        .filter((room) => permissions.includes(room.needs))
        .map((room) => (
          <RailLink key={room.name} room={room} count={counts[room.name] ?? 0} isNarrow={isNarrow} />
        ))}
      <Box sx={{ mt: 'auto', display: 'flex', justifyContent: isNarrow ? 'center' : 'flex-end' }}>
        <Tooltip title={toggle} placement="right">
          <IconButton aria-label={toggle} onClick={() => railWidth.set(isNarrow ? 'wide' : 'narrow')}>
            {isNarrow ? <KeyboardDoubleArrowRight fontSize="small" /> : <KeyboardDoubleArrowLeft fontSize="small" />}
          </IconButton>
        </Tooltip>
      </Box>
    </Box>
  );
}
