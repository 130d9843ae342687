// What is told in words and never as a point on a curve: special tests, posture, nerve screen, session by session.
import type { CourseSession } from '../../../shared/charting/course.model.ts';
import { isNerveChanged, nerveText } from '../../../shared/clinical/nerve-roots.ts';
import { postureGradeLabel, postureLabel } from '../../../shared/clinical/posture.ts';
import { sideLabel } from '../../../shared/clinical/sides.ts';
import { specialTestName, testResultLabel } from '../../../shared/clinical/special-tests.ts';
import type { ClientSide } from '../../../shared/episodes/episodes.model.ts';

export interface WordCell {
  readonly text: string;
  /** `bad`: a sign of the complaint; `good`: its absence. Neither where the word says nothing of the kind. */
  readonly tone: 'good' | 'bad' | null;
}

export interface WordRow {
  readonly key: string;
  readonly name: string;
  /** One for each session; undefined where it was not looked at. */
  readonly cells: readonly (WordCell | undefined)[];
}

interface Word extends WordCell {
  readonly key: string;
  readonly name: string;
}

function sided(name: string, side: ClientSide): string {
  return side === 'midline' ? name : `${name}, ${sideLabel(side).toLowerCase()}`;
}

function rowsOf(sessions: readonly CourseSession[], wordsOf: (session: CourseSession) => readonly Word[]): readonly WordRow[] {
  const words = sessions.map((session) => new Map(wordsOf(session).map((word) => [word.key, word])));
  const names = new Map(words.flatMap((session) => [...session.values()].map(({ key, name }) => [key, name] as const)));
  return [...names].map(([key, name]) => ({ key, name, cells: words.map((session) => session.get(key)) }));
}

function testTone(result: string): WordCell['tone'] {
  return result === 'positive' ? 'bad' : result === 'negative' ? 'good' : null;
}

/** Results of special tests. */
export function testRows(sessions: readonly CourseSession[]): readonly WordRow[] {
  return rowsOf(sessions, ({ tests }) =>
    tests.map(({ testId, side, result }) => ({ key: `${testId} ${side}`, name: sided(specialTestName(testId), side), text: testResultLabel(result), tone: testTone(result) })),
  );
}

/** Grades of posture; posture alone explains no pain, so that no grade is good or bad. */
export function postureRows(sessions: readonly CourseSession[]): readonly WordRow[] {
  return rowsOf(sessions, ({ posture }) =>
    posture.flatMap(({ itemId, side, grade }) => (grade === null ? [] : [{ key: `${itemId} ${side}`, name: sided(postureLabel(itemId), side), text: postureGradeLabel(grade), tone: null }])),
  );
}

/** Sensation, reflex and power by root. */
export function nerveRows(sessions: readonly CourseSession[]): readonly WordRow[] {
  return rowsOf(sessions, ({ nerves }) =>
    nerves.map((check) => ({ key: `${check.rootId} ${check.side}`, name: sided(check.rootId, check.side), text: nerveText(check), tone: isNerveChanged(check) ? 'bad' : 'good' })),
  );
}
