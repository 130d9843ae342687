import { describe, expect, it } from 'vitest';
import { CONTRAINDICATIONS } from '../clinical/contraindications.ts';
import { isRegionId } from '../clinical/regions.ts';
import { PLACES } from './places.ts';
import type { ClinicRule } from './screening.model.ts';
import { ruleProblems, screeningItem } from './table.rules.ts';

const stricter: ClinicRule = {
  itemId: 'ci_antiplatelets',
  label: 'Antiplatelet medicine',
  classes: { general: 'caution', cupping: 'absolute', stretch: 'caution' },
  action: 'no cups in this clinic',
  regionIds: [],
  isActive: true,
};
const own: ClinicRule = { ...stricter, itemId: 'own_hot_stones', label: 'Wears an insulin pump', classes: { general: 'local', cupping: 'local', stretch: 'none' } };

describe('the clinic’s table', () => {
  it('is ours where the clinic says nothing', () => {
    expect(CONTRAINDICATIONS.filter(({ id, classes }) => screeningItem([], id).classes !== classes)).toEqual([]);
    expect(Object.values(PLACES).flat().filter((id) => !isRegionId(id))).toEqual([]);
  });

  it('takes a stricter class and adds what to mind', () => {
    expect(screeningItem([stricter], 'ci_antiplatelets')).toMatchObject({ classes: { cupping: 'absolute' }, action: 'Lighter pressure; cupping light only with consent; no cups in this clinic', origin: 'sharpened' });
    expect(screeningItem([{ ...stricter, isActive: false }], 'ci_antiplatelets').classes.cupping).toBe('caution');
  });

  it('knows the clinic’s own items, retired ones too where they stand in a record', () => {
    expect(screeningItem([own], 'own_hot_stones')).toMatchObject({ label: 'Wears an insulin pump', origin: 'own' });
    expect(screeningItem([{ ...own, isActive: false }], 'own_hot_stones').classes.general).toBe('local');
    expect(screeningItem([], 'own_hot_stones').classes.general).toBe('absolute');
  });

  it.each<[string, ClinicRule, ClinicRule | undefined, string, string[]]>([
    ['what is stricter', stricter, undefined, '', []],
    ['what is as strict', { ...stricter, classes: { general: 'caution', cupping: 'caution', stretch: 'caution' } }, undefined, '', []],
    ['nothing weaker than the table, whatever the reason', { ...stricter, classes: { general: 'none', cupping: 'caution', stretch: 'caution' } }, undefined, 'we know better', ['classes.general weakerThanTable']],
    ['no cups where the table has none', { ...stricter, itemId: 'ci_anticoagulants', classes: { general: 'caution', cupping: 'local', stretch: 'caution' } }, undefined, 'x', ['classes.cupping weakerThanTable']],
    ['its own items', own, undefined, '', []],
    ['none that restricts nothing', { ...own, classes: { general: 'none', cupping: 'none', stretch: 'none' } }, undefined, '', ['classes.general restrictsNothing']],
    ['none under one of our names', { ...own, itemId: 'ci_new' }, undefined, '', ['itemId unknownCondition']],
    ['no place that is none', { ...own, regionIds: ['elbow'] }, undefined, '', ['regionIds unknownRegion']],
    ['less than before only with a reason', { ...stricter, isActive: false }, stricter, '', ['reason weakerNeedsReason']],
    ['less than before with a reason', { ...stricter, isActive: false }, stricter, 'decided in the team', []],
    ['fewer places only with a reason', { ...own, regionIds: [] }, { ...own, regionIds: ['abdomen_mid'] }, ' ', ['reason weakerNeedsReason']],
    ['more than before', { ...own, classes: { ...own.classes, stretch: 'caution' } }, own, '', []],
  ])('takes %s', (_what, rule, before, reason, problems) => {
    expect(ruleProblems(rule, before, reason).map((one) => `${one.field} ${one.messageKey}`)).toEqual(problems);
  });
});
