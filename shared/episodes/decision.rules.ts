// When a plan asks for a decision (clinical.md 1.9): after half of its sessions, and after the last one.
import type { DecisionChoice, DecisionPoint, PlanDecision } from './episodes.model.ts';

/** After how many sessions the plan is looked at half-way: half of them, rounded up. */
export function midPlanSession(sessionsPlanned: number): number {
  return Math.ceil(sessionsPlanned / 2);
}

interface PlanAtPoint {
  readonly planId: string;
  readonly sessionsPlanned: number;
  /** Sessions of this plan that were held or broken off. */
  readonly sessionsTaken: number;
  readonly decisions: readonly { readonly planId: string; readonly figures: Pick<PlanDecision['figures'], 'sessionsTaken'> }[];
}

/**
 * The decision that is due now. One that was made settles the points up to its session, so that a plan made longer
 * asks again at its new half and end; where both are open, the end is what is asked.
 */
export function decisionDue({ planId, sessionsPlanned, sessionsTaken, decisions }: PlanAtPoint): DecisionPoint | null {
  const settled = decisions.filter((entry) => entry.planId === planId).map((entry) => entry.figures.sessionsTaken);
  const isOpen = (session: number): boolean => sessionsTaken >= session && settled.every((taken) => taken < session);
  if (isOpen(sessionsPlanned)) return 'lastSession';
  return isOpen(midPlanSession(sessionsPlanned)) && sessionsTaken < sessionsPlanned ? 'midPlan' : null;
}

/** What may be chosen at a point. Going on after the last session is a longer plan: that is a change. */
export function choicesAt(point: DecisionPoint): readonly DecisionChoice[] {
  return point === 'midPlan'
    ? ['go_on', 'reached', 'change_approach', 'refer', 'discharge']
    : ['reached', 'change_approach', 'refer', 'discharge'];
}

/** A choice that the figures do not speak for tells why; so does each that ends or turns the course. */
export function needsReason(choice: DecisionChoice, { isTargetMet, mcidMet }: { readonly isTargetMet: boolean; readonly mcidMet: boolean }): boolean {
  switch (choice) {
    case 'reached':
      return !isTargetMet;
    case 'go_on':
      return !mcidMet;
    case 'change_approach':
    case 'refer':
    case 'discharge':
      return true;
  }
}
