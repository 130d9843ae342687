import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../shared/charting/charting.model.ts';
import type { BodyTarget } from '../body/body-map.types.ts';
import { newFinding } from '../note-edits.ts';
import { movedBack, movedFinding } from './move-finding.ts';

const found: Finding = {
  ...newFinding('f1', 'trp_active', { muscleId: 'piriformis', regionId: 'buttock_lower', side: 'r', view: 'back', x: 240, y: 480 }, 3),
  referral: 'back of thigh',
};
const buttock: BodyTarget = {
  view: 'back', x: 250, y: 470, region: 'buttock_upper', muscle: 'gluteus_maximus', muscles: ['gluteus_maximus'], side: 'r', noGo: null, through: ['gluteus_maximus', 'piriformis'],
};
const leftCalf: BodyTarget = { view: 'back', x: 150, y: 790, region: 'calf', muscle: 'gastrocnemius', muscles: ['gastrocnemius'], side: 'l', noGo: null, through: ['gastrocnemius', 'soleus'] };

function others(resolved: readonly Finding[] = [], taken: readonly string[] = ['f1']) {
  return { resolved, isFree: (id: string) => !taken.includes(id), newId: () => 'fresh' };
}

describe('a finding whose mark was moved', () => {
  it('takes region, side and place from where it is let go, and keeps what was noted of it', () => {
    const after = movedFinding(found, leftCalf, false, others());
    expect(after).toEqual({ ...found, muscleId: 'gastrocnemius', regionId: 'calf', side: 'l', x: 150, y: 790 });
    expect(movedBack({ ...after, tenderness: 2 }, found)).toEqual({ ...found, tenderness: 2 });
  });

  it('keeps the muscle that was named while it still lies below, whichever layer is shown', () => {
    expect(movedFinding(found, buttock, false, others())).toMatchObject({ muscleId: 'piriformis', regionId: 'buttock_upper' });
    expect(movedFinding({ ...found, muscleId: null }, buttock, false, others()).muscleId).toBe('gluteus_maximus');
  });

  it('stays on both sides, whichever of its marks was moved', () => {
    const both: Finding = { ...found, side: 'bilateral' };
    expect(movedFinding(both, leftCalf, false, others())).toMatchObject({ side: 'bilateral', x: 150 });
    expect(movedFinding(both, leftCalf, true, others())).toMatchObject({ side: 'bilateral', x: 250 });
    expect(movedFinding(both, { ...leftCalf, side: null }, false, others()).side).toBe('midline');
  });

  it('says nothing of last session’s finding but its place: it is still to be re-checked', () => {
    const ghost: Finding = { ...found, check: 'unchecked', tenderness: null, tendernessBefore: 3 };
    expect(movedFinding(ghost, leftCalf, false, others([{ ...found, id: 'gone', muscleId: 'gastrocnemius', side: 'l', check: 'gone' }]))).toMatchObject({ id: 'f1', check: 'unchecked', tenderness: null });
  });

  it('is one that has come back only where a new finding would be', () => {
    const gone: Finding = { ...found, id: 'gone', muscleId: 'gastrocnemius', regionId: 'calf', side: 'l', check: 'gone' };
    const back = movedFinding(found, leftCalf, false, others([gone]));
    expect(back).toMatchObject({ id: 'gone', isReturned: true });
    const elsewhere = movedFinding(back, buttock, false, others([gone], ['gone']));
    expect(elsewhere.id).toBe('fresh');
    expect(elsewhere).not.toHaveProperty('isReturned');
    expect(movedFinding(found, leftCalf, false, others([gone], ['f1', 'gone']))).not.toHaveProperty('isReturned');
  });
});
