import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { OwnerProof, Restorable, SessionStatus } from '../../shared/session/session.model.ts';
import { isRestorable } from '../../shared/session/session.rules.ts';
import { refreshFeatures } from '../api/refresh.ts';
import { BrokenBackups } from './BrokenBackups.tsx';
import { GateLayout } from './GateLayout.tsx';
import { OwnerProofForm } from './OwnerProofForm.tsx';
import { Problem } from './Problem.tsx';

interface BrokenScreenProps {
  readonly status: SessionStatus;
  /** Told in one sentence once a backup has taken the place of the clinic's file. */
  readonly onRestored: (text: string) => void;
}

/** The clinic's file cannot be opened: one plain message by its kind, and the way on that there is for it. */
export function BrokenScreen({ status, onRestored }: BrokenScreenProps) {
  const { t } = useTranslation();
  const [found, setFound] = useState<{ readonly proof: OwnerProof; readonly restorable: Restorable }>();
  if (found) {
    return (
      <BrokenBackups
        proof={found.proof}
        restorable={found.restorable}
        onFound={(restorable) => setFound({ ...found, restorable })}
        onBack={() => setFound(undefined)}
        onRestored={onRestored}
      />
    );
  }
  const tryAgain = (
    <Button variant="outlined" onClick={() => refreshFeatures(['session'])}>
      {t('session.tryAgain')}
    </Button>
  );
  return (
    <GateLayout title={t('session.brokenTitle')} width="30rem">
      <Stack spacing={2}>
        <Problem text={t(`errors.${status.problem ?? 'clinicFileBroken'}`, { replace: {} })} />
        <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 2 }}>
          <Typography color="textSecondary">{t('session.brokenHint')}</Typography>
          <Box sx={{ flexShrink: 0 }}>{tryAgain}</Box>
        </Box>
        {isRestorable(status.problem) && (
          <>
            <Divider />
            <div>
              <Typography variant="h2">{t('session.broken.title')}</Typography>
              <Typography color="textSecondary" sx={{ mt: 0.5 }}>
                {t('session.broken.text')}
              </Typography>
            </div>
            <OwnerProofForm onFound={(proof, restorable) => setFound({ proof, restorable })} />
          </>
        )}
      </Stack>
    </GateLayout>
  );
}
