import type { EpisodeProgress } from '../../shared/charting/charting.model.ts';
import { computeFunctionOutcome, computeOutcome, isFunctionBehind } from '../../shared/charting/outcome.rules.ts';
import { decisionDue } from '../../shared/episodes/decision.rules.ts';
import type { Episode } from '../../shared/episodes/episodes.model.ts';
import { listScoredSessions } from '../../db/charting/charting.queries.ts';
import type { Db, Tx } from '../../db/database.ts';

/** Target NPRS where no plan names one (clinical.md 8.3). */
const defaultTargetNprs = 1;

/** How an episode stands: computed from its signed notes and its last follow-up, never from drafts. */
export async function progressOf(db: Db | Tx, episode: Episode): Promise<EpisodeProgress> {
  const sessions = await listScoredSessions(db, episode.id);
  const lastFollowUp = episode.followUps.findLast((followUp) => followUp.nprsAverage24h !== null);
  const lastFunction = episode.followUps.findLast((followUp) => followUp.psfsScores.length > 0);
  const sessionsPlanned = episode.plan?.sessionsPlanned ?? null;
  const pain = computeOutcome({
    scores: sessions.map((session) => session.nprsAverage),
    followUpScore: lastFollowUp?.nprsAverage24h ?? null,
    targetNprs: episode.plan?.targetNprs ?? defaultTargetNprs,
    sessionsPlanned: sessionsPlanned ?? Math.max(1, sessions.length),
  });
  const ability = computeFunctionOutcome({
    sessionScores: sessions.map((session) => session.psfsScores),
    followUpScores: lastFunction?.psfsScores ?? [],
  });
  const plan = episode.status === 'active' && episode.plan?.status === 'active' ? episode.plan : undefined;
  const planSessionsTaken = plan ? sessions.filter((session) => session.planId === plan.id).length : 0;
  return {
    episodeId: episode.id,
    sessionsPlanned,
    sessionsDone: sessions.filter((session) => !session.isAborted).length,
    sessionsAborted: sessions.filter((session) => session.isAborted).length,
    targetNprs: episode.plan?.targetNprs ?? null,
    planSessionsTaken,
    decisionDue: plan
      ? decisionDue({ planId: plan.id, sessionsPlanned: plan.sessionsPlanned, sessionsTaken: planSessionsTaken, decisions: episode.decisions })
      : null,
    outcome: {
      ...pain,
      timeline: [...pain.timeline],
      flagsFirstSeenAfterKSessions: { ...pain.flagsFirstSeenAfterKSessions },
      ...ability,
      functionBehind: isFunctionBehind(pain, ability),
    },
  };
}
