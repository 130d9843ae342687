import type { Instant } from '../../shared/core/time.ts';
import type { PlanDecision } from '../../shared/episodes/episodes.model.ts';
import type { Tx } from '../database.ts';

export interface NewDecision extends Pick<PlanDecision, 'id' | 'planId' | 'point' | 'choice' | 'reason' | 'figures'> {
  readonly episodeId: string;
  readonly decidedAt: Instant;
  readonly decidedBy: string;
}

export async function insertDecision(tx: Tx, decision: NewDecision): Promise<void> {
  await tx
    .insertInto('plan_decisions')
    .values({
      id: decision.id,
      episode_id: decision.episodeId,
      plan_id: decision.planId,
      point: decision.point,
      choice: decision.choice,
      reason: decision.reason,
      figures: JSON.stringify(decision.figures),
      decided_at: decision.decidedAt,
      decided_by: decision.decidedBy,
    })
    .execute();
}
