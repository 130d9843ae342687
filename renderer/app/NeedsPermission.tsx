import type { ReactNode } from 'react';
import type { Permission } from '../../shared/contract/access.ts';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../session/me.ts';
import { Page } from '../ui/Page.tsx';

interface NeedsPermissionProps {
  readonly permission: Permission;
  readonly children: ReactNode;
}

/** Shows its children to those who may see them, and says so plainly to the others. */
export function NeedsPermission({ permission, children }: NeedsPermissionProps) {
  const { t } = useTranslation();
  if (usePermission(permission)) return children;
  return (
    <Page title={t('ui.noPermissionTitle')} windowTitle={t('ui.noPermissionTitle')}>
      <Typography color="textSecondary">{t('ui.noPermissionText')}</Typography>
    </Page>
  );
}
