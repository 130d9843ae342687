import { usePermission } from '../session/me.ts';
import { useChartReason } from '../session/chart-reason.ts';
import { NoPermissionState } from '../ui/NoPermissionState.tsx';
import { QueryView } from '../ui/QueryView.tsx';
import { EpisodeList } from './EpisodeList.tsx';
import type { EpisodeParts } from './EpisodeList.tsx';
import { useEpisodes } from './episodes.api.ts';

interface EpisodesTabProps {
  readonly clientId: string;
  readonly parts: EpisodeParts;
}

/** Complaints and their plans. */
export function EpisodesTab({ clientId, parts }: EpisodesTabProps) {
  const canRead = usePermission('episodes.read');
  return canRead ? <ReadableEpisodes clientId={clientId} parts={parts} /> : <NoPermissionState />;
}

function ReadableEpisodes({ clientId, parts }: EpisodesTabProps) {
  const canWrite = usePermission('episodes.write');
  const chartReason = useChartReason();
  const episodes = useEpisodes(clientId);
  return (
    <QueryView query={episodes} onGiveReason={() => void chartReason.ask(clientId)}>
      {(all) => <EpisodeList clientId={clientId} episodes={all} canWrite={canWrite} parts={parts} />}
    </QueryView>
  );
}
