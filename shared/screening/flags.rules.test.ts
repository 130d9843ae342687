import { describe, expect, it } from 'vitest';
import { isMinorOn } from '../clients/consents.rules.ts';
import { flagsOf, itemsOfPregnancy, type ScreenedRecord } from './flags.rules.ts';
import { itemsOfMedicine } from './medicines.ts';
import { usualSettings } from './screening.model.ts';

const day = '2026-03-16';
const table = { rules: [], settings: usualSettings };
const nothing: ScreenedRecord = { answers: undefined, birthDate: null, todaysIds: [], letters: [], grantedConsentIds: [] };

function answers(changes: Partial<NonNullable<ScreenedRecord['answers']>>): ScreenedRecord {
  return { ...nothing, answers: { flags: [], medications: [], pregnancy: '', clearances: [], ...changes } };
}

describe('medicines', () => {
  it.each([
    ['warfarin 5 mg', ['ci_anticoagulants']],
    ['Eliquis (apixaban) 2x5 mg', ['ci_anticoagulants']],
    ['aspirin 81 mg', ['ci_antiplatelets']],
    ['PREDNISONE 10 mg daily', ['ci_osteoporosis']],
    ['prednisolone eye drops', []],
    ['oxycodone as needed', ['ci_postural_meds']],
    ['isotretinoin', ['ci_skin_fragile']],
    ['no aspirin', []],
    ['none', []],
    // What the cases take without a flag.
    ['ibuprofen 200 mg as needed', []],
    ['cetirizine', []],
    ['atorvastatin', []],
    ['salbutamol inhaler as needed', []],
    ['prenatal vitamins', []],
    ['gabapentin 300 mg', []],
    ['budesonide inhaler', []],
    ['Marevan', ['ci_anticoagulants']],
    // Every medicine that the table or clinical.md 1.2 names.
    ['lisinopril 10 mg daily', ['ci_postural_meds']],
    ['Metoprolol succinate ER', ['ci_postural_meds']],
    ['blood pressure tablets', ['ci_postural_meds']],
    ['cyclobenzaprine', ['ci_postural_meds']],
    ['clopidogrel', ['ci_antiplatelets']],
    ['insulin glargine (Lantus)', ['med_insulin']],
    ['methotrexate weekly', ['med_immune']],
    ['tacrolimus ointment', []],
    ['ciprofloxacin, 10 days', ['med_tendons']],
    ['ofloxacin ear drops', []],
    // As people write them.
    ['Warfrin', ['ci_anticoagulants']],
    ['Elequis 5mg', ['ci_anticoagulants']],
    ['cumadin', ['ci_anticoagulants']],
    ['xeralto', ['ci_anticoagulants']],
    ['anti-coagulant (name unknown)', ['ci_anticoagulants']],
    ['blood-thinners', ['ci_anticoagulants']],
    ['low-dose asprin', ['ci_antiplatelets']],
    ['ASA 81 mg', ['ci_antiplatelets']],
    ['Asacol', []],
    ['not sure: Eliquis or Xarelto', ['ci_anticoagulants']],
    ['no aspirin, but warfarin', ['ci_anticoagulants']],
    ['warfarin (no aspirin)', ['ci_anticoagulants']],
    ['no aspirin or blood thinners', []],
    ['none other', []],
  ])('%s stands for %j', (medicine, ids) => {
    expect(itemsOfMedicine(medicine)).toEqual(ids);
  });
});

describe('pregnancy', () => {
  it.each([
    ['', []],
    ['no', []],
    ['not_applicable', []],
    ['declined', []],
    ['26 weeks; low-risk confirmed by provider 2026-03-10', ['ci_pregnancy_2_3']],
    ['week 13', ['ci_pregnancy_first_trimester']],
    ['14 wks', ['ci_pregnancy_2_3']],
    ['yes', ['ci_pregnancy_first_trimester']],
    ['possible', ['ci_pregnancy_first_trimester']],
    ['third trimester', ['ci_pregnancy_2_3']],
    ['5 weeks post-partum', ['ci_postpartum_caesarean']],
    ['10 weeks postpartum', []],
    ['not sure', ['ci_pregnancy_first_trimester']],
    ['I don’t know', ['ci_pregnancy_first_trimester']],
    ['28+2', ['ci_pregnancy_2_3']],
    ['wk 12', ['ci_pregnancy_first_trimester']],
    ['26/40', ['ci_pregnancy_2_3']],
    ['5 months', ['ci_pregnancy_2_3']],
    ['3 months pregnant', ['ci_pregnancy_first_trimester']],
    ['0', []],
    ['gave birth 2 weeks ago', ['ci_postpartum_caesarean']],
    ['no, gave birth 3 weeks ago', ['ci_postpartum_caesarean']],
    ['no; caesarean in 2015', []],
    ['cesarean 4 months ago', []],
    ['does not apply', []],
  ])('"%s" stands for %j', (answer, ids) => {
    expect(itemsOfPregnancy(answer)).toEqual(ids);
  });
});

describe('age', () => {
  it.each([
    ['2008-03-16', false],
    ['2008-03-17', true],
    // A leap day's child comes of age on the first of March.
    ['2008-02-29', false],
    // What is not known is taken for the youngest it may be.
    ['2008', true],
    ['2008-03', true],
    ['2008-02', false],
    ['2007', false],
    [null, false],
  ])('born %s: minor %s', (birthDate, isMinor) => {
    expect(isMinorOn(birthDate, 18, day)).toBe(isMinor);
  });

  it('follows the clinic’s age of majority', () => {
    expect(isMinorOn('2006-05-01', 21, day)).toBe(true);
    expect(isMinorOn('2011-01-01', 14, day)).toBe(false);
  });
});

describe('flags', () => {
  it('come from conditions, medicines, pregnancy, age and what was found today, each once and with its source', () => {
    const record: ScreenedRecord = {
      ...answers({ flags: [{ contraindicationId: 'ci_anticoagulants', note: 'since 2020' }], medications: ['warfarin 5 mg', 'aspirin'], pregnancy: '20 weeks' }),
      birthDate: '2010-01-01',
      todaysIds: ['ci_skin_sunburn'],
    };
    expect(flagsOf(record, table, day).map((flag) => [flag.contraindicationId, flag.source, flag.readFrom, flag.note])).toEqual([
      ['ci_anticoagulants', 'condition', 'warfarin 5 mg', 'since 2020'],
      ['ci_antiplatelets', 'medication', 'aspirin', ''],
      ['ci_pregnancy_2_3', 'pregnancy', '20 weeks', ''],
      ['ci_under_18', 'age', '', ''],
      ['ci_skin_sunburn', 'today', '', ''],
    ]);
  });

  it('come from the short screen of the visit: what a yes stands for, and the question itself where nobody has said', () => {
    const screen = [
      { item: 'screen_fever', isYes: true, note: 'since last night', flags: ['ci_fever'] },
      { item: 'screen_limb', isYes: true, note: 'left knee, seen by a doctor', flags: [] },
      { item: 'screen_news', isYes: false, note: '', flags: [] },
    ] as const;
    const flags = flagsOf({ ...nothing, screen: screen.map((one) => ({ ...one, flags: [...one.flags] })) }, table, day);
    expect(flags.map((flag) => [flag.contraindicationId, flag.source, flag.classes.general, flag.note])).toEqual([
      ['ci_fever', 'screen', 'absolute', 'since last night'],
      ['screen_limb', 'screen', 'caution', 'left knee, seen by a doctor'],
    ]);
    expect(flags[1]?.label).toBe('Yes to: New swelling, warmth or pain in a limb?');
  });

  it('leave the pregnancy that was ticked as it is', () => {
    const record = answers({ flags: [{ contraindicationId: 'ci_pregnancy_2_3', note: '' }], pregnancy: 'yes' });
    expect(flagsOf(record, table, day).map((flag) => flag.contraindicationId)).toEqual(['ci_pregnancy_2_3']);
  });

  it('lie where the record says, else where the item itself says, else nowhere known', () => {
    const record = answers({
      flags: [
        { contraindicationId: 'ci_recent_surgery', note: '', regionIds: ['knee_front_l'] },
        { contraindicationId: 'ci_hernia', note: '' },
        { contraindicationId: 'ci_varicose', note: '' },
      ],
    });
    const places = flagsOf(record, table, day).map((flag) => flag.regionIds);
    expect(places).toEqual([['knee_front_l'], ['abdomen_upper', 'abdomen_mid', 'abdomen_lower', 'groin'], []]);
  });

  it('are cleared by a letter of the record or of a decision, from its date through its last day', () => {
    const flags = [{ contraindicationId: 'ci_aneurysm', note: '' }];
    const letter = { by: 'Dr. Cole', date: '2026-03-14', document: 'letter', expiresOn: '2026-03-16' };
    const written = answers({ flags, clearances: [{ ...letter, contraindicationId: 'ci_aneurysm' }] });
    const handedIn = { ...answers({ flags }), letters: [{ ...letter, contraindicationIds: ['ci_aneurysm'], documentId: null }] };
    for (const record of [written, handedIn]) {
      expect(['2026-03-13', '2026-03-14', '2026-03-16', '2026-03-17'].map((at) => flagsOf(record, table, at)[0]?.isCleared)).toEqual([false, true, true, false]);
    }
  });

  it('are cleared for the clinic’s months by a letter that names no end', () => {
    const record = answers({ flags: [{ contraindicationId: 'ci_aneurysm', note: '' }], clearances: [{ contraindicationId: 'ci_aneurysm', by: 'Dr. Cole', date: '2026-03-14', document: 'letter', expiresOn: null }] });
    const cleared = (months: number, at: string) => flagsOf(record, { rules: [], settings: { ...usualSettings, clearanceMonths: months } }, at)[0]?.isCleared;
    expect([cleared(6, '2026-09-14'), cleared(6, '2026-09-15'), cleared(1, '2026-04-15')]).toEqual([true, false, false]);
  });

  it('let cups to a minor only where the clinic says so and the guardian has consented', () => {
    const minor = { ...nothing, birthDate: '2012-01-01' };
    const cupping = (cupsMinors: boolean, grantedConsentIds: string[]) =>
      flagsOf({ ...minor, grantedConsentIds }, { rules: [], settings: { ...usualSettings, cupsMinors } }, day)[0]?.classes.cupping;
    expect(cupping(false, ['consent_guardian'])).toBe('absolute');
    expect(cupping(true, [])).toBe('absolute');
    expect(cupping(true, ['consent_guardian'])).toBe('caution');
  });

  it('of a minor end with the birthday, also where it was noted that they are one', () => {
    const noted = answers({ flags: [{ contraindicationId: 'ci_under_18', note: '' }] });
    const idsAt = (birthDate: string | null) => flagsOf({ ...noted, birthDate }, table, day).map((flag) => flag.contraindicationId);
    expect(idsAt('2008-03-17')).toEqual(['ci_under_18']);
    expect(idsAt('2008-03-16')).toEqual([]);
    expect(idsAt(null)).toEqual(['ci_under_18']);
  });

  it('of an item that nobody knows are absolute', () => {
    expect(flagsOf(answers({ flags: [{ contraindicationId: 'ci_unheard_of', note: '' }] }), table, day)[0]?.classes.general).toBe('absolute');
  });
});
