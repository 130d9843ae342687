import { useMemo, useState } from 'react';
import Box from '@mui/material/Box';
import { Outlet, useNavigate } from 'react-router';
import { AppDialogs } from './AppDialogs.tsx';
import { Banners } from './Banners.tsx';
import { FrameContext } from './frame-deeds.ts';
import type { AppDialog } from './frame-deeds.ts';
import { Rail } from './Rail.tsx';
import { SkipLink } from './SkipLink.tsx';
import { TopBar } from './TopBar.tsx';
import { useKeys } from './use-keys.ts';
import { useOpenWindow } from './use-open-window.tsx';

/** What stands around every page: rooms on the left, finder and person on top. */
export function Frame() {
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<AppDialog | null>(null);
  const { open: openWindow, dialog: windowDialog } = useOpenWindow();
  const deeds = useMemo(() => ({ openDialog: setDialog, openWindow }), [openWindow]);
  const go = (path: string) => () => void navigate(path);
  useKeys('app', {
    help: () => setDialog('keys'),
    goToday: go('/today'),
    goSchedule: go('/schedule'),
    goClients: go('/clients'),
    goNotes: go('/notes'),
    goReports: go('/reports'),
    goSettings: go('/settings'),
  });
  return (
    <FrameContext value={deeds}>
      <SkipLink />
      <Box className="no-print" sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
        <TopBar />
        <Banners />
        <Box sx={{ flex: 1, minHeight: 0, display: 'flex' }}>
          <Rail />
          <Box component="main" id="content" tabIndex={-1} sx={{ flex: 1, minWidth: 0, outline: 'none !important' }}>
            <Outlet />
          </Box>
        </Box>
      </Box>
      <AppDialogs dialog={dialog} onClose={() => setDialog(null)} />
      {windowDialog}
    </FrameContext>
  );
}
