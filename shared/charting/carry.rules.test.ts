import { describe, expect, it } from 'vitest';
import type { Finding, Treatment } from './charting.model.ts';
import { carriedFinding, carriedTreatment, confirmedTreatment, leftBehind, settledNote, withTypedHomeCare } from './carry.rules.ts';
import { blankNote, emptyNote, noteGaps, treatedMinutes, type NoteFacts } from './note.rules.ts';

const cups: Treatment = {
  id: '01890000-0000-7000-8000-000000000002',
  modality: 'cupping',
  muscleId: null,
  regionId: 'upper_back',
  side: 'r',
  minutes: 8,
  params: { device: 'silicone', cups: 4, duration_min: 8, skin_check_before: 'intact', skin_check_after: 'reddened', marks_0_4: 2, response: 'released', adverse: false },
  billingCode: null,
};
const facts: NoteFacts = {
  visitMinutes: 60, psfsActivityCount: 0, isLate: false, hasBirthDate: true, hasLicence: true,
  flags: [], reasons: [], result: 'proceed', isMinor: false, grantedConsentIds: ['consent_treatment', 'consent_cupping'],
};

describe('last session’s treatments', () => {
  const next = blankNote({ ...emptyNote(0), treatments: [cups] }, 0);

  it('stand by with technique, place, settings and minutes, and without anything that has to be seen anew', () => {
    expect(next.treatments).toEqual([{ ...cups, isCarried: true, params: { device: 'silicone', cups: 4, duration_min: 8 } }]);
  });

  it('count nothing before they are confirmed, and are never carried twice', () => {
    expect(treatedMinutes(next)).toBe(0);
    expect(noteGaps(next, facts).map((gap) => gap.messageKey)).toContain('treatmentMissing');
    expect(settledNote(next).treatments).toEqual([]);
    expect(leftBehind(next)).toEqual({ findings: 0, treatments: 1, measures: 0 });
    expect(blankNote(next, 0).treatments).toEqual([]);
  });

  it('once confirmed are asked for what is to be seen', () => {
    const confirmed = { ...next, treatments: next.treatments.map(confirmedTreatment) };
    expect(treatedMinutes(confirmed)).toBe(8);
    const fields = noteGaps(confirmed, facts).map((gap) => gap.field);
    expect(fields).toEqual(expect.arrayContaining(['treatments.0.params.skin_check_before', 'treatments.0.params.marks_0_4']));
    expect(carriedTreatment(confirmedTreatment(cups)).isCarried).toBe(true);
  });

  it('leave the rows that are judged in their places', () => {
    const mixed = { ...next, treatments: [...next.treatments, { ...cups, id: cups.id.replace(/2$/, '3'), minutes: null }] };
    const gaps = noteGaps(mixed, facts);
    expect(gaps.map((gap) => gap.field)).toContain('treatments.1.minutes');
    expect(gaps.find((gap) => gap.messageKey === 'treatmentsUnconfirmed')).toMatchObject({ severity: 'advice', details: { count: 1 } });
  });
});

describe('last session’s finding', () => {
  const place = { muscleId: 'piriformis', regionId: 'buttock_lower', side: 'r', view: 'back', x: 240, y: 480 } as const;
  const found: Finding = { id: cups.id, check: 'new', kind: 'trp_active', ...place, tenderness: 3, tendernessAfter: 2, tendernessBefore: null, referral: 'thigh', note: 'familiar', size: '2 cm', pressure: 2.4 };

  it('brings its last figures to compare with, and nothing that was seen or measured', () => {
    const { size: _size, pressure: _pressure, ...kept } = found;
    const carried = { ...kept, check: 'unchecked', tenderness: null, tendernessAfter: null, tendernessBefore: 2, note: '', pressureBefore: 2.4 };
    expect(carriedFinding(found)).toEqual(carried);
    expect(carriedFinding(carriedFinding(found))).toEqual(carried);
    expect(carriedFinding({ ...kept, pressureBefore: 2.4 })).not.toHaveProperty('pressureBefore');
  });
});

describe('home care that was typed and not entered', () => {
  const { plan } = emptyNote(0);
  const typed = (change: Partial<typeof plan>) => ({ ...emptyNote(0), plan: { ...plan, homeCareTyped: ' Heat, 10 min ', ...change } });

  it('is an entry where the draft is opened, judged or signed', () => {
    const body = typed({ homeCare: ['Walk'] });
    expect(withTypedHomeCare(body).plan).toEqual({ ...plan, homeCare: ['Walk', 'Heat, 10 min'] });
    expect(settledNote(typed({})).plan).toEqual({ ...plan, homeCare: ['Heat, 10 min'] });
    expect(noteGaps(typed({}), facts).map((gap) => gap.messageKey)).not.toContain('homeCareOpen');
  });

  it('is none beside “none given”, twice, or where it is blank', () => {
    expect(withTypedHomeCare(typed({ noHomeCare: true })).plan).toEqual({ ...plan, noHomeCare: true });
    expect(withTypedHomeCare(typed({ homeCare: ['Heat, 10 min'] })).plan.homeCare).toEqual(['Heat, 10 min']);
    expect(withTypedHomeCare(typed({ homeCareTyped: '  ' })).plan).toEqual(plan);
  });
});

describe('what is signed', () => {
  it('holds no rows that were never filled in', () => {
    const { objective } = emptyNote(0);
    const body = {
      ...emptyNote(0),
      objective: {
        ...objective,
        motions: [{ motionId: 'rom_hip_internal_rotation', side: 'r' as const, before: null, after: null }],
        strengths: [
          { muscleId: 'piriformis', side: 'r' as const, grade: '', isPainful: null },
          { muscleId: 'piriformis', side: 'l' as const, grade: '5', isPainful: null },
        ],
        posture: [{ itemId: 'forward_head', side: 'midline' as const, grade: null }],
      },
    };
    const passive = { motionId: 'rom_hip_internal_rotation', side: 'r' as const, before: null, after: null, passive: 40 };
    expect(settledNote({ ...body, objective: { ...body.objective, motions: [passive] } }).objective.motions).toEqual([passive]);
    expect(settledNote(body).objective).toMatchObject({ motions: [], strengths: [{ side: 'l' }], posture: [] });
    expect(settledNote(emptyNote(0))).toEqual(emptyNote(0));
    expect(leftBehind(body)).toEqual({ findings: 0, treatments: 0, measures: 3 });
    expect(noteGaps(body, facts)).toContainEqual({ field: 'objective.motions', severity: 'advice', messageKey: 'measuresOpen', details: { count: 3 } });
  });
});
