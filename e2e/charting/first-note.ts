// A session as it may be signed: three trigger points on the right, each treated, and home care.

interface Row {
  readonly id: string;
  readonly muscle: string;
  readonly region: string;
}

const muscles: readonly Row[] = [
  { id: '01890000-0000-7000-8000-000000000001', muscle: 'piriformis', region: 'buttock_upper' },
  { id: '01890000-0000-7000-8000-000000000002', muscle: 'gluteus_medius', region: 'buttock_upper' },
  { id: '01890000-0000-7000-8000-000000000003', muscle: 'quadratus_lumborum', region: 'low_back' },
];

/** The body of the first session, in the contract’s own shape. */
export function firstNote() {
  return {
    header: { healthChanged: false, healthChange: '', screening: 'proceed', screeningNote: '' },
    subjective: { statement: 'Worse after driving.', nprsAverage24h: 7, nprsNow: 5, nprsBest24h: 3, nprsWorst24h: 8, psfsScores: [3], adverseReaction: false, adverseReactionDetail: '' },
    objective: {
      observation: '',
      noAbnormalFinding: false,
      findings: muscles.map(({ id, muscle, region }, index) => ({
        id, check: 'new', kind: 'trp_active', muscleId: muscle, regionId: region, side: 'r', view: 'back', x: 240, y: 440 + index * 15,
        tenderness: 3, tendernessAfter: 2, tendernessBefore: null, referral: '', note: '',
      })),
      motions: [], tests: [], strengths: [],
    },
    treatments: muscles.map(({ id, muscle, region }) => ({
      id: id.replace('0000-7000', '1000-7000'), modality: 'trigger_point_therapy', muscleId: muscle, regionId: region, side: 'r', minutes: 12, params: { hold_s: 60 }, billingCode: null,
    })),
    assessment: { response: 'better', tolerance: 'well', adverseEvent: false, adverseEventDetail: '', reasoning: 'Responds.', nprsAfter: 4 },
    plan: { nextStep: 'next_visit', detail: '', homeCare: ['Stretch twice a day'], noHomeCare: false },
    aborted: null,
    lateEntryReason: '',
  };
}
