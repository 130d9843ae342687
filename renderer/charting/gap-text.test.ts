import { beforeAll, describe, expect, it } from 'vitest';
import { noteGapKinds } from '../../shared/charting/note-gap.ts';
import { emptyNote } from '../../shared/charting/note.rules.ts';
import { i18n, startI18n } from '../app/i18n.ts';
import { gapText } from './gap-text.ts';
import { newTreatment } from './note-edits.ts';

beforeAll(startI18n);

const words = () => ({ t: i18n.t, dateText: (date: string) => `the day ${date}` });

const details = { field: 'device', consentId: 'consent_gluteal', contraindicationId: 'ci_anticoagulants', name: 'Blood thinners', value: '-1 s', regionId: 'buttock_upper', minutes: 70, visitMinutes: 60, count: 2, until: '2026-03-09' };

describe('what is missing, as a sentence', () => {
  it.each(noteGapKinds)('%s', (messageKey) => {
    const body = { ...emptyNote(0), treatments: [newTreatment('row', 'cupping', { muscleId: null, regionId: 'upper_back', side: 'r' })] };
    const text = gapText(words(), body, { field: 'treatments.0.params.device', severity: 'mandatory', messageKey, details });
    expect(text).toMatch(/^Cupping · Between spine and shoulder blade, right: ./);
    expect(text).not.toMatch(/charting\.|\{\{|undefined|null/);
  });

  it('names the field of the technique and the consent', () => {
    const body = { ...emptyNote(0), treatments: [newTreatment('row', 'cupping', { muscleId: 'piriformis', regionId: null, side: 'r' })] };
    const gap = { field: 'treatments.0.params.device', severity: 'mandatory', details } as const;
    expect(gapText(words(), body, { ...gap, messageKey: 'treatmentFieldMissing' })).toBe('Cupping · Piriformis, right: Device');
    expect(gapText(words(), body, { ...gap, messageKey: 'consentMissing' })).toBe('Cupping · Piriformis, right: the consent “Gluteal area”');
  });

  it('writes a day as the clinic does', () => {
    const body = { ...emptyNote(0), treatments: [newTreatment('row', 'cupping', { muscleId: null, regionId: 'upper_back', side: 'r' })] };
    const text = gapText(words(), body, { field: 'treatments.0.params.previous_marks_faded', severity: 'advice', messageKey: 'cupsResting', details: { until: '2026-03-09' } });
    expect(text).toContain('no cupping here until the day 2026-03-09');
  });
});
