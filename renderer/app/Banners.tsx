import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { usePermission, useStatus } from '../session/me.ts';
import { useFrame } from './frame-deeds.ts';
import { useIsReachable } from './reachable.ts';

/** What everybody in this window must know: no answer, view only, no recovery code. */
export function Banners() {
  const { t } = useTranslation();
  const status = useStatus();
  const canRenew = usePermission('clinic.write');
  const { openDialog } = useFrame();
  const isReachable = useIsReachable();
  return (
    <>
      <div role="status">
        {!isReachable && (
          <Alert severity="warning" role="presentation" square>
            {t('app.offline')}
          </Alert>
        )}
      </div>
      {status.isReadOnly && (
        <Alert severity="warning" square>
          {t('session.readOnlyBanner')}
        </Alert>
      )}
      {canRenew && !status.recoveryCodeConfirmed && !status.isDemo && (
        <Alert
          severity="warning"
          square
          action={
            <Button color="inherit" variant="outlined" onClick={() => openDialog('recoveryCode')}>
              {t('app.recoveryBannerAction')}
            </Button>
          }
        >
          {t('app.recoveryBanner')}
        </Alert>
      )}
    </>
  );
}
