// Whether an answer fits the clinic's own field, and whether a field may still change.
import { civilDate } from '../core/time.ts';
import type { OwnField, OwnFieldDetails } from './own-fields.model.ts';
import type { OwnValue } from './people.model.ts';

/** What the answers of yes-or-no fields are written as. */
export const yesNoValues = ['yes', 'no'] as const;

/** Key of the catalogue under `validation` for an answer that does not fit; undefined where it does. */
export function ownValueProblem(field: Pick<OwnField, 'kind' | 'choices'>, value: string): 'number' | 'date' | 'choice' | undefined {
  switch (field.kind) {
    case 'text':
      return undefined;
    case 'number':
      return /^-?\d{1,12}([.,]\d{1,6})?$/.test(value) ? undefined : 'number';
    case 'date':
      return civilDate.safeParse(value).success ? undefined : 'date';
    case 'yesNo':
      return yesNoValues.some((known) => known === value) ? undefined : 'choice';
    case 'choice':
      return field.choices.includes(value) ? undefined : 'choice';
  }
}

/**
 * The answers that do not fit, by their place. An answer that was on the record before stays right whatever became of its
 * field: nobody loses it by saving something else.
 */
export function ownValueProblems(
  values: readonly OwnValue[],
  before: readonly OwnValue[],
  fields: readonly OwnField[],
): readonly { readonly field: string; readonly messageKey: 'number' | 'date' | 'choice' | 'unknownField' }[] {
  return values.flatMap(({ fieldId, value }, index) => {
    if (before.some((kept) => kept.fieldId === fieldId && kept.value === value)) return [];
    const field = fields.find(({ id }) => id === fieldId);
    const isTwice = values.findIndex((other) => other.fieldId === fieldId) !== index;
    const messageKey = !field || isTwice ? 'unknownField' : ownValueProblem(field, value);
    return messageKey === undefined ? [] : [{ field: `own.${index}.value`, messageKey }];
  });
}

/** Whether a field with answers may become this: its kind stays, and every choice that somebody gave. */
export function mayChangeField(before: Pick<OwnFieldDetails, 'kind'>, after: OwnFieldDetails, answers: readonly string[]): boolean {
  if (answers.length === 0) return true;
  return before.kind === after.kind && answers.every((answer) => ownValueProblem(after, answer) === undefined);
}
