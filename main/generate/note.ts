// The note of one session: last session's findings looked at again, what was measured, done and said.
import type { Finding, NoteBody } from '../../shared/charting/charting.model.ts';
import { blankNote } from '../../shared/charting/note.rules.ts';
import type { FindingKindId } from '../../shared/clinical/findings.ts';
import { findMotion } from '../../shared/clinical/motions.ts';
import { muscleName, regionsOfMuscle } from '../../shared/clinical/muscles.ts';
import { pick } from '../../shared/core/random.ts';
import { between, clamp, happens, several, weighted, type Random } from './chance.ts';
import { placeOnBody, type Course } from './course.ts';
import * as sentences from './sentences.ts';
import { treatmentsOf } from './treatments.ts';
import { fillIn, lowerFirst, paragraph, type Words } from './words.ts';

export interface SessionFacts {
  readonly minutes: number;
  readonly isLast: boolean;
  readonly lateEntryReason: string;
}

const kindChoices: readonly (readonly [number, FindingKindId])[] = [
  [26, 'trp_active'], [20, 'trp_latent'], [18, 'hypertonic'], [14, 'taut_band'], [10, 'tender_point'], [7, 'fascial_restriction'], [5, 'adhesion'],
];

function newFinding(random: Random, course: Course, muscleId: string, rank: number, newId: () => string): Finding {
  const [regionId = null] = regionsOfMuscle(muscleId);
  const tenderness = rank === 0 ? 3 : between(random, 1, 3);
  return {
    id: newId(),
    check: 'new',
    kind: rank === 0 ? 'trp_active' : weighted(random, kindChoices),
    muscleId,
    regionId,
    side: course.side,
    ...placeOnBody(regionId ?? muscleId, course.side),
    tenderness,
    tendernessAfter: Math.max(0, tenderness - between(random, 0, 1)),
    tendernessBefore: null,
    referral: rank < 2 && happens(random, 0.4) ? pick(random, ['down the limb', 'to the temple', 'deep into the joint', 'as known to the client']) : '',
    note: happens(random, 0.1) ? pick(random, ['middle of the belly', 'near the attachment', 'two points a finger apart']) : '',
  };
}

/** How far a finding moves between two sessions, by the course's trend. */
function nextTenderness(random: Random, course: Course, before: number): number {
  const step = {
    resolving: weighted(random, [[48, -1], [42, 0], [8, 1], [2, -2]] as const),
    plateauing: weighted(random, [[24, -1], [60, 0], [16, 1]] as const),
    worsening: weighted(random, [[8, -1], [40, 0], [52, 1]] as const),
  }[course.trend];
  return clamp(before + step, 0, 4);
}

function recheck(random: Random, course: Course, carried: Finding): Finding {
  if (happens(random, 0.05)) return carried;
  const before = carried.tendernessBefore ?? 1;
  const tenderness = nextTenderness(random, course, before);
  const check = tenderness === 0 ? 'gone' : tenderness < before ? 'better' : tenderness > before ? 'worse' : 'same';
  return { ...carried, check, tenderness, tendernessAfter: check === 'gone' ? null : Math.max(0, tenderness - between(random, 0, 1)) };
}

function findingsOf(random: Random, course: Course, carried: readonly Finding[], newId: () => string): Finding[] {
  const { muscles } = course.condition;
  if (course.sessionsDone === 0) {
    const [first = '', ...others] = muscles;
    const found = [first, ...several(random, others, between(random, 5, 7))];
    return found.map((muscleId, rank) => newFinding(random, course, muscleId, rank, newId));
  }
  const known = carried.map((finding) => recheck(random, course, finding));
  const free = muscles.filter((muscleId) => carried.every((finding) => finding.muscleId !== muscleId));
  const isNew = free.length > 0 && happens(random, course.trend === 'resolving' ? 0.45 : 0.6);
  return isNew ? [...known, newFinding(random, course, pick(random, free), 2, newId)] : known;
}

function motionsOf(random: Random, course: Course): NoteBody['objective']['motions'] {
  const measured = course.lastNote?.objective.motions ?? [];
  const motionIds = course.sessionsDone === 0 ? course.condition.motions : several(random, course.condition.motions, 2);
  const share = course.trend === 'worsening' ? 0.02 : 0.09;
  return motionIds.map((motionId) => {
    const motion = findMotion(motionId);
    const normal = motion?.normalValue ?? 45;
    const known = measured.find((one) => one.motionId === motionId)?.after ?? null;
    const before = known === null ? Math.round(normal * (0.5 + random() * 0.25)) : clamp(known - between(random, 0, 3), 0, normal);
    const after = clamp(before + Math.round(normal * share * (0.5 + random())), 0, normal);
    return { motionId, side: motion?.sided ? course.side : 'midline', before, after };
  });
}

function testsOf(random: Random, course: Course): NoteBody['objective']['tests'] {
  const { tests } = course.condition;
  const chosen = course.sessionsDone === 0 ? tests : several(random, tests, 1);
  const healed = course.trend === 'resolving' ? course.sessionsDone / course.plan.sessionsPlanned : 0;
  return chosen.map((testId, index) => {
    const result = index < 2 && !happens(random, healed) ? 'positive' : 'negative';
    return { testId, side: course.side, result, familiarSymptoms: result === 'positive' ? happens(random, 0.8) : null };
  });
}

function strengthsOf(random: Random, course: Course, isLast: boolean): NoteBody['objective']['strengths'] {
  if (course.sessionsDone > 0 && !isLast) return [];
  const grades = course.sessionsDone === 0 || course.trend !== 'resolving' ? ['4', '4+', '5-'] : ['5-', '5'];
  return course.condition.strengths.map((muscleId) => ({
    muscleId,
    side: course.side,
    grade: pick(random, grades),
    isPainful: happens(random, 0.2),
  }));
}

function stageOf(course: Course, pain: number, before: number | undefined): sentences.Stage {
  if (before === undefined) return 'first';
  if (course.trend === 'worsening' && pain > before) return 'worse';
  return pain < before ? 'better' : 'same';
}

function functionScores(random: Random, course: Course, pain: number): number[] {
  return course.condition.activities.map(() => clamp(10 - pain + between(random, -1, 1), 0, 10));
}

function subjectiveOf(random: Random, course: Course, stage: sentences.Stage, words: Words, pain: number): NoteBody['subjective'] {
  return {
    statement: paragraph(random, sentences.statements[stage], sentences.statementDetails, 5, words),
    nprsAverage24h: pain,
    nprsNow: clamp(pain + between(random, -1, 1), 0, 10),
    nprsBest24h: Math.max(0, pain - between(random, 1, 2)),
    nprsWorst24h: Math.min(10, pain + between(random, 1, 2)),
    psfsScores: functionScores(random, course, pain),
    adverseReaction: false,
    adverseReactionDetail: '',
  };
}

function planPart(random: Random, course: Course, words: Words, isLast: boolean): NoteBody['plan'] {
  const nextStep = !isLast ? 'next_visit' : course.trend === 'worsening' ? 'referral' : 'discharge';
  const closing = isLast ? [pick(random, sentences.closings[course.trend])] : [];
  const details = several(random, sentences.planDetails, isLast ? 2 : 3).map((sentence) => fillIn(sentence, words));
  return { nextStep, detail: [...closing, ...details].join(' '), homeCare: [...course.plan.homeCare], noHomeCare: course.plan.homeCare.length === 0 };
}

/** The body of the next note of a course; it may be signed as it is. */
export function noteOf(random: Random, course: Course, facts: SessionFacts, newId: () => string): NoteBody {
  const pain = course.pain[course.sessionsDone] ?? course.pain.at(-1) ?? 3;
  const painBefore = course.pain[course.sessionsDone - 1];
  const blank = blankNote(course.lastNote ?? undefined, course.complaint.psfsActivities.length);
  const findings = findingsOf(random, course, blank.objective.findings, newId);
  const treated = findings.flatMap(({ check, muscleId }) => (muscleId === null || check === 'gone' ? [] : [muscleId]));
  const places = treated.length > 0 ? treated : course.condition.muscles.slice(0, 1);
  const words: Words = {
    pain: String(pain),
    muscle: lowerFirst(muscleName(places[0] ?? '')),
    activity: lowerFirst(pick(random, course.condition.activities)),
    aggravating: pick(random, course.condition.aggravating),
    relieving: pick(random, course.condition.relieving),
  };
  const stage = stageOf(course, pain, painBefore);
  const { health } = course.person;
  return {
    header: { healthChanged: false, healthChange: '', screening: health.decision, screeningNote: health.decisionNote },
    subjective: subjectiveOf(random, course, stage, words, pain),
    objective: {
      observation: several(random, sentences.observations, 4).map((sentence) => fillIn(sentence, words)).join(' '),
      noAbnormalFinding: false,
      findings,
      motions: motionsOf(random, course),
      tests: testsOf(random, course),
      strengths: strengthsOf(random, course, facts.isLast),
    },
    treatments: treatmentsOf(random, course, places, facts.minutes, newId),
    assessment: {
      response: stage === 'worse' ? 'worse' : happens(random, 0.85) ? 'better' : 'same',
      tolerance: happens(random, 0.92) ? 'well' : 'fair',
      adverseEvent: false,
      adverseEventDetail: '',
      reasoning: paragraph(random, sentences.reasonings[stage], sentences.reasoningDetails, 5, words),
      nprsAfter: Math.max(0, pain - between(random, 0, 2)),
    },
    plan: planPart(random, course, words, facts.isLast),
    aborted: null,
    lateEntryReason: facts.lateEntryReason,
  };
}
