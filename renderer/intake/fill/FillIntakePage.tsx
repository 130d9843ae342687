import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api } from '../../api/client.ts';
import { useChartReason } from '../../session/chart-reason.ts';
import { Page } from '../../ui/Page.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { FillIntake } from './FillIntake.tsx';

/** Answers are given with staff at the keys: asked aloud, or copied from paper. */
export function FillIntakePage() {
  const { t } = useTranslation();
  const { draftId = '' } = useParams();
  const [round, setRound] = useState(0);
  const chartReason = useChartReason();
  // Asked for once: from then on what is typed here is the truth, and a change of another window is met at the next save.
  const draft = useQuery(api.intake.getDraft.queryOptions({ input: { draftId }, staleTime: Infinity, gcTime: 0, refetchOnMount: false }));
  const clientId = draft.data?.clientId ?? '';
  const client = useQuery(api.clients.getClient.queryOptions({ input: { clientId }, enabled: clientId !== '' }));
  return (
    <Page title={t('intake.fillTitle')} windowTitle={t('intake.fillTitle')}>
      <QueryView query={draft} onGiveReason={() => void chartReason.ask(clientId)}>
        {(begun) => <QueryView query={client}>{(whose) => <FillIntake key={`${begun.id} ${round}`} draft={begun} client={whose} onStale={() => void draft.refetch().then(() => setRound(round + 1))} />}</QueryView>}
      </QueryView>
    </Page>
  );
}
