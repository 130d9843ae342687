import type { TFunction } from 'i18next';
import type { TreatmentPreferences } from '../../../shared/clients/chart-facts.model.ts';

export const blankPreferences: TreatmentPreferences = {
  pressure: 'unknown', side: 'unknown', areasToAvoid: '', positions: '', lubricant: '', heat: '', music: '', communication: '', stopWord: '', note: '',
};

/** Preferences that are one line of text. */
export const preferenceLines = ['areasToAvoid', 'positions', 'lubricant', 'heat', 'music', 'communication', 'stopWord'] as const;

/** Label and text of each preference; empty where nothing is known. */
export function readPreferences(t: TFunction, preferences: TreatmentPreferences): readonly { readonly label: string; readonly text: string }[] {
  const { pressure, side, note } = preferences;
  return [
    { label: t('record.preferences.pressure'), text: pressure === 'unknown' ? '' : t(`record.preferences.pressures.${pressure}`) },
    { label: t('record.preferences.side'), text: side === 'unknown' ? '' : t(`record.preferences.sides.${side}`) },
    ...preferenceLines.map((name) => ({ label: t(`record.preferences.${name}`), text: preferences[name] })),
    { label: t('record.preferences.note'), text: note },
  ];
}
