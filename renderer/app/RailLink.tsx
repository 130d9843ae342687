import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Tooltip from '@mui/material/Tooltip';
import { useTranslation } from 'react-i18next';
import { NavLink, useMatch } from 'react-router';
import { KeyHint } from '../ui/KeyHint.tsx';
import type { Room } from './rooms.ts';
import { useKeyLabel } from './use-keys.ts';

interface RailLinkProps {
  readonly room: Room;
  readonly count: number;
  readonly isNarrow: boolean;
}

/** One room of the rail. */
export function RailLink({ room, count, isNarrow }: RailLinkProps) {
  const { t } = useTranslation();
  const keys = useKeyLabel(room.keyId);
  const isHere = useMatch({ path: room.path, end: false }) !== null;
  const name = t(`app.rooms.${room.name}`);
  const link = (
    <ButtonBase
      component={NavLink}
      to={room.path}
      {...(isNarrow && { 'aria-label': name })}
      sx={{
        display: 'flex',
        justifyContent: isNarrow ? 'center' : 'flex-start',
        gap: 1.25,
        minHeight: '2.25rem',
        px: 1,
        borderRadius: 1,
        color: isHere ? 'primary.main' : 'text.primary',
        bgcolor: isHere ? 'primary.light' : 'transparent',
        fontWeight: isHere ? 600 : 400,
        position: 'relative',
        '&:hover': { bgcolor: isHere ? 'primary.light' : 'action.hover' },
      }}
    >
      <room.Icon fontSize="small" aria-hidden />
      {!isNarrow && <span>{name}</span>}
      {count > 0 && (
        <Box
          component="span"
          sx={{
            fontSize: '0.6875rem',
            fontWeight: 600,
            lineHeight: '1.125rem',
            minWidth: '1.125rem',
            px: 0.5,
            textAlign: 'center',
            borderRadius: '0.5625rem',
            bgcolor: 'warning.main',
            color: 'warning.contrastText',
            ...(isNarrow && { position: 'absolute', top: 2, right: 2 }),
          }}
        >
          <span aria-hidden>{count > 99 ? '99+' : count}</span>
          <Box component="span" sx={{ position: 'absolute', clipPath: 'inset(50%)', width: '1px', overflow: 'hidden', whiteSpace: 'nowrap' }}>
            {t('app.needsAction', { count })}
          </Box>
        </Box>
      )}
      {!isNarrow && (
        <Box component="span" sx={{ ml: 'auto' }}>
          <KeyHint keys={keys} />
        </Box>
      )}
    </ButtonBase>
  );
  return isNarrow ? (
    <Tooltip title={keys === undefined ? name : `${name} (${keys})`} placement="right">
      {link}
    </Tooltip>
  ) : (
    link
  );
}
