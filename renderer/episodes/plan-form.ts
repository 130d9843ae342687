// The plan as a form holds it; what the rules say of it stands at its fields.
import type { z } from 'zod';
import { planDetails } from '../../shared/episodes/episodes.model.ts';
import type { Complaint, Plan, PlanDetails } from '../../shared/episodes/episodes.model.ts';
import { blankPlan } from '../../shared/episodes/blank.ts';
import type { ValidationKey } from '../ui/validation-message.ts';
import { planProblems } from '../../shared/episodes/episodes.rules.ts';

export const planForm = planDetails.superRefine((plan, context) => {
  // Its words are the form's: the path tells which.
  for (const problem of planProblems(plan)) context.addIssue({ code: 'custom', path: problem.field.split('.') });
});

const mostTargets = 12;

/** What a wrong value is called, by field. */
export const planTexts: Readonly<Record<string, ValidationKey>> = {
  reasonForCount: 'planNeedsReason',
  maxGapDays: 'gapReversed',
  ...Object.fromEntries(Array.from({ length: mostTargets }, (_none, index) => [`targets.${index}.bySession`, 'afterPlan' as const])),
};
export type PlanInput = z.input<typeof planForm>;

/** Sixty minutes and an early rhythm are what worked where dose was studied (clinical.md 8.4, [S28]); pain 1 is the usual aim. */
const USUAL: PlanInput = {
  ...blankPlan,
  sessionsPlanned: 4,
  reasonForCount: '',
  durationMinutes: 60,
  minGapDays: 3,
  maxGapDays: 7,
  targetNprs: 1,
  goals: [],
  modalities: [],
  targets: [],
  homeCare: [],
};

/** What the form begins with: the plan in force, or the usual one; function is a target where the client named activities. */
export function planInput(plan: Plan | null, complaint: Complaint): PlanInput {
  if (!plan) {
    return { ...USUAL, targets: complaint.psfsActivities.length > 0 ? [{ measure: 'psfs_mean', baseline: null, target: 8, bySession: null }] : [] };
  }
  return planDetails.parse(plan);
}

/** A template's plan for this client: what was measured already stays, and so does what the client agreed to. */
export function fromTemplate(template: PlanDetails, present: PlanInput): PlanInput {
  const baselineOf = (measure: string): number | null => present.targets.find((target) => target.measure === measure)?.baseline ?? null;
  return {
    ...template,
    targets: template.targets.map((target) => ({ ...target, baseline: baselineOf(target.measure) })),
    prognosis: present.prognosis,
    isAgreed: present.isAgreed,
  };
}
