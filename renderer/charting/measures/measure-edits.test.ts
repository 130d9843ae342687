import { expect, it } from 'vitest';
import { emptyNote } from '../../../shared/charting/note.rules.ts';
import { changeRow } from '../note-edits.ts';
import { withMeasure, withRowsBack } from './measure-edits.ts';

const taken = [['motion', 'rom_hip_flexion', 'r'], ['motion', 'rom_hip_flexion', 'l'], ['nerve', 'L5', 'r']] as const;
const start = taken.reduce((body, [kind, id, side]) => withMeasure(kind, id, side)(body), emptyNote(0));
const measured = changeRow('motions', 0, { motionId: 'rom_hip_flexion', side: 'r', before: 100, after: 110 })(start);
const without = changeRow('motions', 0, null)(measured);

it('a row that was removed comes back in its place with what was measured; the others stay as they are now', () => {
  const meanwhile = changeRow('motions', 0, { motionId: 'rom_hip_flexion', side: 'l', before: 115, after: null })(without);
  const back = withRowsBack(measured.objective, without.objective)(meanwhile).objective;
  expect(back.motions).toEqual([{ motionId: 'rom_hip_flexion', side: 'r', before: 100, after: 110 }, { motionId: 'rom_hip_flexion', side: 'l', before: 115, after: null }]);
  expect(back).toEqual({ ...measured.objective, motions: back.motions });
});

it('a row that was taken up anew meanwhile stays as it is', () => {
  const anew = withMeasure('motion', 'rom_hip_flexion', 'r')(without);
  expect(withRowsBack(measured.objective, without.objective)(anew)).toEqual(anew);
});
