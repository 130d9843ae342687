import { beforeAll, describe, expect, it } from 'vitest';
import { emptyNote, noteGapKinds } from '../../shared/charting/note.rules.ts';
import { i18n, startI18n } from '../app/i18n.ts';
import { gapText } from './gap-text.ts';
import { newTreatment } from './note-edits.ts';

beforeAll(startI18n);

const details = { field: 'device', consentId: 'consent_gluteal', contraindicationId: 'ci_anticoagulants', name: 'Blood thinners', regionId: 'buttock_upper', minutes: 70, visitMinutes: 60, count: 2 };

describe('what is missing, as a sentence', () => {
  it.each(noteGapKinds)('%s', (messageKey) => {
    const body = { ...emptyNote(0), treatments: [newTreatment('row', 'cupping', { muscleId: null, regionId: 'upper_back', side: 'r' })] };
    const text = gapText(i18n.t, body, { field: 'treatments.0.params.device', severity: 'mandatory', messageKey, details });
    expect(text).toMatch(/^Cupping · Between spine and shoulder blade, right: ./);
    expect(text).not.toMatch(/charting\.|\{\{|undefined|null/);
  });

  it('names the field of the technique and the consent', () => {
    const body = { ...emptyNote(0), treatments: [newTreatment('row', 'cupping', { muscleId: 'piriformis', regionId: null, side: 'r' })] };
    const gap = { field: 'treatments.0.params.device', severity: 'mandatory', details } as const;
    expect(gapText(i18n.t, body, { ...gap, messageKey: 'treatmentFieldMissing' })).toBe('Cupping · Piriformis, right: Device');
    expect(gapText(i18n.t, body, { ...gap, messageKey: 'consentMissing' })).toBe('Cupping · Piriformis, right: the consent “Gluteal area”');
  });
});
