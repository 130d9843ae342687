import { useState } from 'react';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { BackupManifest } from '../../shared/backup/backup.model.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { QueryView } from '../ui/QueryView.tsx';
import { Section } from '../ui/Section.tsx';
import { BackupNow } from './BackupNow.tsx';
import { BackupTable } from './BackupTable.tsx';
import { FolderPath } from './FolderPath.tsx';
import { InspectDialog } from './InspectDialog.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import { useBackups } from './backup.api.ts';

/** The state of the backups, making one, and going back to one. */
export function BackupSection() {
  const { t } = useTranslation();
  const query = useBackups();
  const [inspected, setInspected] = useState<string>();
  const [restored, setRestored] = useState<BackupManifest>();
  const inspect = { label: t('backup.inspect'), nameFor: (when: string) => t('backup.inspectNamed', { when }), onChoose: setInspected };
  return (
    <QueryView query={query}>
      {({ backups, folder }) => (
        <>
          <BackupNow last={backups.find((entry) => entry.manifest && entry.problem === null)?.manifest ?? undefined} />
          <Section title={t('backup.listTitle')} isFlush>
            {backups.length === 0 ? (
              <EmptyState title={t('backup.never')} text={t('backup.neverText')} />
            ) : (
              <BackupTable backups={backups} action={inspect} />
            )}
            <Typography variant="body2" color="textSecondary" sx={{ px: 2, py: 1.25 }}>
              {t('backup.kept')}
            </Typography>
          </Section>
          <Section title={t('backup.elsewhereTitle')}>
            <FolderPath label={t('backup.folder')} path={folder} copyLabel={t('backup.copyFolder')} />
            <Typography color="textSecondary" sx={{ mt: 1, maxWidth: '48rem' }}>
              {t('backup.folderHint')} {t('backup.elsewhereText')}
            </Typography>
          </Section>
          <InspectDialog
            name={inspected}
            onClose={() => setInspected(undefined)}
            onRestore={(manifest) => {
              setInspected(undefined);
              setRestored(manifest);
            }}
          />
          {restored && <RestoreDialog manifest={restored} onClose={() => setRestored(undefined)} />}
        </>
      )}
    </QueryView>
  );
}
