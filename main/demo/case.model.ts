// The format of cases.json: complete courses of care, as the demo clinic and `npm run cases` replay them.
import { z } from 'zod';
import { freeingStates } from '../../shared/schedule/visit-state.rules.ts';

const score = z.int().min(0).max(10).nullish();
const paramValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** A field that a case may leave out or give as null. */
function orElse<Schema extends z.ZodType>(schema: Schema, silent: NoInfer<z.output<Schema>>) {
  return schema.nullish().transform((given) => given ?? silent);
}

const text = orElse(z.string(), '');
const side = orElse(z.enum(['l', 'r', 'bilateral', 'midline']), 'midline');

function listOf<Entry extends z.ZodType>(entry: Entry) {
  return orElse(z.array(entry), []);
}

const caseClient = z.object({
  first_name: z.string(),
  last_name: z.string(),
  date_of_birth: z.string(),
  sex_recorded: orElse(z.string(), 'unknown'),
  pronouns: text,
  occupation: text,
  phone: text,
  email: text,
  emergency_contact: z.object({ name: text, relation: text, phone: text }).nullish(),
  guardian: z.object({ name: z.string(), relation: text, present_policy: z.string().nullish() }).nullish(),
});

const caseIntake = z.object({
  flags: listOf(z.string()),
  medications: listOf(z.string()),
  allergies: listOf(z.string()),
  pregnancy: text,
  red_flag_screen: text,
  decision: z.enum(['proceed', 'proceed_modified', 'clearance_required', 'proceed_after_clearance', 'defer_or_refer']),
  decision_note: text,
  clearance: z.object({ condition: z.string(), by: z.string(), date: z.string(), document: text }).nullish(),
});

const caseComplaint = z.object({
  label: z.string(),
  onset_date: z.string().nullish(),
  mechanism: text,
  chronicity: z.enum(['acute', 'subacute', 'chronic']).nullish(),
  markers: listOf(
    z.object({
      region: z.string(),
      side,
      view: z.enum(['front', 'back', 'left', 'right']),
      x: z.number(),
      y: z.number(),
      kind: z.string(),
      note: text,
    }),
  ),
  quality: listOf(z.string()),
  aggravating: listOf(z.string()),
  relieving: listOf(z.string()),
  prior_treatment: text,
  referral: z.object({ by: z.string(), type: z.string(), date: z.string() }).nullish(),
  icd10: listOf(z.string()),
  psfs_activities: listOf(z.string()),
});

const casePlan = z.object({
  goals: z.array(z.string()),
  sessions_planned: z.int(),
  duration_min: z.int(),
  /** Days between sessions: `3-7`, or one number. */
  interval_days: z.union([z.string(), z.int()]),
  modalities: listOf(z.string()),
  // clinical.md 8.3: a plan that names no target aims at 1.
  target_nprs: orElse(z.int(), 1),
  targets: listOf(z.object({ measure: z.string(), baseline: z.number().nullish(), target: z.number() })),
  home_care: listOf(z.string()),
  reason: text,
});

const caseFinding = z.object({
  muscle: z.string().nullish(),
  side,
  finding: z.string(),
  tenderness_0_4: z.int().min(0).max(4).nullish(),
  region: z.string().nullish(),
  referral: text,
});

const caseObjective = z.object({
  findings: listOf(caseFinding),
  rom: listOf(z.object({ rom_id: z.string(), side, unit: z.string().nullish(), pre: z.number().nullish(), post: z.number().nullish() })),
  special_tests: listOf(
    z.object({
      test_id: z.string(),
      side,
      result: z.enum(['positive', 'negative', 'equivocal', 'not_done', 'unable']),
    }),
  ),
  mmt: listOf(z.object({ muscle: z.string(), side, grade: z.string() })),
});

const caseTreatment = z.object({
  modality: z.string(),
  minutes: z.int(),
  billing_code: z.string().nullish(),
  params: z.record(z.string(), paramValue),
});

const localTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/);

export const caseSession = z.object({
  session_no: z.int(),
  start_local: localTime,
  duration_min: z.int(),
  S: z.object({
    nprs_avg_24h: score,
    nprs_best_24h: score,
    nprs_worst_24h: score,
    narrative: text,
    psfs_scores: listOf(score),
  }),
  O: orElse(caseObjective, { findings: [], rom: [], special_tests: [], mmt: [] }),
  treatment: listOf(caseTreatment),
  post_session_nprs: score,
  /** What the minutes of its treatments come to, by code. */
  timed_minutes: z.record(z.string(), z.number()).nullish(),
  /** Units that its minutes come to, by rule and code. */
  expected_units: orElse(z.record(z.string(), z.record(z.string(), z.int())), {}),
  A: text,
  P: text,
  aborted: orElse(z.boolean(), false),
  red_flag: z.string().nullish(),
});
export type CaseSession = z.infer<typeof caseSession>;

const followUp = z.object({
  date: z.string(),
  channel: orElse(z.string(), 'other'),
  nprs_avg_24h: score,
  psfs_scores: listOf(score),
  groc_pm7: z.int().min(-7).max(7).nullish(),
  note: text,
});

const extraVisit = z.object({
  start_local: localTime,
  status: z.enum(freeingStates),
  notice_hours: z.number().min(0).nullish(),
  // Told, not replayed: what a clinic asks for a missed visit is its own policy.
  fee_charged: z.unknown().optional(),
  note: text,
});

const amendment = z.object({
  session_no: z.int(),
  kind: z.string(),
  // The replay has one therapist.
  author: z.string().nullish(),
  written_at: localTime,
  reason: z.string(),
  text: z.string(),
});

const closure = z.object({
  type: z.string(),
  date: z.string(),
  letter_to_referrer: orElse(z.boolean(), false),
  reason: text,
});

/** A whole course of care, with the values that must come out of it. */
export const careCase = z.object({
  id: z.string(),
  fictional: z.unknown().optional(),
  timezone: z.string(),
  title: text,
  client: caseClient,
  intake: caseIntake,
  consents: z.array(z.object({ id: z.string(), state: z.enum(['granted', 'declined', 'revoked', 'expired']) })),
  complaint: caseComplaint,
  assessment: z.object({ entrapment: z.string().nullish(), impression: text }),
  plan: casePlan,
  sessions: z.array(caseSession).min(1),
  appointments_extra: listOf(extraVisit),
  amendments: listOf(amendment),
  follow_up: followUp.nullish(),
  closure: closure.nullish(),
  expected: orElse(z.record(z.string(), z.unknown()), {}),
});
export type CareCase = z.infer<typeof careCase>;

export const careCases = z.array(careCase);
