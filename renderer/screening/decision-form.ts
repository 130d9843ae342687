import { z } from 'zod';
import { prose } from '../../shared/core/text.ts';
import { clearanceLetter, newDecision, type ClinicTable, type Gate, type GateFlag, type NewDecision } from '../../shared/screening/screening.model.ts';
import { isLooserResult, resultOf } from '../../shared/screening/gate.rules.ts';
import { screeningItem } from '../../shared/screening/table.rules.ts';
import { SCREENING_RESULTS, type ScreeningResult } from '../../shared/clinical/screening.ts';
import type { CivilDate } from '../../shared/core/time.ts';

/** The fields are named as the contract's refusals name them: `notes.ci_asthma`, `clearance.date`. */
export const decisionForm = z.object({
  result: newDecision.shape.result,
  reason: newDecision.shape.reason,
  notes: z.record(z.string(), prose(500)),
  todaysIds: newDecision.shape.todaysIds,
  clearance: clearanceLetter.nullable(),
  expiresOn: newDecision.shape.expiresOn,
});
export type DecisionForm = z.infer<typeof decisionForm>;

/** The form over what holds now: notes that were written before stand in it again. */
export function decisionDefaults(gate: Gate): DecisionForm {
  const known = new Map((gate.decided?.notes ?? []).map((note) => [note.contraindicationId, note.note]));
  const notes = Object.fromEntries(gate.flags.map((flag) => [flag.contraindicationId, known.get(flag.contraindicationId) ?? flag.note]));
  const todaysIds = gate.flags.filter((flag) => flag.source === 'today').map((flag) => flag.contraindicationId);
  return { result: gate.result, reason: '', notes, todaysIds, clearance: null, expiresOn: null };
}

export function emptyLetter(flags: readonly GateFlag[], today: CivilDate): NonNullable<DecisionForm['clearance']> {
  const contraindicationIds = flags.filter(needsLetter).map((flag) => flag.contraindicationId);
  return { contraindicationIds, by: '', date: today, document: '', documentId: null, expiresOn: null };
}

/** Whether a doctor's letter would lift something of a flag. */
export function needsLetter({ classes }: GateFlag): boolean {
  return classes.general === 'clearance' || classes.stretch === 'clearance';
}

/** The flags as they are once this form is recorded: with what was found today, and with what the letter clears. */
export function flagsWith(gate: Gate, table: ClinicTable, { todaysIds, clearance }: Pick<DecisionForm, 'todaysIds' | 'clearance'>): readonly GateFlag[] {
  const others = gate.flags.filter((flag) => flag.source !== 'today');
  const found = todaysIds
    .filter((id) => others.every((flag) => flag.contraindicationId !== id))
    .map((id): GateFlag => {
      const { label, action, classes, regionIds } = screeningItem(table.rules, id);
      return { contraindicationId: id, label, action, classes, source: 'today', readFrom: '', note: '', regionIds: [...regionIds], isCleared: false };
    });
  return [...others, ...found].map((flag) => ({ ...flag, isCleared: flag.isCleared || (clearance?.contraindicationIds.includes(flag.contraindicationId) ?? false) }));
}

/** The results that the flags leave open; looser ones are not offered. */
export function openResults(flags: readonly GateFlag[]): readonly (typeof SCREENING_RESULTS)[number][] {
  const suggested = resultOf(flags);
  return SCREENING_RESULTS.filter(({ id }) => !isLooserResult(id, suggested) && (id !== 'proceed_after_clearance' || suggested === id));
}

export function asDecision(form: DecisionForm, flags: readonly GateFlag[], about: { readonly clientId: string; readonly visitId: string | null }): NewDecision {
  const notes = flags.map(({ contraindicationId }) => ({ contraindicationId, note: form.notes[contraindicationId] ?? '' }));
  return { ...about, result: form.result, reason: form.reason, notes, todaysIds: form.todaysIds, clearance: form.clearance, expiresOn: form.expiresOn };
}

/** Where a decision goes on, each flag needs its note. */
export function needsNotes(result: ScreeningResult): boolean {
  return result === 'proceed_modified' || result === 'proceed_after_clearance';
}
