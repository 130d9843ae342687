// What a complaint and a plan hold where nothing was asked yet, in the fields that most of them leave open.
import type { Complaint, PlanDetails } from './episodes.model.ts';

export const blankComplaint = {
  timing: [],
  imaging: '',
  claim: '',
  clientGoals: '',
  redFlags: { isAsked: false, positive: [], ruledOut: '' },
  evidence: [],
  confirmedBy: null,
  diagnosisTitles: {},
} satisfies Partial<Complaint>;

export const blankPlan = { prognosis: '', isAgreed: false } satisfies Partial<PlanDetails>;
