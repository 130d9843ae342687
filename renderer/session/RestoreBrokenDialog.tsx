import { useTranslation } from 'react-i18next';
import type { BackupManifest } from '../../shared/backup/backup.model.ts';
import type { OwnerProof } from '../../shared/session/session.model.ts';
import { client } from '../api/client.ts';
import { BackupInside } from '../backup/BackupInside.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { useFormat } from '../ui/use-format.ts';
import { Problem } from './Problem.tsx';
import { useSubmit } from './use-submit.ts';

interface RestoreBrokenDialogProps {
  readonly proof: OwnerProof;
  readonly manifest: BackupManifest;
  readonly onClose: () => void;
  readonly onRestored: (text: string) => void;
}

/** What the backup holds, once more, before it takes the place of the file that does not open. */
export function RestoreBrokenDialog({ proof, manifest, onClose, onRestored }: RestoreBrokenDialogProps) {
  const { t } = useTranslation();
  const when = useFormat().instantDateTime(manifest.madeAt);
  const { isBusy, problem, run } = useSubmit();
  const restore = async (): Promise<void> => {
    const { keptName } = await client.session.restoreBroken({ ...proof, name: manifest.name });
    onRestored(keptName === null ? t('session.broken.restored', { when }) : t('session.broken.restoredAndKept', { when, name: keptName }));
  };
  return (
    <FormDialog
      isOpen
      title={t('backup.restoreTitle', { when })}
      text={t('session.broken.restoreText')}
      submitLabel={isBusy ? t('backup.restoring') : t('backup.restoreAction')}
      isBusy={isBusy}
      onSubmit={() => void run(restore)}
      onClose={onClose}
    >
      <BackupInside manifest={manifest} />
      <Problem text={problem} />
    </FormDialog>
  );
}
