import { findRedFlag, RED_FLAG_URGENCIES, type RedFlagBundle } from '../clinical/red-flags.ts';
import type { CivilDate } from '../core/time.ts';
import { daysBetween } from '../core/time.ts';
import type { Closure, ClosureKind, Complaint, EpisodeStatus, PlanDetails, RedFlagAnswers, Referral } from './episodes.model.ts';

/** Medical massage normally takes two to six sessions (clinical.md section 0, 2). */
export const usualSessions = { least: 2, most: 6 } as const;

/** A number of sessions outside the usual range needs a reason that is kept (clinical.md 1.7). */
export function needsReasonForCount(sessionsPlanned: number): boolean {
  return sessionsPlanned < usualSessions.least || sessionsPlanned > usualSessions.most;
}

/** Something a form must not be saved with: the path of its field, and a message under `validation`. */
export type FieldProblem = { readonly field: string; readonly messageKey: string };

/** What is wrong with a plan as it stands; empty where it may be saved. */
export function planProblems(plan: PlanDetails): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (needsReasonForCount(plan.sessionsPlanned) && plan.reasonForCount.trim() === '') {
    problems.push({ field: 'reasonForCount', messageKey: 'planNeedsReason' });
  }
  if (plan.minGapDays > plan.maxGapDays) problems.push({ field: 'maxGapDays', messageKey: 'gapReversed' });
  for (const [index, { bySession }] of plan.targets.entries()) {
    if (bySession !== null && bySession > plan.sessionsPlanned) problems.push({ field: `targets.${index}.bySession`, messageKey: 'afterPlan' });
  }
  return problems;
}

/** A pause keeps the plan: its sessions are taken up again. */
export function isPause(kind: ClosureKind): boolean {
  return kind === 'paused_by_client' || kind === 'paused_by_clinic';
}

export function isReferral(kind: ClosureKind): boolean {
  return kind === 'referred' || kind === 'referred_red_flag';
}

/** What is wrong with an end: every end but a goal that was met tells why, and a referral tells to whom. */
export function closureProblems({ kind, reason, referredTo }: Pick<Closure, 'kind' | 'reason' | 'referredTo'>): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (isReferral(kind) && referredTo === null) problems.push({ field: 'referredTo', messageKey: 'chooseOne' });
  if (kind !== 'discharged_goals_met' && reason.trim() === '') problems.push({ field: 'reason', messageKey: 'required' });
  return problems;
}

/** The status an episode has after it was closed in this way (clinical.md section 1). */
export function statusAfter(kind: ClosureKind): EpisodeStatus {
  if (isPause(kind)) return 'on_hold';
  return isReferral(kind) ? 'referred_out' : 'discharged';
}

/**
 * The contraindication for which a doctor's clearance must be on file before such an episode is opened; undefined for
 * all others. Chest-wall pain is treated only after the heart was looked at (clinical.md 1.3, [S36]).
 */
export function clearanceNeededFor(entrapmentId: string | null): string | undefined {
  return entrapmentId === 'ent_pseudo_angina' ? 'ci_chest_pain_uncleared' : undefined;
}

function urgencyRank({ urgency }: RedFlagBundle): number {
  return RED_FLAG_URGENCIES.findIndex((known) => known.id === urgency);
}

/** Red flags with a yes that no doctor has ruled out, the most urgent first: nothing is planned while there are any. */
export function openRedFlags({ positive, ruledOut }: RedFlagAnswers): readonly RedFlagBundle[] {
  if (ruledOut.trim() !== '') return [];
  return positive
    .map((id) => findRedFlag(id))
    .filter((bundle) => bundle !== undefined)
    .toSorted((one, other) => urgencyRank(one) - urgencyRank(other));
}

/** A referral is spoken of as running out from here on. */
const expiresSoonDays = 14;

export interface ReferralStanding {
  /** Ordered visits that are neither held nor booked, 0 or more; null where no number was ordered. */
  readonly visitsLeft: number | null;
  /** Visits beyond what was ordered. */
  readonly visitsOver: number;
  readonly validity: 'unlimited' | 'valid' | 'expiresSoon' | 'expired';
}

/** How far a referral reaches. `visitsTaken` are the episode's visits held or booked; it is valid through its last day. */
export function referralStanding(referral: Referral, visitsTaken: number, today: CivilDate): ReferralStanding {
  const { visitsOrdered, expiresOn } = referral;
  const left = visitsOrdered === null ? null : visitsOrdered - visitsTaken;
  const days = expiresOn === null ? null : daysBetween(today, expiresOn);
  return {
    visitsLeft: left === null ? null : Math.max(0, left),
    visitsOver: Math.max(0, -(left ?? 0)),
    validity: days === null ? 'unlimited' : days < 0 ? 'expired' : days <= expiresSoonDays ? 'expiresSoon' : 'valid',
  };
}

/** What is wrong with a complaint's own fields, apart from its codes. */
export function complaintProblems({ referral, redFlags }: Pick<Complaint, 'referral' | 'redFlags'>): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (referral && referral.expiresOn !== null && referral.expiresOn < referral.date) problems.push({ field: 'referral.expiresOn', messageKey: 'endBeforeStart' });
  if (redFlags.positive.some((id) => findRedFlag(id) === undefined)) problems.push({ field: 'redFlags', messageKey: 'invalid' });
  return problems;
}
