import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { VisitFilter } from '../../shared/history/history.model.ts';
import { api } from '../api/client.ts';
import { saveTicket } from '../api/files.ts';
import { useNotify } from '../ui/notify.ts';

interface ExportButtonProps {
  readonly filter: VisitFilter;
  readonly total: number;
}

/** Hands the filtered visits out as a spreadsheet file. The frame asks for the password first where it is due. */
export function ExportButton({ filter, total }: ExportButtonProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const run = useMutation(
    api.history.exportVisits.mutationOptions({
      onSuccess: (ticket) => {
        saveTicket(ticket);
        notify.show({ message: t('history.exported', { count: total }), severity: 'success' });
      },
      onError: (error) => notify.error(error),
    }),
  );
  return (
    <Button
      variant="outlined"
      startIcon={<DownloadOutlined />}
      disabled={total === 0}
      loading={run.isPending}
      onClick={() => run.mutate({ filter })}
    >
      {t('history.exportCsv')}
    </Button>
  );
}
