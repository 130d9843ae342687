// The plan as a form holds it; what the rules say of it stands at its fields.
import type { z } from 'zod';
import { planDetails } from '../../shared/episodes/episodes.model.ts';
import type { Complaint, Plan } from '../../shared/episodes/episodes.model.ts';
import { planProblems } from '../../shared/episodes/episodes.rules.ts';

export const planForm = planDetails.superRefine((plan, context) => {
  for (const problem of planProblems(plan)) context.addIssue({ code: 'custom', path: [problem.field], message: problem.messageKey });
});
export type PlanInput = z.input<typeof planForm>;

/** Sixty minutes and an early rhythm are what worked where dose was studied (clinical.md 8.4, [S28]); pain 1 is the usual aim. */
const USUAL: PlanInput = {
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
    return { ...USUAL, targets: complaint.psfsActivities.length > 0 ? [{ measure: 'psfs_mean', baseline: null, target: 8 }] : [] };
  }
  const { sessionsPlanned, reasonForCount, durationMinutes, minGapDays, maxGapDays, targetNprs, goals, modalities, targets, homeCare } = plan;
  return { sessionsPlanned, reasonForCount, durationMinutes, minGapDays, maxGapDays, targetNprs, goals, modalities, targets, homeCare };
}

