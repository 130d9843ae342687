import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { SessionStatus } from '../../shared/session/session.model.ts';
import { refreshFeatures } from '../api/refresh.ts';
import { GateLayout } from './GateLayout.tsx';
import { Problem } from './Problem.tsx';

/** The clinic's file cannot be opened: one plain message by its kind, and nothing is written. */
export function BrokenScreen({ status }: { readonly status: SessionStatus }) {
  const { t } = useTranslation();
  return (
    <GateLayout title={t('session.brokenTitle')}>
      <Stack spacing={2} sx={{ alignItems: 'flex-start' }}>
        <Problem text={t(`errors.${status.problem ?? 'clinicFileBroken'}`, { replace: {} })} />
        <Typography color="textSecondary">{t('session.brokenHint')}</Typography>
        <Button variant="contained" onClick={() => refreshFeatures(['session'])}>
          {t('session.tryAgain')}
        </Button>
      </Stack>
    </GateLayout>
  );
}
