// A case's session as the note a therapist would write of it.
import type { Finding, NoteBody, Treatment } from '../../shared/charting/charting.model.ts';
import { emptyNote } from '../../shared/charting/note.rules.ts';
import { techniqueOf } from '../../shared/charting/treatment.rules.ts';
import { anchorOf, viewsShowing } from '../../shared/clinical/body/body.geometry.ts';
import type { BodyFigure } from '../../shared/clinical/body/body.types.ts';
import { contraindicationLabel } from '../../shared/clinical/contraindications.ts';
import { wordsOf } from '../../shared/clinical/lookup.ts';
import { findMuscle } from '../../shared/clinical/muscles.ts';
import { findRegion } from '../../shared/clinical/regions.ts';
import { singleSides } from '../../shared/clinical/sides.ts';
import type { TechniqueParams } from '../../shared/clinical/technique-fields.ts';
import { paramProblems } from '../../shared/clinical/techniques.rules.ts';
import type { NewId } from '../../shared/core/ids.ts';
import type { ClientSide } from '../../shared/episodes/episodes.model.ts';
import type { CareCase, CaseSession } from './case.model.ts';

type CaseFinding = CaseSession['O']['findings'][number];

/** Where a finding's mark is drawn: on its region, else on its muscle, in the first view that shows it. */
function placeOf(figure: BodyFigure, place: string | null, side: ClientSide): Pick<Finding, 'view' | 'x' | 'y'> {
  const [one = null] = singleSides(side);
  const candidates = place === null ? [] : [one, null];
  for (const bodySide of candidates) {
    const [view] = viewsShowing(figure, place ?? '', bodySide);
    const anchor = view && anchorOf(figure, place ?? '', bodySide, view);
    if (view && anchor) return { view, x: Math.round(anchor.x), y: Math.round(anchor.y) };
  }
  return { view: 'back', x: 200, y: 300 };
}

function checkOf(now: number | null, before: number | null): Finding['check'] {
  if (now === 0) return 'gone';
  if (now === null || before === null || now === before) return 'same';
  return now < before ? 'better' : 'worse';
}

/** Findings of today: each is matched with last session's on the same muscle and side, which stands by to be re-checked. */
function findingsOf(found: readonly CaseFinding[], waiting: readonly Finding[], figure: BodyFigure, newId: NewId): Finding[] {
  const open = [...waiting];
  const today = found.map((entry): Finding => {
    const at = open.findIndex((known) => known.muscleId === (entry.muscle ?? null) && known.side === entry.side);
    const [known] = at < 0 ? [] : open.splice(at, 1);
    const tenderness = entry.tenderness_0_4 ?? null;
    const place = entry.region ?? entry.muscle ?? null;
    return {
      ...(known ?? placeOf(figure, place, entry.side)),
      id: known?.id ?? newId(),
      check: known ? checkOf(tenderness, known.tendernessBefore) : 'new',
      kind: entry.finding,
      muscleId: entry.muscle ?? null,
      regionId: entry.region ?? null,
      side: entry.side,
      tenderness,
      tendernessAfter: null,
      tendernessBefore: known?.tendernessBefore ?? null,
      referral: entry.referral,
      note: '',
    };
  });
  return [...today, ...open];
}

function sideOfTreatment(params: CaseSession['treatment'][number]['params']): ClientSide | null {
  const side = params['side'];
  if (side === 'l' || side === 'r' || side === 'bilateral' || side === 'midline') return side;
  const muscle = typeof params['muscle'] === 'string' ? findMuscle(params['muscle']) : undefined;
  const region = typeof params['region'] === 'string' ? findRegion(params['region']) : undefined;
  const place = muscle ?? region;
  return place && !place.sided ? 'midline' : null;
}

/** A technique's parameters; what our form has no field or no choice for is kept in words, never dropped. */
function paramsOf(modality: string, params: TechniqueParams): TechniqueParams {
  const technique = techniqueOf(modality);
  if (!technique) return params;
  const odd = new Set(
    paramProblems(technique, params)
      .filter((problem) => problem.kind === 'unknownField' || problem.kind === 'notAChoice')
      .map((problem) => problem.fieldId),
  );
  if (odd.size === 0) return params;
  const kept = Object.fromEntries(Object.entries(params).filter(([fieldId]) => !odd.has(fieldId)));
  const inWords = [...odd].map((fieldId) => `${wordsOf(fieldId)}: ${String(params[fieldId])}`);
  return { ...kept, response: [params['response'] ?? '', ...inWords].filter((part) => part !== '').join('; ') };
}

function treatmentOf(entry: CaseSession['treatment'][number], newId: NewId): Treatment {
  const { muscle, side: _side, region, ...own } = entry.params;
  const cupDefaults = { device: 'silicone', skin_check_before: 'intact', skin_check_after: 'intact' };
  return {
    id: newId(),
    modality: entry.modality,
    muscleId: typeof muscle === 'string' ? muscle : null,
    regionId: typeof region === 'string' ? region : null,
    side: sideOfTreatment(entry.params),
    minutes: entry.minutes,
    params: paramsOf(entry.modality, entry.modality === 'cupping' ? { ...cupDefaults, ...own } : own),
    billingCode: entry.billing_code ?? null,
  };
}

function responseOf(session: CaseSession): 'better' | 'same' | 'worse' {
  const before = session.S.nprs_avg_24h ?? null;
  const after = session.post_session_nprs ?? null;
  if (before === null || after === null || before === after) return 'same';
  return after < before ? 'better' : 'worse';
}

function nextStepOf(course: CareCase, session: CaseSession): NoteBody['plan']['nextStep'] {
  const isLast = course.sessions.every((other) => other.start_local <= session.start_local);
  const closing = course.closure?.type ?? '';
  if (session.red_flag || (isLast && closing.startsWith('referred'))) return 'referral';
  return isLast && closing.startsWith('discharged') ? 'discharge' : 'next_visit';
}

function objectiveOf(session: CaseSession, findings: Finding[]): NoteBody['objective'] {
  const { findings: found, rom, special_tests: tests, mmt } = session.O;
  const done = tests.filter((test) => test.result !== 'not_done');
  return {
    observation: '',
    // A case that lists nothing says that nothing was found.
    noAbnormalFinding: found.length + rom.length + done.length + mmt.length === 0,
    findings,
    motions: rom.map((motion) => ({
      motionId: motion.rom_id,
      side: motion.side,
      before: motion.pre ?? null,
      after: motion.post ?? null,
    })),
    tests: tests.map((test) => ({
      testId: test.test_id,
      side: test.side,
      result: test.result,
      familiarSymptoms: null,
    })),
    strengths: mmt.map(({ muscle: muscleId, side, grade }) => ({ muscleId, side, grade, isPainful: null })),
  };
}

/** Why a session was broken off, in the words the case has for it. */
function ownReasonOf(session: CaseSession): string {
  return session.A || session.P || session.S.narrative;
}

/** What the case is silent about and signing needs is filled in here, and nowhere else. */
export function noteOfSession(
  course: CareCase,
  session: CaseSession,
  waiting: readonly Finding[],
  figure: BodyFigure,
  newId: NewId,
): NoteBody {
  const empty = emptyNote(course.complaint.psfs_activities.length);
  const redFlag = session.red_flag ?? null;
  // A red flag that came up under the hands ends in a referral; only one that stopped them rules the session out.
  const isStopped = redFlag !== null && session.treatment.length === 0;
  return {
    ...empty,
    header: {
      healthChanged: redFlag !== null,
      healthChange: redFlag === null ? '' : contraindicationLabel(redFlag),
      screening: isStopped ? 'defer_or_refer' : course.intake.decision,
      screeningNote: course.intake.decision_note,
    },
    subjective: {
      ...empty.subjective,
      statement: session.S.narrative,
      nprsAverage24h: session.S.nprs_avg_24h ?? null,
      nprsBest24h: session.S.nprs_best_24h ?? null,
      nprsWorst24h: session.S.nprs_worst_24h ?? null,
      psfsScores: session.S.psfs_scores.map((score) => score ?? null),
      adverseReaction: false,
    },
    objective: objectiveOf(session, findingsOf(session.O.findings, waiting, figure, newId)),
    treatments: session.treatment.map((entry) => treatmentOf(entry, newId)),
    assessment: {
      ...empty.assessment,
      response: responseOf(session),
      tolerance: 'well',
      adverseEvent: false,
      reasoning: session.A,
      nprsAfter: session.post_session_nprs ?? null,
    },
    plan: {
      nextStep: nextStepOf(course, session),
      detail: session.P,
      homeCare: course.plan.home_care,
      noHomeCare: course.plan.home_care.length === 0,
    },
    aborted: session.aborted
      ? { reason: redFlag === null ? ownReasonOf(session) : contraindicationLabel(redFlag), redFlagId: redFlag }
      : null,
  };
}
