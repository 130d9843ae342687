import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTRAINDICATION_IDS, CONTRAINDICATION_CLASSES } from '../clinical/contraindications.ts';
import { CONSENT_IDS } from '../clinical/consents.ts';
import { REGION_IDS, REGIONS } from '../clinical/regions.ts';
import { TECHNIQUE_IDS } from '../clinical/techniques.ts';
import { flagsOf } from './flags.rules.ts';
import { decisionProblems, deskStandingOf, flagsForbidding, flagsToMind, isDecisionInForce, isLooserResult, localFlagsAt, noGoZones, resultInForce, resultOf, type NoGoZone } from './gate.rules.ts';
import { usualSettings, type ClinicRule, type GateFlag, type NewDecision } from './screening.model.ts';

const day = '2026-03-16';

interface Placed {
  readonly id: string;
  readonly regionIds?: string[];
}

function flags(ids: readonly (string | Placed)[], cleared: readonly string[] = [], rules: readonly ClinicRule[] = []): readonly GateFlag[] {
  const placed = ids.map((one) => (typeof one === 'string' ? { id: one } : one));
  return flagsOf(
    {
      answers: {
        flags: placed.map(({ id, regionIds }) => ({ contraindicationId: id, note: '', ...(regionIds && { regionIds }) })),
        medications: [],
        pregnancy: '',
        clearances: cleared.map((contraindicationId) => ({ contraindicationId, by: 'Dr. Cole', date: '2026-03-01', document: '', expiresOn: null })),
      },
      birthDate: null,
      todaysIds: [],
      letters: [],
      grantedConsentIds: [],
    },
    { rules, settings: usualSettings },
    day,
  );
}

const idsOf = (list: readonly GateFlag[]): string[] => list.map((flag) => flag.contraindicationId);

describe('the result of the screen', () => {
  it.each([
    [[], [], 'proceed', 'clear'],
    [['ci_allergy_lubricant'], [], 'proceed_modified', 'seeTherapist'],
    [['ci_postpartum_caesarean'], [], 'proceed_modified', 'seeTherapist'],
    [['ci_chest_pain_uncleared', 'ci_antiplatelets'], [], 'clearance_required', 'needsClearance'],
    [['ci_chest_pain_uncleared', 'ci_antiplatelets'], ['ci_chest_pain_uncleared'], 'proceed_after_clearance', 'seeTherapist'],
    [['ci_chest_pain_uncleared', 'ci_aneurysm'], ['ci_chest_pain_uncleared'], 'clearance_required', 'needsClearance'],
    [['ci_dvt_current', 'ci_aneurysm'], ['ci_dvt_current', 'ci_aneurysm'], 'defer_or_refer', 'notToday'],
  ] as const)('of %j, cleared %j, is %s', (ids, cleared, result, standing) => {
    expect(resultOf(flags(ids, cleared))).toBe(result);
    expect(deskStandingOf(result)).toBe(standing);
  });

  it('follows a stricter decision and never a looser one', () => {
    expect(resultInForce(flags(['ci_asthma']), 'defer_or_refer')).toBe('defer_or_refer');
    expect(resultInForce(flags(['ci_dvt_current']), 'proceed')).toBe('defer_or_refer');
  });
});

describe('a decision', () => {
  const given: NewDecision = { clientId: 'c', visitId: null, result: 'proceed_modified', reason: '', notes: [], todaysIds: [], clearance: null, expiresOn: null };
  const note = (id: string) => ({ contraindicationId: id, note: 'light pressure' });
  const letter = { contraindicationIds: ['ci_aneurysm'], by: 'Dr. Cole', date: '2026-03-14', document: 'letter', documentId: null, expiresOn: null };

  it.each<[string, Partial<NewDecision>, readonly GateFlag[], string[]]>([
    ['goes on with a note for each flag', { notes: [note('ci_asthma')] }, flags(['ci_asthma']), []],
    ['says what is minded of each flag', { notes: [note('ci_asthma')] }, flags(['ci_asthma', 'ci_epilepsy']), ['notes.ci_epilepsy required']],
    ['cannot override absolute, whatever the reason', { reason: 'I insist', notes: [note('ci_dvt_current')] }, flags(['ci_dvt_current']), ['result tooLoose']],
    ['cannot override clearance without a letter', { notes: [note('ci_aneurysm')] }, flags(['ci_aneurysm']), ['result tooLoose']],
    ['goes on after clearance with its letter', { result: 'proceed_after_clearance', notes: [note('ci_aneurysm')], clearance: letter }, flags(['ci_aneurysm'], ['ci_aneurysm']), []],
    ['calls nothing cleared that was not', { result: 'proceed_after_clearance', notes: [note('ci_asthma')] }, flags(['ci_asthma']), ['result nothingCleared']],
    ['takes no letter for what needs none', { notes: [note('ci_asthma')], clearance: { ...letter, contraindicationIds: ['ci_asthma'] } }, flags(['ci_asthma']), ['clearance.contraindicationIds letterForNothing']],
    ['takes no letter of tomorrow', { result: 'clearance_required', reason: 'waits', clearance: { ...letter, date: '2026-03-17' } }, flags(['ci_aneurysm']), ['clearance.date letterAhead']],
    ['may always be stricter, with a reason', { result: 'defer_or_refer' }, flags(['ci_asthma']), ['reason required']],
    ['does not end before it began', { result: 'proceed', expiresOn: '2026-03-15' }, [], ['expiresOn datePast']],
  ])('%s', (_what, changes, inForce, problems) => {
    expect(decisionProblems({ ...given, ...changes }, inForce, day).map((one) => `${one.field} ${one.messageKey}`)).toEqual(problems);
  });

  it('holds until its last day, and only for the flags it knew', () => {
    const known = { flagIds: ['ci_asthma'], expiresOn: '2026-03-16' };
    expect(isDecisionInForce(known, flags(['ci_asthma']), '2026-03-16')).toBe(true);
    expect(isDecisionInForce(known, flags([]), '2026-03-16')).toBe(true);
    expect(isDecisionInForce(known, flags(['ci_asthma']), '2026-03-17')).toBe(false);
    expect(isDecisionInForce(known, flags(['ci_asthma', 'ci_epilepsy']), '2026-03-16')).toBe(false);
  });
});

describe('techniques', () => {
  it('an anticoagulant allows careful hands and never a cup, letter or not', () => {
    const anticoagulant = flags(['ci_anticoagulants'], ['ci_anticoagulants']);
    expect(idsOf(flagsForbidding(anticoagulant, 'cupping'))).toEqual(['ci_anticoagulants']);
    expect(idsOf(flagsForbidding(anticoagulant, 'trigger_point_therapy'))).toEqual([]);
    expect(idsOf(flagsToMind(anticoagulant, 'trigger_point_therapy'))).toEqual(['ci_anticoagulants']);
  });

  it('a letter lifts clearance for hands and stretches, never for cups', () => {
    const cleared = flags(['ci_unexplained_weight_loss'], ['ci_unexplained_weight_loss']);
    expect(TECHNIQUE_IDS.filter((technique) => flagsForbidding(cleared, technique).length > 0)).toEqual(['cupping']);
    expect(TECHNIQUE_IDS.filter((technique) => flagsForbidding(flags(['ci_unexplained_weight_loss']), technique).length > 0)).toEqual([...TECHNIQUE_IDS]);
  });

  it('a local flag is met in its region, on its side, and everywhere while nobody has said where', () => {
    const knee = flags([{ id: 'ci_recent_surgery', regionIds: ['knee_front_l'] }]);
    const met = (regionId: string | undefined, side: 'l' | 'r' | 'bilateral' | null) => localFlagsAt(knee, 'myofascial_release', regionId, side).length;
    expect([met('knee_front', 'l'), met('knee_front', 'r'), met('knee_front', 'bilateral'), met('knee_front', null), met('calf', 'l'), met(undefined, 'l')]).toEqual([1, 0, 1, 1, 0, 1]);
    expect(localFlagsAt(flags(['ci_recent_surgery']), 'myofascial_release', 'calf', 'l')).toHaveLength(1);
  });
});

describe('zones', () => {
  const all = [...CONSENT_IDS];
  const named = (zones: readonly NoGoZone[]) => zones.map((zone) => `${zone.regionId}${zone.side === null ? '' : `_${zone.side}`} ${zone.strength} ${zone.cause.kind}`);

  it('without flags and with every consent are those that nobody treats', () => {
    expect(named(noGoZones({ flags: [], grantedConsentIds: all, reasons: [] }, null))).toEqual(['pubic forbidden never', 'gluteal_cleft forbidden never', 'perineum forbidden never']);
  });

  it('open with a consent and close the moment it is gone', () => {
    const at = (granted: string[]) => named(noGoZones({ flags: [], grantedConsentIds: granted, reasons: [] }, null)).some((zone) => zone.startsWith('buttock_lower'));
    expect([at(all), at(all.filter((id) => id !== 'consent_gluteal'))]).toEqual([false, true]);
  });

  it('cover the whole body for a technique that is forbidden, and only it', () => {
    const client = { flags: flags(['ci_anticoagulants']), grantedConsentIds: all, reasons: [] };
    expect(new Set(noGoZones(client, 'cupping').map((zone) => zone.regionId)).size).toBe(REGIONS.length);
    expect(noGoZones(client, 'myofascial_release')).toHaveLength(3);
  });

  it('ask for a reason where a flag is local, until one is given', () => {
    const client = { flags: flags([{ id: 'ci_recent_fracture', regionIds: ['shin_r'] }]), grantedConsentIds: all, reasons: [] };
    expect(named(noGoZones(client, 'myofascial_release'))).toContain('shin_r reason contraindication');
    const reason = { contraindicationId: 'ci_recent_fracture', techniqueId: 'myofascial_release', regionId: 'shin', reason: 'healed, X-ray of May', givenAt: '', givenByName: '' };
    expect(named(noGoZones({ ...client, reasons: [reason] }, 'myofascial_release'))).not.toContain('shin_r reason contraindication');
    expect(named(noGoZones({ ...client, reasons: [reason] }, 'cupping'))).toContain('shin_r reason contraindication');
  });
});

const anyIds = fc.uniqueArray(fc.constantFrom(...CONTRAINDICATION_IDS), { maxLength: 6 });
const anyClass = fc.constantFrom(...CONTRAINDICATION_CLASSES.map((row) => row.id));
const anyRule: fc.Arbitrary<ClinicRule> = fc.record({
  itemId: fc.constantFrom<string>(...CONTRAINDICATION_IDS),
  label: fc.constant('stricter'),
  classes: fc.record({ general: anyClass, cupping: anyClass, stretch: anyClass }),
  action: fc.constant(''),
  regionIds: fc.subarray([...REGION_IDS], { maxLength: 2 }),
  isActive: fc.boolean(),
});

/** Everything that the gate lets through. */
function allowed(list: readonly GateFlag[]) {
  const places = (strength: string) => TECHNIQUE_IDS.flatMap((technique) => noGoZones({ flags: list, grantedConsentIds: [...CONSENT_IDS], reasons: [] }, technique).filter((zone) => strength === 'any' || zone.strength === strength).map((zone) => `${technique} ${zone.regionId} ${zone.side}`));
  const local = TECHNIQUE_IDS.flatMap((technique) => REGION_IDS.flatMap((region) => (localFlagsAt(list, technique, region, 'r').length + flagsForbidding(list, technique).length > 0 ? [`${technique} ${region}`] : [])));
  return { result: resultOf(list), local, forbidden: places('forbidden'), closed: places('any'), techniques: TECHNIQUE_IDS.filter((technique) => flagsForbidding(list, technique).length > 0) };
}

function expectNoLooser(next: ReturnType<typeof allowed>, before: ReturnType<typeof allowed>): void {
  expect(isLooserResult(next.result, before.result)).toBe(false);
  expect(next.techniques).toEqual(expect.arrayContaining(before.techniques));
  expect(next.local).toEqual(expect.arrayContaining(before.local));
  const covers = (zones: string[]) => (zone: string): boolean => zones.includes(zone) || zones.includes(zone.replace(/ [lr]$/, ' null'));
  expect(before.forbidden.filter((zone) => !covers(next.forbidden)(zone))).toEqual([]);
  expect(before.closed.filter((zone) => !covers(next.closed)(zone))).toEqual([]);
}

describe('whatever the flags', () => {
  it('one more never lets more through', () => {
    fc.assert(
      fc.property(anyIds, anyIds, fc.constantFrom(...CONTRAINDICATION_IDS), (ids, cleared, more) => {
        expectNoLooser(allowed(flags([...new Set([...ids, more])], cleared)), allowed(flags(ids, cleared)));
      }),
      { numRuns: 60 },
    );
  });

  it('a clinic’s rule never lets more through, not even one that was never checked', () => {
    fc.assert(
      fc.property(anyIds, anyIds, fc.array(anyRule, { maxLength: 4 }), (ids, cleared, rules) => {
        expectNoLooser(allowed(flags(ids, cleared, rules)), allowed(flags(ids, cleared)));
      }),
      { numRuns: 60 },
    );
  });

  it('a letter never opens cups and never lifts absolute', () => {
    fc.assert(
      fc.property(anyIds, (ids) => {
        const [cleared, plain] = [flags(ids, ids), flags(ids)];
        expect(idsOf(flagsForbidding(cleared, 'cupping'))).toEqual(idsOf(flagsForbidding(plain, 'cupping')));
        if (plain.some((flag) => flag.classes.general === 'absolute')) expect(resultOf(cleared)).toBe('defer_or_refer');
      }),
    );
  });
});
