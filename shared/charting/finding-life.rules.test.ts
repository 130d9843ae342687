import { describe, expect, it } from 'vitest';
import type { Finding } from './charting.model.ts';
import { findingLives, resolvedFindings, returningFinding, type LifeSession } from './finding-life.rules.ts';

const piriformis: Finding = {
  id: '01890000-0000-7000-8000-000000000001', check: 'new', kind: 'trp_active', muscleId: 'piriformis', regionId: 'buttock_upper', side: 'r', view: 'back', x: 230, y: 480,
  tenderness: 3, tendernessAfter: 2, tendernessBefore: null, referral: '', note: '',
};

function sessions(...findings: readonly (Partial<Finding> | null)[]): LifeSession[] {
  return findings.map((change, index) => ({
    noteId: `note ${index + 1}`,
    startsOn: `2026-03-0${index + 1}`,
    sessionNumber: index + 1,
    findings: change === null ? [] : [{ ...piriformis, ...change }],
  }));
}

describe('the life of a finding', () => {
  it('runs from found over better and resolved to returned, with a gap where nobody looked', () => {
    const [life] = findingLives(sessions({}, { check: 'better', tenderness: 2 }, { check: 'unchecked' }, { check: 'gone', tenderness: 0 }, null, { check: 'new', isReturned: true, tenderness: 1 }));
    expect(life?.points.map(({ sessionNumber, step, tenderness }) => [sessionNumber, step, tenderness])).toEqual([
      [1, 'found', 3],
      [2, 'better', 2],
      [3, 'notChecked', null],
      [4, 'resolved', 0],
      [6, 'returned', 1],
    ]);
    expect(life?.state).toBe('open');
  });

  it('counts nothing that was never looked at', () => {
    expect(findingLives(sessions({ check: 'unchecked' }))).toEqual([]);
  });

  it('that is resolved may return at its own place only', () => {
    const resolved = resolvedFindings(sessions({}, { check: 'gone', tenderness: 0 }));
    expect(resolved).toHaveLength(1);
    expect(returningFinding(resolved, piriformis)?.id).toBe(piriformis.id);
    expect(returningFinding(resolved, { ...piriformis, side: 'l' })).toBeUndefined();
    expect(returningFinding(resolved, { ...piriformis, kind: 'tender_point' })).toBeUndefined();
    expect(resolvedFindings(sessions({}, { check: 'better' }))).toEqual([]);
  });
});
