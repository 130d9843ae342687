import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { ComplaintSummary } from '../episodes/ComplaintSummary.tsx';
import { PlanSummary } from '../episodes/PlanSummary.tsx';
import { QueryView } from '../ui/QueryView.tsx';
import { useChart } from './chart.ts';

/** The complaint and the plan, beside the form. */
export function EpisodeAside() {
  const { workspace } = useChart();
  const query = useQuery(api.episodes.getEpisode.queryOptions({ input: { episodeId: workspace.visit.episodeId } }));
  return (
    <Box sx={{ p: 2, display: 'flex', flexDirection: 'column', gap: 2 }}>
      <QueryView query={query}>
        {(episode) => (
          <>
            <ComplaintSummary complaint={episode.complaint} isCompact />
            {episode.plan && <PlanSummary plan={episode.plan} isCompact />}
          </>
        )}
      </QueryView>
    </Box>
  );
}
