import { useEffect, useMemo } from 'react';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMe, useStatus } from '../session/me.ts';
import { NoPermissionState } from '../ui/NoPermissionState.tsx';
import { Page } from '../ui/Page.tsx';
import { SectionList } from './SectionList.tsx';
import { sections } from './sections.ts';

/** The section that is open comes first. */
const aheadMilliseconds = 300;

/** The settings: a list of sections, one of them open. Sections a person cannot use are not shown. */
export function SettingsPage() {
  const { t } = useTranslation();
  const { section: asked } = useParams();
  const { permissions } = useMe();
  const { isReadOnly } = useStatus();
  const usable = useMemo(
    () => sections.filter(({ needs }) => permissions.includes(needs) && !(isReadOnly && needs.endsWith('.write'))),
    [permissions, isReadOnly],
  );
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const { askAhead } of usable) void askAhead?.();
    }, aheadMilliseconds);
    return () => clearTimeout(timer);
  }, [usable]);
  const open = asked === undefined ? usable[0] : usable.find(({ name }) => name === asked);
  return (
    <Page title={t('settings.title')} windowTitle={open ? t(`settings.sections.${open.name}`) : t('settings.title')} layout="fill">
      <Box sx={{ display: 'flex', gap: 3, flex: 1, minHeight: 0 }}>
        <SectionList names={usable.map(({ name }) => name)} open={open?.name} />
        <Box key={open?.name} sx={{ flex: 1, minWidth: 0, maxWidth: '68rem', overflowY: 'auto', pb: 3, pr: 0.5 }}>
          {open ? <open.Content /> : <NoPermissionState />}
        </Box>
      </Box>
    </Page>
  );
}
