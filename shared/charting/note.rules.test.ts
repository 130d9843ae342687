import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, NoteBody, NoteVisit, Treatment } from './charting.model.ts';
import { blankNote, canSign, emptyNote, findingsThatCount, noteGaps, treatedMinutes, visitFacts, type NoteFacts } from './note.rules.ts';
import { flagsOf } from '../screening/flags.rules.ts';
import { usualSettings } from '../screening/screening.model.ts';
import { regionTreated, treatmentObstacles } from './treatment.rules.ts';

const facts: NoteFacts = {
  flags: [],
  reasons: [],
  result: 'proceed',
  isMinor: false,
  grantedConsentIds: ['consent_treatment'],
  visitMinutes: 60,
  hasBirthDate: true,
  hasLicence: true,
  psfsActivityCount: 0,
  isLate: false,
};

/** Flags of these items as the table has them. */
function flagged(items: readonly (string | { readonly id: string; readonly regionIds: string[] })[]) {
  const flags = items.map((item) => (typeof item === 'string' ? { contraindicationId: item, note: '' } : { contraindicationId: item.id, note: '', regionIds: item.regionIds }));
  const record = { answers: { flags, medications: [], pregnancy: '', clearances: [] }, birthDate: null, todaysIds: [], letters: [], grantedConsentIds: [] };
  return flagsOf(record, { rules: [], settings: usualSettings }, '2026-03-02');
}

const finding: Finding = {
  id: '01890000-0000-7000-8000-000000000001',
  check: 'new',
  kind: 'trp_active',
  muscleId: 'infraspinatus',
  regionId: 'scapula',
  side: 'r',
  view: 'back',
  x: 250,
  y: 220,
  tenderness: 3,
  tendernessAfter: null,
  tendernessBefore: null,
  referral: '',
  note: '',
};

const treatment: Treatment = {
  id: '01890000-0000-7000-8000-000000000002',
  modality: 'trigger_point_therapy',
  muscleId: 'infraspinatus',
  regionId: null,
  side: 'r',
  minutes: 20,
  params: {},
  billingCode: null,
};

function note(changes: Partial<NoteBody> = {}): NoteBody {
  const empty = emptyNote(0);
  return {
    ...empty,
    header: { healthChanged: false, healthChange: '', screening: 'proceed', screeningNote: '' },
    subjective: { ...empty.subjective, nprsAverage24h: 5, adverseReaction: false },
    objective: { ...empty.objective, findings: [finding] },
    treatments: [treatment],
    assessment: { ...empty.assessment, response: 'better', tolerance: 'well', adverseEvent: false, reasoning: 'Responds.' },
    plan: { nextStep: 'next_visit', detail: '', homeCare: [], noHomeCare: true },
    ...changes,
  };
}

function mandatory(body: NoteBody, given: Partial<NoteFacts> = {}): string[] {
  return noteGaps(body, { ...facts, ...given })
    .filter((gap) => gap.severity === 'mandatory')
    .map((gap) => `${gap.field} ${gap.messageKey}`);
}

const cups = { device: 'silicone', cups: 2, duration_min: 6, skin_check_before: 'intact', skin_check_after: 'intact', marks_0_4: 1 };

const visit: NoteVisit = {
  visitId: '01890000-0000-7000-8000-000000000003',
  clientId: '01890000-0000-7000-8000-000000000004',
  clientName: 'María Núñez',
  clientBirthDate: '1984',
  episodeId: '01890000-0000-7000-8000-000000000005',
  complaint: 'Neck',
  planId: null,
  sessionNumber: null,
  sessionsPlanned: null,
  startsOn: '2026-02-28',
  startMinute: 23 * 60 + 30,
  durationMinutes: 60,
  therapistId: '01890000-0000-7000-8000-000000000006',
  therapistName: 'Theo Therapist',
  licence: 'LMT 1',
  roomName: null,
};

describe('what a visit tells of its note', () => {
  it.each([
    [23 * 60 + 30, '2026-03-01', false],
    [23 * 60 + 30, '2026-03-02', true],
    [23 * 60, '2026-03-01', false],
    [22 * 60 + 59, '2026-03-01', true],
    [9 * 60, '2026-02-28', false],
  ])('begun at minute %i and written on %s, it is late: %s', (startMinute, today, isLate) => {
    expect(visitFacts({ ...visit, startMinute }, today).isLate).toBe(isLate);
  });

  it('knows an age from the year of birth alone, and a licence only where there is one', () => {
    expect(visitFacts(visit, visit.startsOn)).toMatchObject({ hasBirthDate: true, hasLicence: true });
    expect(visitFacts({ ...visit, clientBirthDate: null, licence: '' }, visit.startsOn)).toMatchObject({ hasBirthDate: false, hasLicence: false });
  });
});

describe('a positive test', () => {
  const tested = (testId: string, result: 'positive' | 'equivocal', changes: Partial<NoteBody> = {}): NoteBody => {
    const body = note(changes);
    return { ...body, objective: { ...body.objective, tests: [{ testId, side: 'r', result, familiarSymptoms: null }] } };
  };

  it('that says stop rules treatment out, unless the session was broken off over it', () => {
    expect(mandatory(tested('st_dvt_screen', 'positive'))).toEqual(['objective.tests testStops']);
    expect(mandatory(tested('st_dvt_screen', 'equivocal'))).toEqual([]);
    expect(mandatory(tested('st_dvt_screen', 'positive', { aborted: { reason: 'Calf warm', redFlagId: 'ci_dvt_current' } }))).toEqual([]);
  });

  it('that asks for a referral is told until one is the next step', () => {
    const asked = (body: NoteBody): boolean => noteGaps(body, facts).some((gap) => gap.messageKey === 'testRefers' && gap.severity === 'advice');
    expect(asked(tested('st_slr', 'positive'))).toBe(true);
    expect(asked(tested('st_slr', 'positive', { plan: { ...note().plan, nextStep: 'referral' } }))).toBe(false);
    expect(asked(tested('st_fair', 'positive'))).toBe(false);
  });
});

describe('least, average and worst pain', () => {
  it.each([[2, 5, 8, false], [5, 5, 5, false], [6, 5, 8, true], [2, 9, 8, true], [2, null, 1, true], [null, 5, 4, false]])('of %s, %s, %s do not fit together: %s', (nprsBest24h, nprsAverage24h, nprsWorst24h, isOdd) => {
    const body = note();
    const gaps = noteGaps({ ...body, subjective: { ...body.subjective, statement: 'Sore.', nprsBest24h, nprsAverage24h, nprsWorst24h } }, facts);
    expect(gaps.some((gap) => gap.messageKey === 'painRangeOdd')).toBe(isOdd);
  });
});

describe('an adverse event that only a treatment tells of', () => {
  const cupped = (params: Treatment['params']): NoteBody => note({ treatments: [{ ...treatment, modality: 'cupping', params: { ...cups, ...params } }] });
  const kinds = (body: NoteBody): string[] => noteGaps(body, facts).filter((gap) => gap.severity === 'advice').map((gap) => gap.messageKey);

  it.each([[{ marks_0_4: 4 }, true], [{ marks_0_4: 3 }, false], [{ adverse: true }, true], [{ adverse: false }, false]])('%o asks for it in the assessment: %s', (params, isAsked) => {
    expect(kinds(cupped(params)).includes('adverseNotTold')).toBe(isAsked);
    const told = cupped(params);
    expect(kinds({ ...told, assessment: { ...told.assessment, adverseEvent: true, adverseEventDetail: 'Blister, cooled.' } })).not.toContain('adverseNotTold');
  });
});

describe('what signing needs', () => {
  it('is nothing more for a complete note', () => {
    expect(mandatory(note())).toEqual([]);
  });

  const base = note();
  const cases: readonly (readonly [string, NoteBody, Partial<NoteFacts>, string])[] = [
    ['a health change without a word of it', note({ header: { ...base.header, healthChanged: true } }), {}, 'header.healthChange healthChangeMissing'],
    ['a modified screening without its note', note({ header: { ...base.header, screening: 'proceed_modified' } }), {}, 'header.screeningNote screeningNoteMissing'],
    ['treatment after "not today"', note({ header: { ...base.header, screening: 'defer_or_refer' } }), {}, 'header.screening screeningForbidsTreatment'],
    ['a client whose age nobody knows', base, { hasBirthDate: false }, 'header.birthDate birthDateMissing'],
    ['a therapist without a licence number', base, { hasLicence: false }, 'header.licence licenceMissing'],
    ['no consent to treatment', base, { grantedConsentIds: [] }, 'header.consent treatmentConsentMissing'],
    ['neither words nor a pain score', note({ subjective: { ...base.subjective, nprsAverage24h: null } }), {}, 'subjective.statement subjectiveMissing'],
    ['nothing found and nothing said of it', note({ objective: { ...base.objective, findings: [] } }), {}, 'objective.findings objectiveMissing'],
    ['only a test that was not done', note({ objective: { ...base.objective, findings: [], tests: [{ testId: 'st_fair', side: 'r', result: 'not_done', familiarSymptoms: null }] } }), {}, 'objective.findings objectiveMissing'],
    ['seconds that nobody can count', note({ objective: { ...base.objective, tests: [{ testId: 'st_phalen', side: 'r', result: 'positive', familiarSymptoms: true, value: -1 }] } }), {}, 'objective.tests measureWrong'],
    ['a jaw that opens by less than nothing', note({ objective: { ...base.objective, motions: [{ motionId: 'rom_jaw_opening', side: 'midline', before: -2, after: 38 }] } }), {}, 'objective.motions measureWrong'],
    ['only findings that nobody looked at', note({ objective: { ...base.objective, findings: [{ ...finding, check: 'unchecked' }] } }), {}, 'objective.findings objectiveMissing'],
    ['no treatment', note({ treatments: [] }), {}, 'treatments treatmentMissing'],
    ['a treatment without a place', note({ treatments: [{ ...treatment, muscleId: null }] }), {}, 'treatments.0.muscleId treatmentPlaceMissing'],
    ['a treatment without a side', note({ treatments: [{ ...treatment, side: null }] }), {}, 'treatments.0.side treatmentSideMissing'],
    ['a treatment without minutes', note({ treatments: [{ ...treatment, minutes: null }] }), {}, 'treatments.0.minutes treatmentMinutesMissing'],
    ['more minutes than the visit has', base, { visitMinutes: 15 }, 'treatments minutesExceedVisit'],
    ['cups without a skin check', note({ treatments: [{ ...treatment, modality: 'cupping', params: { ...cups, skin_check_after: null } }] }), { grantedConsentIds: ['consent_treatment', 'consent_cupping'] }, 'treatments.0.params.skin_check_after treatmentFieldMissing'],
    ['cups on blood thinners', note({ treatments: [{ ...treatment, modality: 'cupping', params: cups }] }), { grantedConsentIds: ['consent_treatment', 'consent_cupping'], flags: flagged(['ci_anticoagulants']) }, 'treatments.0 contraindicated'],
    ['cups without their consent', note({ treatments: [{ ...treatment, modality: 'cupping', params: cups }] }), {}, 'treatments.0 consentMissing'],
    ['cups on the front of the neck', note({ treatments: [{ ...treatment, modality: 'cupping', regionId: 'neck_front', params: cups }] }), { grantedConsentIds: ['consent_treatment', 'consent_cupping'] }, 'treatments.0 neverCupped'],
    ['a screening looser than what is noted', base, { result: 'proceed_modified' }, 'header.screening screeningTooLoose'],
    ['a minor without the guardian’s consent', base, { isMinor: true }, 'header.consent guardianConsentMissing'],
    ['a child whom nobody stayed with', base, { guardian: { rule: 'present', recorded: null } }, 'header.guardian guardianAbsent'],
    ['hands on a fresh scar without a reason', base, { flags: flagged([{ id: 'ci_recent_surgery', regionIds: ['scapula_r'] }]) }, 'treatments.0 reasonMissing'],
    ['hands anywhere near what nobody has placed', base, { flags: flagged(['ci_recent_surgery']) }, 'treatments.0 reasonMissing'],
    ['an adverse event without a word of it', note({ assessment: { ...base.assessment, adverseEvent: true } }), {}, 'assessment.adverseEventDetail adverseEventDetailMissing'],
    ['no next step', note({ plan: { ...base.plan, nextStep: null } }), {}, 'plan.nextStep nextStepOpen'],
    ['a late entry without a reason', base, { isLate: true }, 'lateEntryReason lateEntryReasonMissing'],
    ['a break-off without a reason', note({ aborted: { reason: ' ', redFlagId: null } }), {}, 'aborted.reason abortReasonMissing'],
  ];
  it.each(cases)('names %s', (_what, body, given, gap) => {
    expect(mandatory(body, given)).toContain(gap);
  });

  it('takes a broken-off session without treatment, response and home care', () => {
    const body = note({
      treatments: [],
      header: { ...base.header, screening: 'defer_or_refer' },
      assessment: emptyNote(0).assessment,
      plan: { ...base.plan, nextStep: 'referral', noHomeCare: false },
      aborted: { reason: 'Calf warm and swollen', redFlagId: 'ci_dvt_current' },
    });
    expect(mandatory(body)).toEqual([]);
  });

  it('lets a clearance lift massage and stretching, and never cups', () => {
    const given = { flags: flagged(['ci_chest_pain_uncleared']).map((flag) => ({ ...flag, isCleared: true })) };
    const consents = { grantedConsentIds: ['consent_treatment', 'consent_cupping'] };
    expect(mandatory(base, given)).toEqual([]);
    expect(mandatory(base, { flags: flagged(['ci_chest_pain_uncleared']) })).toContain('treatments.0 contraindicated');
    expect(mandatory(note({ treatments: [{ ...treatment, modality: 'cupping', params: cups }] }), { ...given, ...consents })).toContain('treatments.0 contraindicated');
  });
});

describe('what is local', () => {
  const scar = flagged([{ id: 'ci_recent_surgery', regionIds: ['scapula_r'] }]);
  const reason = { contraindicationId: 'ci_recent_surgery', techniqueId: 'trigger_point_therapy', regionId: 'scapula', reason: 'healed', givenAt: '', givenByName: '' };

  it('opens with a reason for this technique here, and lies on its own side only', () => {
    expect(treatmentObstacles(treatment, [finding], { ...facts, flags: scar })).toEqual([
      { kind: 'reasonMissing', contraindicationId: 'ci_recent_surgery', name: scar[0]?.label, regionId: 'scapula' },
    ]);
    expect(treatmentObstacles(treatment, [finding], { ...facts, flags: scar, reasons: [reason] })).toEqual([]);
    expect(treatmentObstacles({ ...treatment, side: 'l' }, [], { ...facts, flags: scar })).toEqual([]);
  });
});

describe('the region that decides about consent', () => {
  it('is the one marked on the treatment, then that of a finding on the muscle, then the first of the muscle', () => {
    const gluteal = { ...treatment, muscleId: 'gluteus_maximus' };
    const marked: Finding = { ...finding, muscleId: 'gluteus_maximus', regionId: 'buttock_lower' };
    expect(regionTreated({ ...gluteal, regionId: 'buttock_upper' }, [marked])).toBe('buttock_upper');
    expect(regionTreated(gluteal, [marked])).toBe('buttock_lower');
    expect(regionTreated(gluteal, [{ ...marked, side: 'l' }])).toBe(regionTreated(gluteal, []));
  });

  it('asks for the consent that the region names', () => {
    const lower = { ...treatment, regionId: 'buttock_lower' };
    expect(treatmentObstacles(lower, [], facts)).toEqual([{ kind: 'consentMissing', consentId: 'consent_gluteal' }]);
    expect(treatmentObstacles(lower, [], { ...facts, grantedConsentIds: ['consent_gluteal'] })).toEqual([]);
  });
});

describe('the next note', () => {
  it('lets open findings stand by with their last tenderness, and forgets what is gone', () => {
    const previous = note({
      objective: { ...note().objective, findings: [{ ...finding, tendernessAfter: 2 }, { ...finding, id: finding.id.replace(/1$/, '9'), check: 'gone' }] },
    });
    expect(blankNote(previous, 0).objective.findings).toEqual([
      { ...finding, check: 'unchecked', tenderness: null, tendernessAfter: null, tendernessBefore: 2 },
    ]);
  });

  it('never counts what was carried over, however often', () => {
    const checks = fc.constantFrom('new', 'same', 'better', 'worse', 'gone', 'unchecked');
    const findings = fc.array(fc.record({ check: checks, tenderness: fc.constantFrom(null, 0, 1, 2, 3, 4) }), { maxLength: 8 });
    fc.assert(
      fc.property(findings, (rows) => {
        const body = note({ objective: { ...note().objective, findings: rows.map((row) => ({ ...finding, ...row })) } });
        const next = blankNote(body, 0);
        const afterNext = blankNote(next, 0);
        return (
          findingsThatCount(next).length === 0 &&
          next.objective.findings.length === rows.filter((row) => row.check !== 'gone').length &&
          JSON.stringify(afterNext.objective.findings) === JSON.stringify(next.objective.findings) &&
          !canSign(noteGaps(next, facts))
        );
      }),
    );
  });

  it('sums the minutes that were given', () => {
    expect(treatedMinutes(note({ treatments: [treatment, { ...treatment, minutes: null }, { ...treatment, minutes: 7 }] }))).toBe(27);
  });
});
