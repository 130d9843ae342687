import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { api } from '../api/client.ts';
import { isRefusedFor } from '../api/errors.ts';
import { useChartReason } from '../session/chart-reason.ts';
import { useMe, usePermission } from '../session/me.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { LoadingState } from '../ui/LoadingState.tsx';
import { MessageState } from '../ui/MessageState.tsx';
import { QueryView } from '../ui/QueryView.tsx';
import { AssignEpisode } from './AssignEpisode.tsx';
import { ChartDesk } from './ChartDesk.tsx';
import type { ChartParts } from './chart-parts.ts';
import { useWorkspaceOnDesk } from './charting.api.ts';

/** `/notes/visit/:visitId`: charts a visit. A signed one is shown as it was signed. */
export function ChartPage({ parts }: { readonly parts?: ChartParts }) {
  const { visitId = '' } = useParams();
  return <ChartOfVisit key={visitId} visitId={visitId} parts={parts} />;
}

function ChartOfVisit({ visitId, parts }: { readonly visitId: string; readonly parts: ChartParts | undefined }) {
  const { t } = useTranslation();
  const me = useMe();
  const canWrite = usePermission('notes.write');
  const chartReason = useChartReason();
  const workspace = useWorkspaceOnDesk(visitId);
  // Signing makes this page ask again: its answer must not lead away from where the desk goes next.
  const [isSigning, setIsSigning] = useState(false);
  const { refetch } = workspace;
  const visit = useQuery({ ...api.schedule.getVisit.queryOptions({ input: { visitId } }), enabled: workspace.isError });

  const giveReason = async (clientId: string): Promise<void> => {
    if (await chartReason.ask(clientId)) await refetch();
  };
  if (workspace.isError) {
    if (isRefusedFor(workspace.error, 'visitHasNoEpisode')) {
      return <QueryView query={visit}>{(found) => <AssignEpisode visit={found} onAssigned={() => void refetch()} />}</QueryView>;
    }
    const clientId = visit.data?.clientId;
    return (
      <ErrorState
        error={workspace.error}
        onRetry={() => void refetch()}
        {...(clientId !== undefined && { onGiveReason: () => void giveReason(clientId) })}
      />
    );
  }
  if (!workspace.isSuccess) return <LoadingState />;
  if (workspace.data.signed && !isSigning) return <Navigate to={`/notes/${workspace.data.signed.id}`} replace />;
  // A note is written by who gave the session, and by nobody else.
  if (!canWrite || workspace.data.visit.therapistId !== me.staffId) {
    return <MessageState title={t('charting.notWritten')} text={t('charting.notWrittenText', { name: workspace.data.visit.therapistName })} />;
  }
  return <ChartDesk workspace={workspace.data} onSigning={setIsSigning} parts={parts} />;
}
