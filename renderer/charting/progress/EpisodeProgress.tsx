import { QueryView } from '../../ui/QueryView.tsx';
import { useProgress } from '../charting.api.ts';
import { ProgressStrip } from './ProgressStrip.tsx';

interface EpisodeProgressProps {
  readonly episodeId: string;
  /** Sessions of the plan that are booked and not charted yet. */
  readonly booked: number;
}

/** The progress strip of an episode. */
export function EpisodeProgress({ episodeId, booked }: EpisodeProgressProps) {
  const query = useProgress(episodeId);
  return <QueryView query={query}>{(progress) => <ProgressStrip progress={progress} booked={booked} />}</QueryView>;
}
