// What a therapist of a case decides where the plan asks: before the next session, or before the course is closed.
import type { EpisodeProgress } from '../../shared/charting/charting.model.ts';
import type { ContractClient } from '../../shared/contract/client.ts';
import { needsReason } from '../../shared/episodes/decision.rules.ts';
import type { DecisionChoice } from '../../shared/episodes/episodes.model.ts';

function choiceOf({ decisionDue, targetNprs, outcome: { baseline, latest, mcidMet } }: EpisodeProgress): DecisionChoice {
  const isMet = latest !== null && targetNprs !== null && latest <= targetNprs;
  if (isMet) return 'reached';
  const isWorse = baseline !== null && latest !== null && latest >= baseline + 2;
  if (isWorse) return 'refer';
  if (decisionDue === 'midPlan') return 'go_on';
  return mcidMet ? 'discharge' : 'refer';
}

const reasons: Readonly<Record<DecisionChoice, string>> = {
  reached: 'What the client came for is reached.',
  go_on: 'Small steps so far; the approach stays for the second half.',
  change_approach: 'Another approach for the second half.',
  refer: 'Worse or unchanged: a doctor should look at it.',
  discharge: 'Better, and no more is to be gained here.',
};

/** Keeps the decision that is due, if one is. */
export async function decideWhereDue({ charting }: ContractClient, episodeId: string, planId: string | null): Promise<void> {
  if (planId === null) return;
  const progress = await charting.getProgress({ episodeId });
  const { decisionDue: point, targetNprs, outcome } = progress;
  if (point === null) return;
  const choice = choiceOf(progress);
  const isTargetMet = outcome.latest !== null && targetNprs !== null && outcome.latest <= targetNprs;
  const reason = needsReason(choice, { isTargetMet, mcidMet: outcome.mcidMet }) ? reasons[choice] : '';
  await charting.recordDecision({ episodeId, planId, point, choice, reason });
}
