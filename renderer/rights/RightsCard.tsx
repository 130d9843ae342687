import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { wallTimeOf } from '../../shared/core/time.ts';
import type { Client } from '../../shared/clients/clients.model.ts';
import type { Standing } from '../../shared/rights/rights.model.ts';
import { destructionProblem } from '../../shared/rights/rights.rules.ts';
import { api } from '../api/client.ts';
import { FactList } from '../ui/FactList.tsx';
import { useNotify } from '../ui/notify.ts';
import { QueryView } from '../ui/QueryView.tsx';
import { Section } from '../ui/Section.tsx';
import { useFormat } from '../ui/use-format.ts';
import { CopyDialog } from './CopyDialog.tsx';
import { AddCorrectionDialog } from './CorrectionDialogs.tsx';
import { Corrections } from './Corrections.tsx';
import { AskDestructionDialog, ConfirmDestructionDialog } from './DestructionDialogs.tsx';

type Task = 'copy' | 'correction' | 'ask' | 'confirm';

interface RetentionProps {
  readonly clientId: string;
  readonly standing: Standing;
  readonly onTask: (task: Task) => void;
}

/** Until when the record is kept, and what may be done then. */
function Retention({ clientId, standing, onTask }: RetentionProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const withdraw = useMutation(
    api.rights.withdrawDestruction.mutationOptions({
      onSuccess: () => notify.show({ message: t('rights.withdrawn') }),
      onError: (error) => notify.error(error),
    }),
  );
  const keptUntil = format.date(standing.keepUntil);
  const problem = destructionProblem(standing);
  const { request } = standing;
  const said = problem === 'stillKept' ? t('rights.problems.stillKept', { date: keptUntil }) : problem === 'legalHold' || problem === 'visitAhead' ? t(`rights.problems.${problem}`) : t('rights.isPast');
  return (
    <>
      <FactList
        facts={[
          { label: t('rights.lastEntry'), text: format.date(standing.lastEntryOn) },
          { label: t('rights.keepUntil'), text: standing.isMinorRule ? `${keptUntil} (${t('rights.minorRule')})` : keptUntil },
        ]}
      />
      {request ? (
        <Alert severity="warning" sx={{ mt: 1 }}>
          <Typography sx={{ overflowWrap: 'anywhere' }}>
            {t('rights.askedLine', { date: format.date(wallTimeOf(request.askedAt, format.settings.timeZone).date), name: request.askedByName, reason: request.reason })}
          </Typography>
          <Box sx={{ display: 'flex', gap: 1, pt: 0.75 }}>
            <Button loading={withdraw.isPending} onClick={() => withdraw.mutate({ clientId })}>
              {t('rights.withdraw')}
            </Button>
            <Button color="error" onClick={() => onTask('confirm')}>
              {t('rights.confirm')}
            </Button>
          </Box>
        </Alert>
      ) : (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, pt: 0.5 }}>
          <Typography color="textSecondary">{said}</Typography>
          {problem === undefined && (
            <Button color="error" onClick={() => onTask('ask')}>
              {t('rights.destroy')}
            </Button>
          )}
        </Box>
      )}
    </>
  );
}

/** The owner's card about what a client may ask for, and how long the record is kept. */
export function RightsCard({ client }: { readonly client: Client }) {
  const { t } = useTranslation();
  const clientId = client.id;
  const query = useQuery({
    ...api.rights.getStanding.queryOptions({ input: { clientId } }),
    // Every room writes to a record, and none of them knows of this.
    staleTime: 0,
  });
  const [task, setTask] = useState<Task>();
  const end = (): void => setTask(undefined);
  const request = query.data?.request;
  return (
    <Section
      title={t('rights.title')}
      actions={
        <Button onClick={() => setTask('copy')}>{t('rights.copy')}</Button>
      }
    >
      <QueryView query={query}>{(standing) => <Retention clientId={clientId} standing={standing} onTask={setTask} />}</QueryView>
      <Box sx={{ display: 'flex', alignItems: 'center', pt: 1.5, pb: 0.5 }}>
        <Typography variant="subtitle2" component="h3">
          {t('rights.corrections')}
        </Typography>
        <Button sx={{ ml: 'auto' }} onClick={() => setTask('correction')}>
          {t('rights.correctionAdd')}
        </Button>
      </Box>
      <Corrections clientId={clientId} />
      {task === 'copy' && <CopyDialog clientId={clientId} onClose={end} />}
      {task === 'correction' && <AddCorrectionDialog clientId={clientId} clientName={`${client.firstName} ${client.lastName}`} onClose={end} />}
      {task === 'ask' && <AskDestructionDialog clientId={clientId} onClose={end} />}
      {task === 'confirm' && request && <ConfirmDestructionDialog clientId={clientId} requestId={request.id} onClose={end} />}
    </Section>
  );
}
