import KeyboardOutlined from '@mui/icons-material/KeyboardOutlined';
import LockOutlined from '@mui/icons-material/LockOutlined';
import OpenInNewOutlined from '@mui/icons-material/OpenInNewOutlined';
import VisibilityOffOutlined from '@mui/icons-material/VisibilityOffOutlined';
import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { lockNow } from '../session/lock.ts';
import { useStatus } from '../session/me.ts';
import { Logo } from '../ui/Logo.tsx';
import { useNotify } from '../ui/notify.ts';
import { useFrame } from './frame-deeds.ts';
import { Finder } from './Finder.tsx';
import { toggleNames, useNamesHidden } from './names.ts';
import { PersonMenu } from './PersonMenu.tsx';
import { TopBarButton } from './TopBarButton.tsx';
import { useKeyLabel } from './use-keys.ts';

/** Finder, and what belongs to the person in front of this window. */
export function TopBar() {
  const { t } = useTranslation();
  const notify = useNotify();
  const status = useStatus();
  const { openDialog, openWindow } = useFrame();
  const areNamesHidden = useNamesHidden();
  const lockKey = useKeyLabel('app.lock');
  const namesKey = useKeyLabel('app.hideNames');
  const helpKey = useKeyLabel('app.help');
  return (
    <Box
      component="header"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        height: '3rem',
        flexShrink: 0,
        px: 1.5,
        borderBottom: 1,
        borderColor: 'divider',
        bgcolor: 'surface.rail',
      }}
    >
      <Box sx={{ width: '9.75rem', display: 'flex', alignItems: 'center', gap: 1, flexShrink: 0, minWidth: 0 }}>
        <Logo />
        <Typography
          title={status.clinicName ?? undefined}
          sx={{ fontWeight: 600, fontSize: '0.8125rem', lineHeight: 1.25, overflow: 'hidden', display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: 2, overflowWrap: 'anywhere' }}
        >
          {status.clinicName ?? t('app.name')}
        </Typography>
      </Box>
      <Finder />
      <Box sx={{ ml: 'auto', display: 'flex', alignItems: 'center', gap: 0.5, flexShrink: 0 }}>
        {status.isDemo && (
          <Tooltip title={t('app.demoHint')}>
            <Chip label={t('app.demo')} color="warning" variant="outlined" sx={{ mr: 1 }} />
          </Tooltip>
        )}
        <TopBarButton
          label={areNamesHidden ? t('app.showNames') : t('app.hideNames')}
          keys={namesKey}
          isPressed={areNamesHidden}
          onClick={toggleNames}
        >
          {areNamesHidden ? <VisibilityOffOutlined fontSize="small" /> : <VisibilityOutlined fontSize="small" />}
        </TopBarButton>
        <TopBarButton label={t('app.openWindow')} onClick={openWindow}>
          <OpenInNewOutlined fontSize="small" />
        </TopBarButton>
        <TopBarButton label={t('app.keysHelp')} keys={helpKey} onClick={() => openDialog('keys')}>
          <KeyboardOutlined fontSize="small" />
        </TopBarButton>
        <TopBarButton
          label={t('app.lock')}
          keys={lockKey}
          onClick={() => void lockNow().catch((error: unknown) => notify.error(error))}
        >
          <LockOutlined fontSize="small" />
        </TopBarButton>
        <PersonMenu />
      </Box>
    </Box>
  );
}
