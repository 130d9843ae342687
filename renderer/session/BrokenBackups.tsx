import { useMemo, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { localHabits } from '../../shared/clinic/local-habits.rules.ts';
import type { BackupManifest } from '../../shared/backup/backup.model.ts';
import type { OwnerProof, Restorable } from '../../shared/session/session.model.ts';
import { client } from '../api/client.ts';
import { BackupTable } from '../backup/BackupTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { createFormat } from '../ui/format.ts';
import { FormatContext, plainFormat } from '../ui/use-format.ts';
import { GateLayout } from './GateLayout.tsx';
import { Problem } from './Problem.tsx';
import { RestoreBrokenDialog } from './RestoreBrokenDialog.tsx';
import { useSubmit } from './use-submit.ts';

interface BrokenBackupsProps {
  readonly proof: OwnerProof;
  readonly restorable: Restorable;
  readonly onFound: (restorable: Restorable) => void;
  readonly onBack: () => void;
  readonly onRestored: (text: string) => void;
}

/** The backups that may take the place of the clinic's file, in the clinic's own time and language. */
export function BrokenBackups({ proof, restorable, onFound, onBack, onRestored }: BrokenBackupsProps) {
  const { t } = useTranslation();
  const { backups, clinic, folder, leftOutCount } = restorable;
  const [chosen, setChosen] = useState<BackupManifest>();
  const { isBusy, problem, run } = useSubmit();
  const format = useMemo(
    () => (clinic ? createFormat({ ...localHabits(clinic.locale), locale: clinic.locale, timeZone: clinic.timeZone }) : plainFormat),
    [clinic],
  );
  const action = {
    label: t('session.broken.restore'),
    nameFor: (when: string) => t('session.broken.restoreNamed', { when }),
    onChoose: (name: string) => setChosen(backups.find((backup) => backup.name === name)),
  };
  return (
    <FormatContext value={format}>
      <GateLayout
        title={t('session.broken.chooseTitle')}
        width="60rem"
        clinicName={clinic?.name ?? null}
        {...(backups.length > 0 && { text: t('session.broken.chooseText') })}
      >
        <Stack spacing={2}>
          {backups.length === 0 ? (
            <EmptyState title={t('session.broken.none')} text={t('session.broken.noneText')} />
          ) : (
            <BackupTable backups={backups.map((manifest) => ({ name: manifest.name, manifest, problem: null }))} action={action} />
          )}
          <Typography color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
            {t('session.broken.folder')}:{' '}
            <Box component="code" sx={{ fontFamily: 'inherit', userSelect: 'all', color: 'text.primary' }}>
              {folder}
            </Box>
          </Typography>
          {leftOutCount > 0 && <Typography color="textSecondary">{t('session.broken.leftOut', { count: leftOutCount })}</Typography>}
          <Problem text={problem} />
          <Box sx={{ display: 'flex', gap: 1 }}>
            <Button onClick={onBack}>{t('ui.back')}</Button>
            <Button
              variant={backups.length === 0 ? 'contained' : 'text'}
              loading={isBusy}
              onClick={() => void run(async () => onFound(await client.session.findRestorable(proof)))}
            >
              {t('session.broken.lookAgain')}
            </Button>
          </Box>
        </Stack>
        {chosen && (
          <RestoreBrokenDialog proof={proof} manifest={chosen} onClose={() => setChosen(undefined)} onRestored={onRestored} />
        )}
      </GateLayout>
    </FormatContext>
  );
}
