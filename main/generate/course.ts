// One client's complaint from its first visit to its end: what is planned, and how pain really develops.
import type { NoteBody } from '../../shared/charting/charting.model.ts';
import type { ClientDetails, HealthAnswers } from '../../shared/clients/clients.model.ts';
import { anchorOf, viewsShowing } from '../../shared/clinical/body/body.geometry.ts';
import { bodyFigure } from '../../shared/clinical/body/body.data.ts';
import { chronicityOf } from '../../shared/clinical/symptoms.ts';
import { pick } from '../../shared/core/random.ts';
import type { Answers } from '../../shared/intake/intake.model.ts';
import type { CivilDate } from '../../shared/core/time.ts';
import { blankComplaint, blankPlan } from '../../shared/episodes/blank.ts';
import type { BodyMarker, Complaint, PlanDetails } from '../../shared/episodes/episodes.model.ts';
import { between, clamp, happens, several, weighted, type Random } from './chance.ts';
import { conditions, type Condition } from './conditions.ts';
import { doctorNames } from './doctors.ts';
import { shiftDays } from './moments.ts';
import type { Trend } from './sentences.ts';
import { fillIn } from './words.ts';

/** A client while the clinic has to do with them. */
export interface Person {
  readonly id: string;
  readonly details: ClientDetails;
  /** Index of the therapist whom the client mostly sees. */
  readonly therapist: number;
  readonly granted: Set<string>;
  /** The last day on which the consent to treat holds. */
  consentUntil: CivilDate;
  health: HealthAnswers;
  healthVersion: number;
  /** Handed in, and not looked through yet. */
  intake: { readonly id: string; readonly answers: Answers } | null;
  /** Milliseconds since 1970. */
  touchedAt: number;
}

export interface Course {
  readonly person: Person;
  readonly condition: Condition;
  readonly side: 'l' | 'r';
  readonly trend: Trend;
  readonly complaint: Complaint;
  readonly plan: PlanDetails;
  /** Average pain before each session that will be given. */
  readonly pain: readonly number[];
  episodeId: string | null;
  planId: string | null;
  sessionsDone: number;
  /** Visits of the course that are booked and have not had their day. */
  booked: number;
  visitsMade: number;
  lastNote: NoteBody | null;
  isOver: boolean;
  letterFiled: boolean;
}

/** main/demo/cases.json: seven of ten resolve, two get better and stay there, one gets worse. */
export const trendWeights = [[7, 'resolving'], [2, 'plateauing'], [1, 'worsening']] as const;

const conditionChoices = conditions.map((condition) => [condition.weight, condition] as const);

function sessionsPlanned(random: Random): number {
  return weighted(random, [[6, 2], [20, 3], [30, 4], [26, 5], [18, 6]] as const);
}

/** Pain before each session. What the outcome rules make of it is the trend's own class. */
function painOf(random: Random, trend: Trend, baseline: number, planned: number): number[] {
  const count = trend === 'worsening' ? Math.min(planned, 3) : planned;
  const end = {
    resolving: between(random, 0, 1),
    plateauing: Math.max(2, Math.round(baseline * (0.5 + random() * 0.15))),
    worsening: Math.min(10, baseline + between(random, 2, 3)),
  }[trend];
  return Array.from({ length: count }, (_none, index) => {
    if (index === 0) return baseline;
    if (index === count - 1) return end;
    // A plateau is reached half-way.
    const way = trend === 'plateauing' ? Math.min(1, (2 * index) / (count - 1)) : index / (count - 1);
    const wobble = happens(random, 0.25) ? between(random, -1, 1) : 0;
    return clamp(Math.round(baseline + (end - baseline) * way ** 0.85) + wobble, Math.min(end, baseline), Math.max(end, baseline) + 1);
  });
}

const markerCache = new Map<string, Pick<BodyMarker, 'view' | 'x' | 'y'>>();

/** Where a region or muscle of a side is marked on the figure: in the view that shows most of it. */
export function placeOnBody(id: string, side: 'l' | 'r'): Pick<BodyMarker, 'view' | 'x' | 'y'> {
  const key = `${id} ${side}`;
  const known = markerCache.get(key);
  if (known) return known;
  const bodySide = viewsShowing(bodyFigure, id, side).length > 0 ? side : null;
  const [view = 'back'] = viewsShowing(bodyFigure, id, bodySide);
  const anchor = anchorOf(bodyFigure, id, bodySide, view) ?? { x: 200, y: 300 };
  const place = { view, x: Math.round(anchor.x), y: Math.round(anchor.y) };
  markerCache.set(key, place);
  return place;
}

function complaintOf(random: Random, condition: Condition, side: 'l' | 'r', today: CivilDate): Complaint {
  const words = { side: side === 'l' ? 'left' : 'right', Side: side === 'l' ? 'Left' : 'Right' };
  const daysSinceOnset = weighted(random, [[30, between(random, 4, 40)], [25, between(random, 42, 84)], [45, between(random, 90, 900)]]);
  const onset = shiftDays(today, -daysSinceOnset);
  const isReferred = happens(random, 0.35);
  const qualities = several(random, condition.qualities, 2);
  return {
    ...blankComplaint,
    redFlags: { isAsked: true, positive: [], ruledOut: '' },
    label: fillIn(pick(random, condition.labels), words),
    onset: daysSinceOnset > 84 ? onset.slice(0, 7) : onset,
    mechanism: pick(random, condition.mechanisms),
    chronicity: chronicityOf(daysSinceOnset),
    quality: qualities,
    aggravating: several(random, condition.aggravating, 2),
    relieving: several(random, condition.relieving, 2),
    priorTreatment: pick(random, ['Rest, ibuprofen', 'Exercises from the internet', 'Physiotherapy two years ago', 'None', '']),
    markers: condition.marked.map((region, index): BodyMarker => ({
      region,
      side,
      ...placeOnBody(region, side),
      kind: index === 0 ? 'pain' : pick(random, ['pain', 'referred', 'tingling', 'tightness']),
      note: '',
    })),
    psfsActivities: [...condition.activities],
    referral: isReferred
      ? {
          by: `Dr. ${pick(random, doctorNames)} (fictional)`,
          kind: 'physician',
          date: shiftDays(today, -between(random, 2, 20)),
          visitsOrdered: happens(random, 0.5) ? 6 : null,
          expiresOn: null,
        }
      : null,
    // Codes come from the referrer, or from an earlier letter that the client brings.
    diagnoses: isReferred || happens(random, 0.2) ? several(random, condition.codes[side], 2) : [],
    impression: condition.impression,
    entrapmentId: condition.entrapmentId,
  };
}

function planOf(random: Random, condition: Condition, baseline: number, mayCup: boolean): PlanDetails {
  const minGapDays = between(random, 2, 4);
  const modalities = ['neuromuscular_therapy', 'myofascial_release', 'trigger_point_therapy', 'positional_release', 'rehab_stretching'];
  return {
    ...blankPlan,
    isAgreed: true,
    sessionsPlanned: sessionsPlanned(random),
    reasonForCount: '',
    durationMinutes: weighted(random, [[12, 30], [50, 45], [38, 60]] as const),
    minGapDays,
    maxGapDays: Math.min(7, minGapDays + between(random, 2, 4)),
    targetNprs: weighted(random, [[80, 1], [12, 2], [8, 0]] as const),
    goals: ['goal_trp', ...(condition.entrapmentId === null ? [] : ['goal_nerve']), ...several(random, ['goal_pain_inflam', 'goal_rom', 'goal_ischemia', 'goal_posture'], 2)],
    modalities: [...(happens(random, 0.3) ? ['muscle_testing'] : []), ...several(random, modalities, 4), ...(mayCup && happens(random, 0.3) ? ['cupping'] : [])],
    targets: [
      { measure: 'nprs_avg_24h', baseline, target: 1, bySession: null },
      { measure: 'psfs_mean', baseline: between(random, 2, 5), target: 8, bySession: null },
    ],
    homeCare: several(random, condition.homeCare, 2),
  };
}

export function startCourse(random: Random, person: Person, today: CivilDate): Course {
  const condition = weighted(random, conditionChoices);
  const side = happens(random, 0.55) ? 'r' : 'l';
  const trend: Trend = weighted(random, trendWeights);
  const baseline = weighted(random, [[8, 3], [22, 4], [28, 5], [24, 6], [12, 7], [6, 8]] as const);
  const plan = planOf(random, condition, baseline, person.granted.has('consent_cupping'));
  return {
    person,
    condition,
    side,
    trend,
    complaint: complaintOf(random, condition, side, today),
    plan,
    pain: painOf(random, trend, baseline, plan.sessionsPlanned),
    episodeId: null,
    planId: null,
    sessionsDone: 0,
    booked: 0,
    visitsMade: 0,
    lastNote: null,
    isOver: false,
    letterFiled: false,
  };
}
