import { ComplaintBody } from '../charting/ComplaintBody.tsx';
import { EpisodeProgress } from '../charting/progress/EpisodeProgress.tsx';
import type { ClientTabProps } from '../clients/client-tab.ts';
import { DocumentButton } from '../documents/DocumentButton.tsx';
import { EpisodesTab as Episodes } from '../episodes/EpisodesTab.tsx';

function PlanDocument({ planId }: { readonly planId: string }) {
  return <DocumentButton kind="treatment_plan" subjectId={planId} />;
}

const parts = { Progress: EpisodeProgress, Body: ComplaintBody, PlanDocument };

/** Episodes with what later features know of them: the body map, the computed progress, the plan on paper. */
export function EpisodesTab({ client }: ClientTabProps) {
  return <Episodes clientId={client.id} parts={parts} />;
}
