import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../shared/clients/clients.model.ts';
import { api } from '../api/client.ts';
import { usePermission } from '../session/me.ts';
import { useNotify } from '../ui/notify.ts';

/** Says that a record is archived, with the way back. */
export function ArchivedNotice({ client }: { readonly client: Client }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const mayWrite = usePermission('clients.write');
  const bringBack = useMutation(
    api.clients.archiveClient.mutationOptions({
      onSuccess: () => notify.show({ message: t('clients.broughtBack') }),
      onError: (error) => notify.error(error),
    }),
  );
  return (
    <Alert
      severity="info"
      sx={{ mb: 1 }}
      action={
        mayWrite && (
          <Button
            color="inherit"
            loading={bringBack.isPending}
            onClick={() => bringBack.mutate({ clientId: client.id, version: client.version, isArchived: false })}
          >
            {t('clients.bringBack')}
          </Button>
        )
      }
    >
      {t('clients.isArchived')}
    </Alert>
  );
}
