import type { chartingContract } from '../../shared/charting/charting.contract.ts';
import type { EpisodeProgress } from '../../shared/charting/charting.model.ts';
import { choicesAt, needsReason } from '../../shared/episodes/decision.rules.ts';
import type { DecisionFigures } from '../../shared/episodes/episodes.model.ts';
import { insertDecision } from '../../db/episodes/decisions.queries.ts';
import { findEpisode } from '../../db/episodes/episodes.queries.ts';
import { readEpisode } from '../episodes/episodes.service.ts';
import type { Implementation } from '../implement.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { progressOf } from './progress.ts';

/** What stood beside the choice: a prompt, kept with what the therapist made of it. */
function figuresOf({ outcome, planSessionsTaken, sessionsPlanned }: EpisodeProgress): DecisionFigures {
  return {
    sessionsTaken: planSessionsTaken,
    sessionsPlanned: sessionsPlanned ?? planSessionsTaken,
    baseline: outcome.baseline,
    latest: outcome.latest,
    psfsBaseline: outcome.psfsBaseline,
    psfsLatest: outcome.psfsLatest,
    mcidMet: outcome.mcidMet,
    flags: Object.keys(outcome.flagsFirstSeenAfterKSessions),
  };
}

/** Keeps a decision where one is due; the episode itself stays as it is until it is closed or planned anew. */
export const recordDecision: Implementation<typeof chartingContract, Request>['recordDecision'] = async (request, input) => {
  const { episodeId, planId, point, choice, reason } = input;
  await readEpisode(request, episodeId);
  request.concerning({ detail: { point, choice } });
  return request.write(async (tx) => {
    const episode = found(await findEpisode(tx, episodeId));
    const progress = await progressOf(tx, episode);
    if (episode.plan?.id !== planId || progress.decisionDue !== point || !choicesAt(point).includes(choice)) return refuse('conflict', 'noDecisionDue');
    const { latest, mcidMet } = progress.outcome;
    const isTargetMet = latest !== null && latest <= episode.plan.targetNprs;
    if (needsReason(choice, { isTargetMet, mcidMet }) && reason.trim() === '') return refuse('validation', undefined, { fields: { reason: 'required' } });
    await insertDecision(tx, {
      ...input,
      id: request.newId(),
      figures: figuresOf(progress),
      decidedAt: request.now(),
      decidedBy: request.actor.staffId,
    });
    return found(await findEpisode(tx, episodeId));
  });
};
