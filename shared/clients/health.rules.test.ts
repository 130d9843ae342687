import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTRAINDICATION_IDS } from '../clinical/contraindications.ts';
import type { HealthAnswers } from './clients.model.ts';
import { healthDifferences } from './health-differences.rules.ts';
import { handedInAnswers, healthProblems, strictestClassOf, suggestedDecision } from './health.rules.ts';

const today = '2026-03-02';

function answers(change: Partial<HealthAnswers> = {}): HealthAnswers {
  return {
    flags: [],
    medications: [],
    allergies: [],
    pregnancy: '',
    redFlagScreen: '',
    decision: 'proceed',
    decisionNote: '',
    clearances: [],
    ...change,
  };
}

function flagged(...contraindicationIds: readonly string[]): HealthAnswers['flags'] {
  return contraindicationIds.map((contraindicationId) => ({ contraindicationId, note: '' }));
}

const aneurysmCleared = {
  contraindicationId: 'ci_aneurysm',
  by: 'Dr. Cole',
  date: '2026-03-01',
  document: 'letter',
  expiresOn: null,
};

describe('suggestedDecision', () => {
  it.each<[string, Partial<HealthAnswers>, HealthAnswers['decision']]>([
    ['no condition', {}, 'proceed'],
    ['a caution', { flags: flagged('ci_osteopenia') }, 'proceed_modified'],
    ['a local one', { flags: flagged('ci_varicose') }, 'proceed_modified'],
    ['clearance', { flags: flagged('ci_osteopenia', 'ci_aneurysm') }, 'clearance_required'],
    ['clearance on file', { flags: flagged('ci_aneurysm'), clearances: [aneurysmCleared] }, 'proceed_after_clearance'],
    ['an absolute one', { flags: flagged('ci_aneurysm', 'ci_fever'), clearances: [aneurysmCleared] }, 'defer_or_refer'],
    ['an unknown one', { flags: flagged('ci_unheard_of') }, 'defer_or_refer'],
  ])('%s', (_title, change, decision) => {
    expect(suggestedDecision(answers(change), today)).toBe(decision);
  });

  it('shows the strictest of the three columns', () => {
    expect(strictestClassOf('ci_anticoagulants')).toBe('absolute');
    expect(strictestClassOf('ci_osteopenia')).toBe('caution');
    expect(strictestClassOf('ci_unheard_of')).toBe('absolute');
  });
});

describe('healthProblems', () => {
  it('lets nobody decide past an absolute condition or a missing clearance', () => {
    const looser = [{ field: 'decision', messageKey: 'tooLoose' }];
    expect(healthProblems(answers({ flags: flagged('ci_fever'), decision: 'proceed_modified' }), today)).toEqual(looser);
    expect(healthProblems(answers({ flags: flagged('ci_aneurysm'), decision: 'proceed' }), today)).toEqual(looser);
    expect(healthProblems(answers({ flags: flagged('ci_aneurysm'), decision: 'clearance_required' }), today)).toEqual([]);
    expect(healthProblems(answers({ flags: flagged('ci_aneurysm'), decision: 'defer_or_refer' }), today)).toEqual([]);
  });

  it('leaves a choice with a clearance or a caution to the therapist', () => {
    const cleared = answers({ flags: flagged('ci_aneurysm'), clearances: [aneurysmCleared], decision: 'proceed_after_clearance' });
    expect(healthProblems(cleared, today)).toEqual([]);
    expect(healthProblems(answers({ flags: flagged('ci_osteopenia'), decision: 'proceed' }), today)).toEqual([]);
  });

  it('names an unknown condition at its place', () => {
    const problems = healthProblems(answers({ flags: flagged('ci_osteopenia', 'ci_unheard_of'), decision: 'defer_or_refer' }), today);
    expect(problems).toEqual([{ field: 'flags.1.contraindicationId', messageKey: 'unknownCondition' }]);
  });
});

describe('handedInAnswers', () => {
  const onFile = answers({
    flags: [{ contraindicationId: 'ci_aneurysm', note: 'aorta, 2021' }],
    medications: ['Aspirin 81 mg'],
    allergies: ['nuts'],
    pregnancy: 'no',
    redFlagScreen: 'negative',
    decision: 'proceed_after_clearance',
    decisionNote: 'no abdominal work',
    clearances: [aneurysmCleared],
  });

  it('adds and never takes away', () => {
    const joined = handedInAnswers(
      onFile,
      answers({ flags: flagged('ci_aneurysm', 'ci_osteopenia'), medications: ['aspirin 81 MG', 'ibuprofen'], decisionNote: 'mine' }),
      today,
    );
    expect(joined).toEqual({
      ...onFile,
      flags: [{ contraindicationId: 'ci_aneurysm', note: 'aorta, 2021' }, ...flagged('ci_osteopenia')],
      medications: ['aspirin 81 MG', 'ibuprofen'],
    });
  });

  it('is never looser than what stood before, and never looser than the conditions', () => {
    const flags = fc.subarray([...CONTRAINDICATION_IDS], { maxLength: 6 });
    const order = ['proceed', 'proceed_modified', 'proceed_after_clearance', 'clearance_required', 'defer_or_refer'];
    const decision = fc.constantFrom('proceed', 'proceed_modified', 'clearance_required', 'proceed_after_clearance', 'defer_or_refer');
    fc.assert(
      fc.property(flags, flags, decision, decision, (before, handedIn, decided, claimed) => {
        const earlier = answers({ flags: flagged(...before), decision: decided });
        const joined = handedInAnswers(earlier, answers({ flags: flagged(...handedIn), decision: claimed }), today);
        expect(order.indexOf(joined.decision)).toBeGreaterThanOrEqual(order.indexOf(decided));
        expect(healthProblems(joined, today)).toEqual([]);
        expect(new Set(joined.flags.map((flag) => flag.contraindicationId))).toEqual(new Set([...before, ...handedIn]));
      }),
    );
  });

  it('decides by the conditions alone where nothing was on file', () => {
    expect(handedInAnswers(undefined, answers({ flags: flagged('ci_aneurysm'), decision: 'proceed' }), today).decision).toBe(
      'clearance_required',
    );
  });
});

describe('healthDifferences', () => {
  it('tells line by line what came and what went, and nothing else', () => {
    const before = answers({
      flags: [{ contraindicationId: 'ci_osteopenia', note: 'hip' }, { contraindicationId: 'ci_varicose', note: '' }],
      medications: ['aspirin', 'iron'],
      redFlagScreen: 'negative',
      decision: 'proceed_modified',
    });
    const after = {
      ...before,
      flags: [{ contraindicationId: 'ci_osteopenia', note: 'hip and spine' }, { contraindicationId: 'ci_varicose', note: '' }],
      medications: ['iron'],
      decision: 'proceed' as const,
    };
    expect(healthDifferences(before, after)).toEqual([
      { part: 'conditions', gone: ['Osteopenia: hip'], added: ['Osteopenia: hip and spine'] },
      { part: 'medications', gone: ['aspirin'], added: [] },
      { part: 'decision', gone: ['Go ahead, adapted'], added: ['Go ahead'] },
    ]);
    expect(healthDifferences(before, before)).toEqual([]);
  });

  it('tells of a condition that moved, and of one that is over', () => {
    const flag = { contraindicationId: 'ci_varicose', note: '' };
    const before = answers({ flags: [{ ...flag, since: '2019', status: 'current', regionIds: ['calf_l'] }] });
    const after = answers({ flags: [{ ...flag, since: '2019', status: 'past', regionIds: ['calf_l', 'calf_r'] }] });
    expect(healthDifferences(before, after)).toEqual([
      {
        part: 'conditions',
        gone: ['Varicose veins: 2019 · Present · Calf, left'],
        added: ['Varicose veins: 2019 · In the past · Calf, left; Calf, right'],
      },
    ]);
  });
});
