import { useEffect, useRef } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { HealthCheck } from '../../../shared/intake/checks.model.ts';
import { api, client } from '../../api/client.ts';
import { isRefusedFor } from '../../api/errors.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { useNotify } from '../../ui/notify.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { Section } from '../../ui/Section.tsx';
import { CheckList } from './CheckList.tsx';
import { ScreenDialog } from './ScreenDialog.tsx';

export type CheckDeed = 'noChange' | 'screen';

interface ChecksSectionProps {
  readonly clientId: string;
  readonly mayWrite: boolean;
  /** What a key or a button has asked for. */
  readonly deed: CheckDeed | undefined;
  readonly onDeed: (deed: CheckDeed | undefined) => void;
  /** The keys that ask for the same. */
  readonly keys: { readonly noChange: string | undefined; readonly screen: string | undefined };
}

/** What is asked at every visit: whether anything has changed, and the six questions. */
export function ChecksSection({ clientId, mayWrite, deed, onDeed, keys }: ChecksSectionProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const checks = useQuery(api.intake.listChecks.queryOptions({ input: { clientId } }));
  const health = useQuery(api.clients.getHealth.queryOptions({ input: { clientId } }));
  const mayConfirm = mayWrite && health.data !== undefined && health.data !== null;
  // Once for each time it is asked for: an effect may run twice.
  const isRunning = useRef(false);
  useEffect(() => {
    if (deed !== 'noChange' || isRunning.current) return;
    onDeed(undefined);
    if (!mayConfirm) return;
    isRunning.current = true;
    client.intake
      .confirmNoChange({ clientId })
      .then(({ checkId }) => notify.show({ message: t('intake.noChangeDone'), severity: 'success', undo: () => client.intake.withdrawCheck({ checkId }) }))
      .catch((error: unknown) => notify.error(error))
      .finally(() => {
        isRunning.current = false;
      });
  }, [deed, mayConfirm, clientId, notify, onDeed, t]);
  // The record below asks for the reason; once is enough.
  if (checks.isError && isRefusedFor(checks.error, 'chartReasonNeeded')) return null;
  return (
    <Section
      title={t('intake.checksTitle')}
      actions={
        mayWrite && (
          <>
            <Button variant="outlined" disabled={!mayConfirm} endIcon={<KeyHint keys={keys.noChange} />} onClick={() => onDeed('noChange')}>
              {t('intake.noChange')}
            </Button>
            <Button variant="outlined" disabled={!checks.data} endIcon={<KeyHint keys={keys.screen} />} onClick={() => onDeed('screen')}>
              {t('intake.screen')}
            </Button>
          </>
        )
      }
    >
      <QueryView query={checks}>
        {(known) => (
          <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
            {known.visitsOfToday.length > 0 && <DueToday checks={known.checks} visitIds={known.visitsOfToday.map(({ id }) => id)} />}
            {known.checks.length === 0 ? <Typography color="textSecondary">{t('intake.checksNone')}</Typography> : <CheckList checks={known.checks} />}
            {deed === 'screen' && mayWrite && <ScreenDialog clientId={clientId} visits={known.visitsOfToday} onClose={() => onDeed(undefined)} />}
          </Box>
        )}
      </QueryView>
    </Section>
  );
}

function DueToday({ checks, visitIds }: { readonly checks: readonly HealthCheck[]; readonly visitIds: readonly string[] }) {
  const { t } = useTranslation();
  const isDone = checks.some((check) => check.kind === 'visitScreen' && !check.isWithdrawn && check.visitId !== null && visitIds.includes(check.visitId));
  return (
    <div>
      <Chip size="small" variant="outlined" color={isDone ? 'success' : 'warning'} label={`${t('intake.screen')}: ${isDone ? t('intake.doneToday') : t('intake.dueToday')}`} />
    </div>
  );
}
