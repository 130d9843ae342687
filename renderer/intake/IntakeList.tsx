import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IntakeState, IntakeSummary } from '../../shared/intake/intake.model.ts';
import { api } from '../api/client.ts';
import { usePermission } from '../session/me.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { useNotify } from '../ui/notify.ts';
import { useFormat } from '../ui/use-format.ts';

const tones: Readonly<Record<IntakeState, 'warning' | 'info' | 'success' | 'default'>> = {
  open: 'info',
  withClient: 'info',
  proposed: 'warning',
  reviewed: 'success',
};

interface IntakeListProps {
  readonly clientId: string;
  readonly intakes: readonly IntakeSummary[];
  readonly onHandOver: (draftId: string) => void;
}

/** The intakes of a client, newest first, each with its state and the next thing to do. */
export function IntakeList({ clientId, intakes, onHandOver }: IntakeListProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [toDiscard, setToDiscard] = useState<string>();
  const discard = useMutation(api.intake.discardDraft.mutationOptions());
  const confirm = async (draftId: string): Promise<void> => {
    setToDiscard(undefined);
    try {
      await discard.mutateAsync({ draftId });
      notify.show({ message: t('intake.discarded') });
    } catch (error) {
      notify.error(error);
    }
  };
  return (
    <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, display: 'flex', flexDirection: 'column', gap: 1.25 }}>
      {intakes.map((intake) => (
        <Box component="li" key={intake.id} sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <Box sx={{ flex: '1 1 20rem', minWidth: 0 }}>
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
              <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{intake.formTitle}</Typography>
              <Chip size="small" variant="outlined" label={t(`intake.states.${intake.state}`)} color={tones[intake.state]} />
            </Box>
            <IntakeTimes intake={intake} />
          </Box>
          <IntakeDeeds clientId={clientId} intake={intake} onHandOver={onHandOver} onDiscard={setToDiscard} />
        </Box>
      ))}
      <ConfirmDialog
        isOpen={toDiscard !== undefined}
        title={t('intake.discardTitle')}
        text={t('intake.discardText')}
        confirmLabel={t('intake.discard')}
        onConfirm={() => toDiscard !== undefined && void confirm(toDiscard)}
        onClose={() => setToDiscard(undefined)}
      />
    </Box>
  );
}

function IntakeTimes({ intake }: { readonly intake: IntakeSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  const told = { date: format.instantDateTime(intake.at), name: intake.byName, way: t(`intake.wayDone.${intake.way}`) };
  const isHandedIn = intake.state === 'proposed' || intake.state === 'reviewed';
  return (
    <Typography variant="body2" color="textSecondary">
      {isHandedIn ? t('intake.lineHandedIn', told) : t('intake.lineOpen', told)}
      {intake.reviewedAt !== null && ` · ${t('intake.lineReviewed', { date: format.instantDateTime(intake.reviewedAt), name: intake.reviewedByName ?? '' })}`}
    </Typography>
  );
}

interface IntakeDeedsProps {
  readonly clientId: string;
  readonly intake: IntakeSummary;
  readonly onHandOver: (draftId: string) => void;
  readonly onDiscard: (draftId: string) => void;
}

function IntakeDeeds({ clientId, intake, onHandOver, onDiscard }: IntakeDeedsProps) {
  const { t } = useTranslation();
  const mayRead = usePermission('health.read');
  const mayWrite = usePermission('health.write');
  const { id, state, isMine } = intake;
  if (state === 'proposed' || state === 'reviewed') {
    // The chart asks for its reason where there is none yet.
    if (!mayRead) return null;
    return (
      <Button component={Link} to={`/clients/${clientId}/intakes/${id}`} variant={state === 'proposed' ? 'contained' : 'outlined'}>
        {state === 'proposed' && mayWrite ? t('intake.review') : t('intake.open')}
      </Button>
    );
  }
  if (!isMine || !mayWrite) return null;
  return (
    <>
      <Button onClick={() => onDiscard(id)}>{t('intake.discard')}</Button>
      <Button variant="outlined" onClick={() => onHandOver(id)}>
        {t('intake.handOver')}
      </Button>
      {(state === 'open' || mayRead) && (
        <Button component={Link} to={`/clients/${clientId}/intake/${id}`} variant="contained">
          {t('intake.goOn')}
        </Button>
      )}
    </>
  );
}
