// What corrections make of a note: the words as signed stay, those that take their place stand beside them.
import type { Addendum, CorrectableField, NoteBody } from '../../../shared/charting/charting.model.ts';

export interface FieldVersions {
  readonly field: CorrectableField;
  readonly signed: string;
  /** Oldest first; the last one is what holds. */
  readonly corrections: readonly Addendum[];
}

/** The words of a field as they were signed. */
export function signedWords(body: NoteBody, field: CorrectableField): string {
  switch (field) {
    case 'subjective.statement':
      return body.subjective.statement;
    case 'subjective.adverseReactionDetail':
      return body.subjective.adverseReactionDetail;
    case 'objective.observation':
      return body.objective.observation;
    case 'assessment.reasoning':
      return body.assessment.reasoning;
    case 'assessment.adverseEventDetail':
      return body.assessment.adverseEventDetail;
    case 'plan.detail':
      return body.plan.detail;
    case 'header.healthChange':
      return body.header.healthChange;
    case 'header.screeningNote':
      return body.header.screeningNote;
  }
}

/** The fields that were corrected, each with its versions, in the order of the first correction. */
export function correctedFields(body: NoteBody, addenda: readonly Addendum[]): readonly FieldVersions[] {
  const fields = new Map<CorrectableField, Addendum[]>();
  for (const entry of addenda) if (entry.field) fields.set(entry.field, [...(fields.get(entry.field) ?? []), entry]);
  return Array.from(fields, ([field, corrections]) => ({ field, signed: signedWords(body, field), corrections }));
}

/** The line of the readable note in which a field's words stand. */
export function lineOf(field: CorrectableField): string {
  const [, name = ''] = field.split('.');
  return name === 'healthChange' ? 'healthChanged' : name.replace(/Detail$/, '');
}

/** What the form calls each field. */
export const FIELD_NAMES = {
  'subjective.statement': 'charting.statement',
  'subjective.adverseReactionDetail': 'charting.adverseReactionDetail',
  'objective.observation': 'charting.observation',
  'assessment.reasoning': 'charting.reasoning',
  'assessment.adverseEventDetail': 'charting.adverseEventDetail',
  'plan.detail': 'charting.planDetail',
  'header.healthChange': 'charting.healthChange',
  'header.screeningNote': 'charting.screeningNote',
} as const satisfies Record<CorrectableField, string>;
