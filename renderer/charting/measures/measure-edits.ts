// Adds rows of measures to a note; a measure stands there once for each side.
import type { NoteBody } from '../../../shared/charting/charting.model.ts';
import type { Side } from '../../../shared/clinical/sides.ts';
import type { MeasureKind } from './search.ts';

type Objective = NoteBody['objective'];

function added(objective: Objective, kind: MeasureKind, id: string, side: Side): Objective {
  const { motions, strengths, tests } = objective;
  switch (kind) {
    case 'motion':
      return motions.some((row) => row.motionId === id && row.side === side) ? objective : { ...objective, motions: [...motions, { motionId: id, side, before: null, after: null }] };
    case 'strength':
      return strengths.some((row) => row.muscleId === id && row.side === side) ? objective : { ...objective, strengths: [...strengths, { muscleId: id, side, grade: '', isPainful: null }] };
    case 'posture': {
      const posture = objective.posture ?? [];
      return posture.some((row) => row.itemId === id && row.side === side) ? objective : { ...objective, posture: [...posture, { itemId: id, side, grade: null }] };
    }
    case 'nerve': {
      const nerves = objective.nerves ?? [];
      return nerves.some((row) => row.rootId === id && row.side === side) ? objective : { ...objective, nerves: [...nerves, { rootId: id, side, sensation: null, reflex: null, power: null }] };
    }
    case 'test':
      return tests.some((row) => row.testId === id && row.side === side) ? objective : { ...objective, tests: [...tests, { testId: id, side, result: 'not_done', familiarSymptoms: null }] };
  }
}

/** Adds an empty row; a row that is there already stays as it is. */
export function withMeasure(kind: MeasureKind, id: string, side: Side): (body: NoteBody) => NoteBody {
  return (body) => ({ ...body, objective: added(body.objective, kind, id, side) });
}

/** The same measures as another session took, nothing measured yet. */
export function withMeasuresOf(earlier: Objective): (body: NoteBody) => NoteBody {
  return (body) => {
    let objective = body.objective;
    for (const row of earlier.motions) objective = added(objective, 'motion', row.motionId, row.side);
    for (const row of earlier.strengths) objective = added(objective, 'strength', row.muscleId, row.side);
    for (const row of earlier.posture ?? []) objective = added(objective, 'posture', row.itemId, row.side);
    for (const row of earlier.nerves ?? []) objective = added(objective, 'nerve', row.rootId, row.side);
    for (const row of earlier.tests) objective = added(objective, 'test', row.testId, row.side);
    return { ...body, objective };
  };
}

function rowsBack<Row>(now: readonly Row[] = [], before: readonly Row[] = [], after: readonly Row[] = [], keyOf: (row: Row) => string): Row[] {
  const known = new Set(now.map(keyOf));
  const at = before.findIndex((row) => !after.includes(row));
  const gone = before.filter((row) => !after.includes(row) && !known.has(keyOf(row)));
  return at < 0 ? [...now] : [...now.slice(0, at), ...gone, ...now.slice(at)];
}

/** The rows that went between two states, back in their places; one that was taken up anew meanwhile stays as it is. */
export function withRowsBack(before: Objective, after: Objective): (body: NoteBody) => NoteBody {
  return (body) => {
    const { objective: now } = body;
    const posture = rowsBack(now.posture, before.posture, after.posture, (row) => `${row.itemId} ${row.side}`);
    const nerves = rowsBack(now.nerves, before.nerves, after.nerves, (row) => `${row.rootId} ${row.side}`);
    return {
      ...body,
      objective: {
        ...now,
        motions: rowsBack(now.motions, before.motions, after.motions, (row) => `${row.motionId} ${row.side}`),
        tests: rowsBack(now.tests, before.tests, after.tests, (row) => `${row.testId} ${row.side}`),
        strengths: rowsBack(now.strengths, before.strengths, after.strengths, (row) => `${row.muscleId} ${row.side}`),
        ...(posture.length > 0 && { posture }),
        ...(nerves.length > 0 && { nerves }),
      },
    };
  };
}
