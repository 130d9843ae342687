import { describe, expect, it } from 'vitest';
import type { Finding, NoteBody } from '../../shared/charting/charting.model.ts';
import { emptyNote } from '../../shared/charting/note.rules.ts';
import { addFinding, changeFinding, changeRow, confirmTreatment, dropFinding, newTreatment, recheck, withTenderness, withTendernessAfter } from './note-edits.ts';

const piriformis: Finding = {
  id: '01890000-0000-7000-8000-000000000011',
  check: 'new',
  kind: 'trp_active',
  muscleId: 'piriformis',
  regionId: 'buttock_upper',
  side: 'r',
  view: 'back',
  x: 240,
  y: 470,
  tenderness: 3,
  tendernessAfter: null,
  tendernessBefore: null,
  referral: '',
  note: '',
};
const carried: Finding = { ...piriformis, check: 'unchecked', tenderness: null, tendernessBefore: 3 };

function noteWith(...findings: readonly Finding[]): NoteBody {
  const empty = emptyNote(0);
  return { ...empty, objective: { ...empty.objective, findings: [...findings] } };
}

describe('a finding of last session looked at again', () => {
  it.each([
    ['same', 3],
    ['better', 2],
    ['worse', 4],
    ['gone', 0],
  ] as const)('%s gives tenderness %i', (check, tenderness) => {
    expect(recheck(carried, check)).toMatchObject({ check, tenderness, tendernessBefore: 3 });
  });

  it('stays within 0 to 4, and without a number where none was known', () => {
    expect(recheck({ ...carried, tendernessBefore: 4 }, 'worse').tenderness).toBe(4);
    expect(recheck({ ...carried, tendernessBefore: 0 }, 'better').tenderness).toBe(0);
    expect(recheck({ ...carried, tendernessBefore: null }, 'better')).toMatchObject({ check: 'better', tenderness: null });
  });

  it('is taken back by the same check given again', () => {
    expect(recheck(recheck(carried, 'better'), 'better')).toEqual(carried);
  });

  it.each([
    [1, 'better'],
    [3, 'same'],
    [4, 'worse'],
  ] as const)('the number %i alone says %s', (grade, check) => {
    expect(withTenderness(carried, grade)).toMatchObject({ check, tenderness: grade });
  });
});

describe('a new finding', () => {
  it('keeps being new when it is graded, and the same grade again takes it back', () => {
    expect(withTenderness(piriformis, 2)).toMatchObject({ check: 'new', tenderness: 2 });
    expect(withTenderness(piriformis, 3)).toMatchObject({ check: 'new', tenderness: null });
    expect(withTendernessAfter(withTendernessAfter(piriformis, 1), 1).tendernessAfter).toBeNull();
  });

  it('cannot stand beside "no abnormal finding"', () => {
    const before = emptyNote(0);
    const none = { ...before, objective: { ...before.objective, noAbnormalFinding: true } };
    expect(addFinding(piriformis)(none).objective).toMatchObject({ noAbnormalFinding: false, findings: [piriformis] });
    const ghost = { ...none, objective: { ...none.objective, findings: [carried] } };
    expect(changeFinding(carried.id, (finding) => recheck(finding, 'gone'))(ghost).objective.noAbnormalFinding).toBe(true);
    expect(changeFinding(carried.id, (finding) => recheck(finding, 'same'))(ghost).objective.noAbnormalFinding).toBe(false);
  });

  it('is removed, while one that was carried over only goes back to "not looked at"', () => {
    expect(dropFinding(piriformis.id)(noteWith(piriformis)).objective.findings).toEqual([]);
    expect(dropFinding(carried.id)(noteWith(recheck(carried, 'gone'))).objective.findings).toEqual([carried]);
  });
});

describe('treatments', () => {
  it('begin with the usual values of their technique', () => {
    const row = newTreatment('row', 'positional_release', { muscleId: 'piriformis', regionId: null, side: 'r' });
    expect(row).toMatchObject({ minutes: null, params: { hold_s: 90 }, muscleId: 'piriformis', side: 'r' });
    expect(newTreatment('row', 'positional_release', { muscleId: null, regionId: 'ribs_side', side: 'r' }).params).toEqual({ hold_s: 120 });
  });

  it('of last session are confirmed by one key, as they stand', () => {
    const row = { ...newTreatment('row', 'rehab_stretching', { muscleId: 'piriformis', regionId: null, side: 'r' }), minutes: 8, isCarried: true as const };
    const [confirmed] = confirmTreatment('row')({ ...noteWith(), treatments: [row] }).treatments;
    expect(confirmed).toEqual({ ...newTreatment('row', 'rehab_stretching', { muscleId: 'piriformis', regionId: null, side: 'r' }), minutes: 8 });
  });
});

describe('rows of measures', () => {
  it('are added, changed and removed by their place', () => {
    const row = { motionId: 'rom_hip_internal_rotation', side: 'r', before: null, after: null } as const;
    const added = changeRow('motions', 0, row)(noteWith());
    expect(changeRow('motions', 0, { ...row, before: 24 })(added).objective.motions).toEqual([{ ...row, before: 24 }]);
    expect(changeRow('motions', 0, null)(added).objective.motions).toEqual([]);
  });
});
