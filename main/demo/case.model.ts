// The format of cases.json: complete courses of care, as the demo clinic and `npm run cases` replay them.
import { z } from 'zod';

const score = z.int().min(0).max(10).nullish();
const side = z.enum(['l', 'r', 'bilateral', 'midline']);
const paramValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const caseClient = z.object({
  first_name: z.string(),
  last_name: z.string(),
  date_of_birth: z.string(),
  sex_recorded: z.string().default('unknown'),
  pronouns: z.string().default(''),
  occupation: z.string().default(''),
  phone: z.string().default(''),
  email: z.string().default(''),
  emergency_contact: z.object({ name: z.string(), relation: z.string(), phone: z.string() }).optional(),
  guardian: z.object({ name: z.string(), relation: z.string() }).optional(),
});

const caseIntake = z.object({
  flags: z.array(z.string()),
  medications: z.array(z.string()),
  allergies: z.array(z.string()),
  pregnancy: z.string().default(''),
  red_flag_screen: z.string().default(''),
  decision: z.enum(['proceed', 'proceed_modified', 'clearance_required', 'proceed_after_clearance', 'defer_or_refer']),
  decision_note: z.string().default(''),
  clearance: z.object({ condition: z.string(), by: z.string(), date: z.string(), document: z.string() }).optional(),
});

const caseComplaint = z.object({
  label: z.string(),
  onset_date: z.string().nullish(),
  mechanism: z.string().default(''),
  chronicity: z.enum(['acute', 'subacute', 'chronic']).nullish(),
  markers: z
    .array(
      z.object({
        region: z.string(),
        side: side.default('midline'),
        view: z.enum(['front', 'back', 'left', 'right']),
        x: z.number(),
        y: z.number(),
        kind: z.string(),
        note: z.string().default(''),
      }),
    )
    .default([]),
  quality: z.array(z.string()).default([]),
  aggravating: z.array(z.string()).default([]),
  relieving: z.array(z.string()).default([]),
  prior_treatment: z.string().default(''),
  referral: z.object({ by: z.string(), type: z.string(), date: z.string() }).nullish(),
  icd10: z.array(z.string()).default([]),
  psfs_activities: z.array(z.string()).default([]),
});

const casePlan = z.object({
  goals: z.array(z.string()),
  sessions_planned: z.int(),
  duration_min: z.int(),
  interval_days: z.string(),
  modalities: z.array(z.string()).default([]),
  target_nprs: z.int().default(1),
  targets: z
    .array(z.object({ measure: z.string(), baseline: z.number().nullish(), target: z.number() }))
    .default([]),
  home_care: z.array(z.string()).default([]),
  reason: z.string().default(''),
});

export const caseSession = z.object({
  session_no: z.int(),
  start_local: z.string(),
  duration_min: z.int(),
  S: z.object({
    nprs_avg_24h: score,
    nprs_best_24h: score,
    nprs_worst_24h: score,
    narrative: z.string().default(''),
    psfs_scores: z.array(score).default([]),
  }),
  O: z.object({
    findings: z
      .array(
        z.object({
          muscle: z.string().nullish(),
          side: side.default('midline'),
          finding: z.string(),
          tenderness_0_4: z.int().min(0).max(4).nullish(),
          region: z.string().nullish(),
          referral: z.string().default(''),
        }),
      )
      .default([]),
    rom: z
      .array(z.object({ rom_id: z.string(), side: side.default('midline'), pre: z.number().nullish(), post: z.number().nullish() }))
      .default([]),
    special_tests: z
      .array(
        z.object({
          test_id: z.string(),
          side: side.default('midline'),
          result: z.enum(['positive', 'negative', 'equivocal', 'not_done', 'unable']),
        }),
      )
      .default([]),
    mmt: z.array(z.object({ muscle: z.string(), side: side.default('midline'), grade: z.string() })).default([]),
  }),
  treatment: z
    .array(
      z.object({
        modality: z.string(),
        minutes: z.int(),
        billing_code: z.string().nullish(),
        params: z.record(z.string(), paramValue),
      }),
    )
    .default([]),
  post_session_nprs: score,
  A: z.string().default(''),
  P: z.string().default(''),
  aborted: z.boolean().default(false),
  red_flag: z.string().nullish(),
});
export type CaseSession = z.infer<typeof caseSession>;

const followUp = z.object({
  date: z.string(),
  channel: z.string(),
  nprs_avg_24h: score,
  psfs_scores: z.array(score).default([]),
  groc_pm7: z.int().min(-7).max(7).nullish(),
  note: z.string().default(''),
});

/** A whole course of care, with the values that must come out of it. */
export const careCase = z.object({
  id: z.string(),
  timezone: z.string(),
  title: z.string().default(''),
  client: caseClient,
  intake: caseIntake,
  consents: z.array(z.object({ id: z.string(), state: z.enum(['granted', 'declined', 'revoked', 'expired']) })),
  complaint: caseComplaint,
  assessment: z.object({ entrapment: z.string().nullish(), impression: z.string().default('') }),
  plan: casePlan,
  sessions: z.array(caseSession).min(1),
  appointments_extra: z
    .array(
      z.object({
        start_local: z.string(),
        status: z.string(),
        notice_hours: z.number().optional(),
        note: z.string().default(''),
      }),
    )
    .default([]),
  amendments: z
    .array(z.object({ session_no: z.int(), kind: z.string(), written_at: z.string(), reason: z.string(), text: z.string() }))
    .default([]),
  follow_up: followUp.nullish(),
  closure: z
    .object({ type: z.string(), date: z.string(), letter_to_referrer: z.boolean().default(false), reason: z.string().default('') })
    .nullish(),
  expected: z.record(z.string(), z.unknown()).default({}),
});
export type CareCase = z.infer<typeof careCase>;

export const careCases = z.array(careCase);
