// The complaint as a form holds it: an empty onset is "insidious", an unfinished referral is none.
import { z } from 'zod';
import { blankComplaint } from '../../shared/episodes/blank.ts';
import { complaint } from '../../shared/episodes/episodes.model.ts';
import { complaintProblems } from '../../shared/episodes/episodes.rules.ts';
import type { Complaint } from '../../shared/episodes/episodes.model.ts';
import { partialDate } from '../../shared/core/time.ts';

/** As the contract's complaint; the onset may be typed in part or left empty. */
export const complaintForm = complaint
  .extend({
    onset: z
      .string()
      .trim()
      .refine((text) => text === '' || partialDate.safeParse(text).success)
      .transform((text) => (text === '' ? null : text)),
  })
  .superRefine((value, context) => {
    for (const problem of complaintProblems(value)) context.addIssue({ code: 'custom', path: problem.field.split('.') });
  });
export type ComplaintInput = z.input<typeof complaintForm>;

export const emptyComplaint: ComplaintInput = {
  ...blankComplaint,
  label: '',
  onset: '',
  mechanism: '',
  chronicity: null,
  quality: [],
  aggravating: [],
  relieving: [],
  priorTreatment: '',
  markers: [],
  psfsActivities: [],
  referral: null,
  diagnoses: [],
  impression: '',
  entrapmentId: null,
};

/** A complaint that exists, to be changed. */
export function complaintInput(from: Complaint): ComplaintInput {
  return { ...from, onset: from.onset ?? '' };
}
