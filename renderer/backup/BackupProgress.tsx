import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Progress } from '../../shared/backup/backup.model.ts';
import { useFormat } from '../ui/use-format.ts';
import { cancelBackup, type BackupRun } from './backup-run.ts';
import { megabytes } from './backup-words.ts';

/** How far through: copying counts for half, since nothing can be counted in it. */
function percentOf(progress: Progress | undefined): number {
  switch (progress?.step) {
    case 'check':
      return 50;
    case 'hash':
      return 60 + (progress.total === 0 ? 0 : Math.round((progress.done / progress.total) * 40));
    case 'done':
      return 100;
    default:
      return 5;
  }
}

/** A running backup: where it is, and Cancel. */
export function BackupProgress({ run }: { readonly run: Extract<BackupRun, { state: 'running' }> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { isCancelling, progress } = run;
  const size = (bytes: number): string => t('backup.sizeMegabytes', { size: format.number(megabytes(bytes), 1) });
  const step =
    progress?.step === 'hash'
      ? t('backup.steps.hash', { done: size(progress.done), total: size(progress.total) })
      : progress?.step === 'check' || progress?.step === 'done'
        ? t(`backup.steps.${progress.step}`)
        : t('backup.steps.copy');
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
      <Box sx={{ flex: 1 }}>
        <Typography variant="body2" role="status" sx={{ mb: 0.75 }}>
          {isCancelling ? t('backup.cancelling') : step}
        </Typography>
        <LinearProgress variant="determinate" value={percentOf(progress)} aria-label={t('backup.running')} />
      </Box>
      <Button disabled={isCancelling} onClick={cancelBackup}>
        {t('backup.cancel')}
      </Button>
    </Box>
  );
}
