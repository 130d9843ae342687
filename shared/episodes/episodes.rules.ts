import type { ClosureKind, EpisodeStatus, PlanDetails } from './episodes.model.ts';

/** Medical massage normally takes two to six sessions (clinical.md section 0, 2). */
export const usualSessions = { least: 2, most: 6 } as const;

/** A number of sessions outside the usual range needs a reason that is kept (clinical.md 1.7). */
export function needsReasonForCount(sessionsPlanned: number): boolean {
  return sessionsPlanned < usualSessions.least || sessionsPlanned > usualSessions.most;
}

export type PlanProblem = { readonly field: string; readonly messageKey: string };

/** What is wrong with a plan as it stands; empty where it may be saved. */
export function planProblems(plan: PlanDetails): readonly PlanProblem[] {
  const problems: PlanProblem[] = [];
  if (needsReasonForCount(plan.sessionsPlanned) && plan.reasonForCount.trim() === '') {
    problems.push({ field: 'reasonForCount', messageKey: 'planNeedsReason' });
  }
  if (plan.minGapDays > plan.maxGapDays) problems.push({ field: 'maxGapDays', messageKey: 'gapReversed' });
  return problems;
}

/** The status an episode has after it was closed in this way (clinical.md section 1). */
export function statusAfter(kind: ClosureKind): EpisodeStatus {
  if (kind === 'paused_by_client') return 'on_hold';
  return kind === 'referred' || kind === 'referred_red_flag' ? 'referred_out' : 'discharged';
}

/**
 * The contraindication for which a doctor's clearance must be on file before such an episode is opened; undefined for
 * all others. Chest-wall pain is treated only after the heart was looked at (clinical.md 1.3, [S36]).
 */
export function clearanceNeededFor(entrapmentId: string | null): string | undefined {
  return entrapmentId === 'ent_pseudo_angina' ? 'ci_chest_pain_uncleared' : undefined;
}
