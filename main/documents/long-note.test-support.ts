// A full hour on paper: fifteen findings on three views, measures of every kind, all seven techniques, two addenda.
import type { Finding, NoteBody, SignedNote, Treatment } from '../../shared/charting/charting.model.ts';
import type { TestClinic } from '../testing/clinic.ts';
import { completeNote, startCourse, type StartedCourse } from '../testing/course.ts';

function idOf(kind: 'finding' | 'treatment', number: number): string {
  return `01890000-0000-7000-8000-${kind === 'finding' ? '1' : '2'}${String(number).padStart(11, '0')}`;
}

type Place = Pick<Finding, 'kind' | 'muscleId' | 'regionId' | 'side' | 'view' | 'x' | 'y'>;

const rows: readonly (Place & Partial<Finding>)[] = [
  { kind: 'trp_active', muscleId: 'piriformis', regionId: 'buttock_lower', side: 'r', view: 'back', x: 232, y: 480, check: 'better', tendernessBefore: 4, tenderness: 3, tendernessAfter: 1, referral: 'back of thigh to the knee', note: 'Reproduces the familiar pain within five seconds.' },
  { kind: 'trp_latent', muscleId: 'gluteus_medius', regionId: 'buttock_upper', side: 'r', view: 'back', x: 236, y: 446, check: 'worse', tendernessBefore: 1, tenderness: 2, tendernessAfter: 1 },
  { kind: 'taut_band', muscleId: 'quadratus_lumborum', regionId: 'low_back', side: 'r', view: 'back', x: 222, y: 398, check: 'same', tendernessBefore: 2, tenderness: 2 },
  { kind: 'hypertonic', muscleId: 'iliocostalis_lumborum', regionId: 'low_back', side: 'l', view: 'back', x: 182, y: 392, check: 'gone', tendernessBefore: 1, tenderness: 0 },
  { kind: 'trp_active', muscleId: 'trapezius_upper', regionId: 'shoulder_top', side: 'l', view: 'back', x: 160, y: 190 },
  { kind: 'ischemic_band', muscleId: 'levator_scapulae', regionId: 'neck_back', side: 'r', view: 'back', x: 214, y: 162 },
  { kind: 'fascial_restriction', muscleId: null, regionId: 'thigh_side', side: 'r', view: 'right', x: 205, y: 590 },
  { kind: 'scar', muscleId: null, regionId: 'knee_front', side: 'l', view: 'front', x: 228, y: 690 },
  { kind: 'paraesthesia', muscleId: null, regionId: 'calf', side: 'r', view: 'back', x: 234, y: 790 },
  { kind: 'hypotonic', muscleId: 'gluteus_maximus', regionId: 'buttock_upper', side: 'l', view: 'back', x: 170, y: 462 },
  { kind: 'tender_point', muscleId: 'tfl', regionId: 'hip_side', side: 'r', view: 'right', x: 205, y: 470 },
  { kind: 'spasm', muscleId: 'biceps_femoris', regionId: 'thigh_back', side: 'r', view: 'back', x: 238, y: 600 },
  { kind: 'cup_mark', muscleId: null, regionId: 'mid_back', side: 'l', view: 'back', x: 176, y: 300 },
  { kind: 'postural_deviation', muscleId: null, regionId: 'spine_lumbar', side: 'midline', view: 'back', x: 200, y: 405 },
  { kind: 'bruise', muscleId: null, regionId: 'shin', side: 'l', view: 'front', x: 228, y: 780, tenderness: null },
  // Carried over and not looked at: must not print.
  { kind: 'crepitus', muscleId: 'masseter', regionId: 'jaw', side: 'l', view: 'front', x: 212, y: 90, check: 'unchecked', tenderness: null, tendernessBefore: 2 },
];

const findings = rows.map((row, index): Finding => ({
  id: idOf('finding', index + 1),
  check: 'new',
  tenderness: 1 + ((index + 1) % 4),
  tendernessAfter: null,
  tendernessBefore: null,
  referral: '',
  note: '',
  ...row,
}));

function given(number: number, treatment: Omit<Treatment, 'id' | 'billingCode'> & { readonly billingCode?: string }): Treatment {
  return { id: idOf('treatment', number), billingCode: null, ...treatment };
}

const treatments: readonly Treatment[] = [
  given(1, { modality: 'muscle_testing', muscleId: 'gluteus_medius', regionId: null, side: 'r', minutes: 4, params: { action: 'hip abduction', grade: '4-', grade_other_side: '5', pain: true, method: 'break' } }),
  given(2, { modality: 'neuromuscular_therapy', muscleId: 'quadratus_lumborum', regionId: 'low_back', side: 'r', minutes: 8, params: { technique: 'longitudinal glides', passes: 6, depth: 'deep', pressure_0_10: 6, position: 'side_lying' }, billingCode: '97140' }),
  given(3, { modality: 'myofascial_release', muscleId: null, regionId: 'thigh_side', side: 'r', minutes: 7, params: { direction: 'proximal_to_distal', hold_s: 120, tension: 'moderate' } }),
  given(4, { modality: 'positional_release', muscleId: 'piriformis', regionId: 'buttock_lower', side: 'r', minutes: 5, params: { tenderness_before_0_10: 7, tenderness_after_0_10: 2, position_of_ease: 'prone, hip flexed, abducted and turned out over the edge', hold_s: 90, slow_return: true, rechecked: true } }),
  given(5, { modality: 'trigger_point_therapy', muscleId: 'piriformis', regionId: null, side: 'r', minutes: 10, params: { hold_s: 60, reps: 4, local_twitch: true, referral: 'back of thigh', state: 'active' } }),
  given(6, { modality: 'cupping', muscleId: null, regionId: 'mid_back', side: 'bilateral', minutes: 10, params: { method: 'static', device: 'silicone', cups: 6, cup_size: '50mm', suction: 'medium', duration_min: 8, skin_check_before: 'intact', skin_check_after: 'marked', marks_0_4: 2 } }),
  given(7, { modality: 'rehab_stretching', muscleId: 'hamstrings_medial', regionId: null, side: 'r', minutes: 9, params: { type: 'CRAC', contraction_pct: 20, contraction_s: 6, hold_s: 20, reps: 4, end_feel: 'firm' } }),
];

/** A note with everything in it. */
export function longNote(): NoteBody {
  const body = completeNote();
  return {
    ...body,
    header: {
      healthChanged: true,
      healthChange: 'Started ibuprofen 400 mg as needed, twice last week.',
      screening: 'proceed_modified',
      screeningNote: 'Medium pressure over the loin; no deep work below the lowest rib.',
    },
    subjective: {
      ...body.subjective,
      statement:
        'Sat eight hours on Thursday and felt it for the rest of the week. Mornings are easier than before; the ache down the back of the thigh comes after an hour of driving instead of twenty minutes. Sleeps through again. Wants to be able to sit through the conference on the 20th.',
      nprsAverage24h: 5,
      nprsNow: 4,
      nprsBest24h: 2,
      nprsWorst24h: 7,
      psfsScores: [6],
      adverseReaction: true,
      adverseReactionDetail: 'Sore for a day after the last session, gone with warmth.',
    },
    objective: {
      observation: 'Stands with the weight on the left leg. Right heel lifts early in gait.',
      noAbnormalFinding: false,
      findings,
      motions: [
        { motionId: 'rom_hip_internal_rotation', side: 'r', before: 22, after: 34 },
        { motionId: 'rom_hip_internal_rotation', side: 'l', before: 38, after: null, passive: 44, endFeel: 'firm', isEndPainful: true },
        { motionId: 'rom_lumbar_flexion', side: 'midline', before: 45, after: 55 },
        { motionId: 'rom_ml_hamstrings_slr', side: 'r', before: 62, after: 74 },
      ],
      tests: [
        { testId: 'st_valsalva', side: 'midline', result: 'negative', familiarSymptoms: false },
        { testId: 'st_spurling', side: 'r', result: 'not_done', familiarSymptoms: null },
        { testId: 'st_phalen', side: 'r', result: 'positive', familiarSymptoms: true, value: 45, nprs: 3, note: 'worse on the third try' },
      ],
      strengths: [
        { muscleId: 'gluteus_medius', side: 'r', grade: '4-', isPainful: true },
        { muscleId: 'gluteus_medius', side: 'l', grade: '5', isPainful: false },
      ],
    },
    treatments: [...treatments],
    assessment: {
      response: 'better',
      tolerance: 'well',
      adverseEvent: false,
      adverseEventDetail: '',
      reasoning:
        'Pattern fits piriformis and gluteus medius with a weak abductor rather than a root: Valsalva negative, no loss of feeling, tenderness reproduces the familiar pain. Inward turn of the hip gained twelve degrees within the session and held on re-test.',
      nprsAfter: 3,
    },
    plan: {
      nextStep: 'next_visit',
      detail: 'Two more sessions at four to six days. Re-test the abductors first. If the thigh ache still comes within the hour of driving, ask the referrer.',
      homeCare: ['Break driving every 40 minutes', 'Side-lying leg raise, 2 x 12, every other day', 'Warmth for 15 minutes in the evening'],
      noHomeCare: false,
    },
  };
}

/** A course whose first session was signed with this body; the therapist is Theo. */
export async function signedCourse(clinic: TestClinic, body: NoteBody): Promise<StartedCourse & { readonly note: SignedNote }> {
  const course = await startCourse(clinic, ['consent_treatment', 'consent_gluteal', 'consent_cupping']);
  const note = await clinic.as('therapist').charting.signNote({
    visitId: course.visit.id,
    version: 0,
    body,
    typedName: 'Theo Therapist',
  });
  return { ...course, note };
}
