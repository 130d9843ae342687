import { ComplaintBody } from '../charting/ComplaintBody.tsx';
import { EpisodeProgress } from '../charting/progress/EpisodeProgress.tsx';
import type { ClientTabProps } from '../clients/client-tab.ts';
import { EpisodeDocuments } from '../documents/EpisodeDocuments.tsx';
import { EpisodesTab as Episodes } from '../episodes/EpisodesTab.tsx';

const parts = { Progress: EpisodeProgress, Body: ComplaintBody, Documents: EpisodeDocuments };

/** Episodes with what later features know of them: the body map, the computed progress, what can be printed. */
export function EpisodesTab({ client }: ClientTabProps) {
  return <Episodes clientId={client.id} parts={parts} />;
}
