import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { BackupManifest } from '../../shared/backup/backup.model.ts';
import { daysBetween, wallTimeOf } from '../../shared/core/time.ts';
import { now } from '../ui/clock.ts';
import { useNotify } from '../ui/notify.ts';
import { Section } from '../ui/Section.tsx';
import { useFormat } from '../ui/use-format.ts';
import { BackupProgress } from './BackupProgress.tsx';
import { startBackup, useBackupRun } from './backup-run.ts';

function LastBackup({ last }: { readonly last: BackupManifest | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { timeZone } = format.settings;
  const when = last && format.instantDateTime(last.madeAt);
  const days = last && daysBetween(wallTimeOf(last.madeAt, timeZone).date, wallTimeOf(now(), timeZone).date);
  const isRecent = days !== undefined && days <= 1;
  const text = when === undefined ? t('backup.never') : isRecent ? t('backup.lastGood', { when }) : t('backup.oldGood', { when });
  return (
    <Box sx={{ display: 'flex', gap: 1.25, alignItems: 'flex-start' }}>
      {isRecent ? <CheckCircleOutlined color="success" /> : <WarningAmberOutlined color="warning" />}
      <Box>
        <Typography sx={{ fontWeight: 500 }}>{text}</Typography>
        {!isRecent && <Typography color="textSecondary">{when === undefined ? t('backup.neverText') : t('backup.oldText')}</Typography>}
      </Box>
    </Box>
  );
}

/** When the last good backup was made, and the button that makes one. */
export function BackupNow({ last }: { readonly last: BackupManifest | undefined }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const run = useBackupRun();
  const start = async (): Promise<void> => {
    try {
      const outcome = await startBackup();
      notify.show(outcome === 'done' ? { message: t('backup.done'), severity: 'success' } : { message: t('backup.cancelled') });
    } catch (error) {
      notify.error(error);
    }
  };
  return (
    <Section
      title={t('backup.stateTitle')}
      actions={
        <Button variant="contained" disabled={run.state === 'running'} onClick={() => void start()}>
          {t('backup.backUp')}
        </Button>
      }
    >
      {run.state === 'running' ? <BackupProgress run={run} /> : <LastBackup last={last} />}
    </Section>
  );
}
