import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { BackupManifest } from '../../shared/backup/backup.model.ts';
import { errorMessage } from '../api/error-message.ts';
import { useFormat } from '../ui/use-format.ts';
import { BackupInside } from './BackupInside.tsx';
import { useInspection } from './backup.api.ts';

interface InspectDialogProps {
  /** Undefined while nothing is looked into. */
  readonly name: string | undefined;
  readonly onClose: () => void;
  readonly onRestore: (manifest: BackupManifest) => void;
}

/** Opens and checks a backup in full and shows what is inside; only from here can it be restored. */
export function InspectDialog({ name, onClose, onRestore }: InspectDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, isFetching } = useInspection(name);
  const manifest = isFetching ? undefined : data;
  const title = manifest ? t('backup.inspectTitle', { when: format.instantDateTime(manifest.madeAt) }) : t('backup.inspect');
  return (
    <Dialog open={name !== undefined} onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="inspect-title">
      <DialogTitle id="inspect-title">{title}</DialogTitle>
      <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
        {isFetching && (
          <div role="status">
            <Typography sx={{ mb: 1 }}>{t('backup.inspecting')}</Typography>
            <LinearProgress aria-hidden />
          </div>
        )}
        {!isFetching && error && (
          <Alert severity="error">
            {errorMessage(t, error)} {t('backup.inspectBad')}
          </Alert>
        )}
        {manifest && (
          <>
            <Alert severity="success">{t('backup.inspectGood')}</Alert>
            <BackupInside manifest={manifest} />
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('ui.close')}</Button>
        <Button variant="outlined" color="error" disabled={!manifest} onClick={() => manifest && onRestore(manifest)}>
          {t('backup.restore')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
