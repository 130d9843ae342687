import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ClientAlert } from '../../shared/clients/clients.model.ts';
import { wallTimeOf } from '../../shared/core/time.ts';
import { api, client as calls } from '../api/client.ts';
import { useNotify } from '../ui/notify.ts';
import { useFormat } from '../ui/use-format.ts';
import { alertIcons, alertText } from './alert-look.ts';

interface AlertLineProps {
  readonly clientId: string;
  readonly alert: ClientAlert;
  readonly canWrite: boolean;
}

/** One open alert; whoever may read it may resolve it, with Undo. */
export function AlertLine({ clientId, alert, canWrite }: AlertLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const Icon = alertIcons[alert.kind];
  const input = { clientId, alertId: alert.id };
  const resolve = useMutation(
    api.clients.resolveAlert.mutationOptions({
      onSuccess: () => notify.show({ message: t('clients.alertResolved'), undo: () => calls.clients.reopenAlert(input) }),
      onError: (error) => notify.error(error),
    }),
  );
  const text = alertText(t, alert);
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, mb: 1 }}>
      <Icon fontSize="small" titleAccess={t(`clients.alertKinds.${alert.kind}`)} sx={{ mt: 0.25, color: alert.kind === 'health' ? 'error.main' : 'warning.main' }} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography sx={{ overflowWrap: 'anywhere' }}>{text}</Typography>
        <Typography variant="caption" color="textSecondary">
          {t('clients.alertSince', { date: format.date(wallTimeOf(alert.createdAt, format.settings.timeZone).date) })}
        </Typography>
      </Box>
      {canWrite && alert.text !== '' && (
        <Button loading={resolve.isPending} onClick={() => resolve.mutate(input)} aria-label={t('clients.alertResolveNamed', { text })}>
          {t('clients.alertResolve')}
        </Button>
      )}
    </Box>
  );
}
