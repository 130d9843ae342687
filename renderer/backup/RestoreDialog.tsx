import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BackupManifest } from '../../shared/backup/backup.model.ts';
import { api } from '../api/client.ts';
import { useFarewell } from '../session/farewell.ts';
import { useStatus } from '../session/me.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { useNotify } from '../ui/notify.ts';
import { useFormat } from '../ui/use-format.ts';

interface RestoreDialogProps {
  readonly manifest: BackupManifest;
  readonly onClose: () => void;
}

/** Asks for the clinic's name before everything goes back to an earlier day. */
export function RestoreDialog({ manifest, onClose }: RestoreDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const sayAfterwards = useFarewell();
  const { clinicName } = useStatus();
  const restore = useMutation(api.backup.restoreBackup.mutationOptions());
  const when = format.instantDateTime(manifest.madeAt);
  const run = async (): Promise<void> => {
    try {
      const { safetyCopyName } = await restore.mutateAsync({ name: manifest.name });
      sayAfterwards(t('backup.restored', { when, name: safetyCopyName }));
    } catch (error) {
      notify.error(error);
    }
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      title={t('backup.restoreTitle', { when })}
      text={t('backup.restoreText')}
      confirmLabel={restore.isPending ? t('backup.restoring') : t('backup.restoreAction')}
      {...(clinicName !== null && { typedText: clinicName })}
      isBusy={restore.isPending}
      onConfirm={() => void run()}
      onClose={onClose}
    />
  );
}
