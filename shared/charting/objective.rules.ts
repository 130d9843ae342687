// The objective part of a note as it is judged: findings, measures, tests.
import { isMeasurable, measureText } from '../clinical/measure-units.ts';
import { findMotion, motionName } from '../clinical/motions.ts';
import { findSpecialTest, safetyOfResult, specialTestName } from '../clinical/special-tests.ts';
import { leftBehind, settledNote, treatmentsThatCount } from './carry.rules.ts';
import type { NoteBody, NoteGap } from './charting.model.ts';
import { advice, gap, type Found } from './note-gap.ts';

function measureGaps({ objective: { motions, tests } }: NoteBody): Found {
  const measured = [
    ...motions.map(({ motionId, before, after, passive = null }) => ({ field: 'objective.motions', name: motionName(motionId), unit: findMotion(motionId)?.unit, values: [before, after, passive] })),
    ...tests.map(({ testId, value }) => ({ field: 'objective.tests', name: specialTestName(testId), unit: findSpecialTest(testId)?.measures[0], values: [value ?? null] })),
  ];
  return measured.flatMap(({ field, name, unit, values }) =>
    values.flatMap((value) => (unit === undefined || value === null || isMeasurable(value, unit) ? [] : [gap('measureWrong', field, { name, value: measureText(value, unit) })])),
  );
}

/** What a positive test asks; one that says stop rules treatment out, unless the session was broken off over it (clinical.md section 5). */
function safetyGapOf({ testId, result }: NoteBody['objective']['tests'][number], { isTreated, isReferred }: { readonly isTreated: boolean; readonly isReferred: boolean }): NoteGap | undefined {
  const name = specialTestName(testId);
  const safety = safetyOfResult(testId, result);
  if (safety === 'stop_and_refer') return isTreated ? gap('testStops', 'objective.tests', { name }) : undefined;
  return safety === 'none' || isReferred ? undefined : advice('testRefers', 'objective.tests', { name });
}

function safetyGaps(body: NoteBody): Found {
  const isTreated = treatmentsThatCount(body).length > 0 && body.aborted === null;
  const isReferred = body.plan.nextStep === 'referral';
  return body.objective.tests.map((test) => safetyGapOf(test, { isTreated, isReferred })).filter((found) => found !== undefined);
}

const measureKinds = ['motions', 'tests', 'strengths', 'posture', 'nerves'] as const;

/** What O lacks before the note can be signed: something found or measured, values that can be, no test that forbids. */
export function objectiveGaps(body: NoteBody): Found {
  const { objective } = body;
  // Rows that were taken up and never filled in say nothing.
  const settled = settledNote(body).objective;
  // A test that was not done is a record, and no measurement.
  const notDone = settled.tests.filter((test) => test.result === 'not_done').length;
  const measures = measureKinds.reduce((sum, kind) => sum + (settled[kind]?.length ?? 0), 0) - notDone;
  const unchecked = leftBehind(body).findings;
  const counted = objective.findings.length - unchecked;
  const gaps: NoteGap[] = [];
  if (counted + measures === 0 && !objective.noAbnormalFinding) gaps.push(gap('objectiveMissing', 'objective.findings'));
  gaps.push(...measureGaps(body), ...safetyGaps(body));
  if (unchecked > 0) gaps.push(advice('findingsUnchecked', 'objective.findings', { count: unchecked }));
  const open = leftBehind(body).measures;
  const kind = measureKinds.find((one) => (objective[one]?.length ?? 0) > (settled[one]?.length ?? 0));
  if (kind) gaps.push(advice('measuresOpen', `objective.${kind}`, { count: open }));
  return gaps;
}
