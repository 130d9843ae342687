import { useState } from 'react';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { signOutNow } from '../session/lock.ts';
import { useMe, usePermission } from '../session/me.ts';
import { PersonMark } from '../session/PersonMark.tsx';
import { useNotify } from '../ui/notify.ts';
import { useFrame } from './frame-deeds.ts';
import type { AppDialog } from './frame-deeds.ts';

/** Who is signed in, and what they can do about themselves. */
export function PersonMenu() {
  const { t } = useTranslation();
  const me = useMe();
  const canSeeSchedule = usePermission('schedule.read');
  const notify = useNotify();
  const { openDialog } = useFrame();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = (): void => setAnchor(null);
  const open = (dialog: AppDialog) => () => {
    close();
    openDialog(dialog);
  };
  return (
    <>
      <Button
        color="inherit"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={t('app.signedInAs', { name: me.name })}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ ml: 0.5, gap: 1, maxWidth: '14rem' }}
      >
        <PersonMark name={me.name} size="1.75rem" />
        <Typography component="span" noWrap>
          {me.name}
        </Typography>
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close} slotProps={{ list: { 'aria-label': t('app.personMenu') } }}>
        <MenuItem onClick={open('password')}>{t('app.changePassword')}</MenuItem>
        <MenuItem onClick={open('pin')}>{t('app.changePin')}</MenuItem>
        <MenuItem onClick={open('appearance')}>{t('app.appearance')}</MenuItem>
        <MenuItem onClick={open('keys')}>{t('app.keysHelp')}</MenuItem>
        {canSeeSchedule && <MenuItem onClick={open('calendar')}>{t('series.calendar.therapist')}</MenuItem>}
        <Divider />
        <MenuItem onClick={() => void signOutNow().catch((error: unknown) => notify.error(error))}>{t('app.signOut')}</MenuItem>
      </Menu>
    </>
  );
}
