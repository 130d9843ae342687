// Each row of the table alone, from the record to what is open: with and without a letter, for each technique.
import { expect, it } from 'vitest';
import { CONTRAINDICATIONS, type ContraindicationClass } from '../clinical/contraindications.ts';
import type { TechniqueId } from '../clinical/techniques.ts';
import { flagsOf } from './flags.rules.ts';
import { flagsForbidding, flagsToMind, resultOf } from './gate.rules.ts';
import { usualSettings } from './screening.model.ts';

const day = '2026-03-16';
const byColumn = { general: 'neuromuscular_therapy', cupping: 'cupping', stretch: 'rehab_stretching' } as const satisfies Record<string, TechniqueId>;

/** What a class means without a letter and with one. */
const open: Readonly<Record<ContraindicationClass, readonly ['shut' | 'minded' | 'free', 'shut' | 'minded' | 'free']>> = {
  absolute: ['shut', 'shut'],
  clearance: ['shut', 'minded'],
  local: ['minded', 'minded'],
  caution: ['minded', 'minded'],
  none: ['free', 'free'],
};

const results = { absolute: 'defer_or_refer', clearance: 'clearance_required', local: 'proceed_modified', caution: 'proceed_modified', none: 'proceed_modified' } as const;

it.each(CONTRAINDICATIONS.map((row) => [row.id, row] as const))('%s', (contraindicationId, { classes }) => {
  const answers = { flags: [{ contraindicationId, note: '' }], medications: [], pregnancy: '', clearances: [] };
  const letter = { contraindicationIds: [contraindicationId], by: 'Dr. Cole', date: day, document: 'letter', documentId: null, expiresOn: null };
  for (const [at, letters] of [[0, []], [1, [letter]]] as const) {
    const flags = flagsOf({ answers, birthDate: null, todaysIds: [], letters, grantedConsentIds: [] }, { rules: [], settings: usualSettings }, day);
    const expected = at === 1 && classes.general === 'clearance' ? 'proceed_after_clearance' : results[classes.general];
    expect(resultOf(flags)).toBe(expected);
    for (const column of ['general', 'cupping', 'stretch'] as const) {
      const technique = byColumn[column];
      // No letter is about cups.
      const meant = open[classes[column]][column === 'cupping' ? 0 : at];
      const state = flagsForbidding(flags, technique).length > 0 ? 'shut' : flagsToMind(flags, technique).length > 0 ? 'minded' : 'free';
      expect(`${column}: ${state}`).toBe(`${column}: ${meant}`);
    }
  }
});
