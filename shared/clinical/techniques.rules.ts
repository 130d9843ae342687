import { wordsOf } from './lookup.ts';
import { techniqueFields } from './techniques.ts';
import type { TechniqueId } from './techniques.ts';
import type { ParamValue, TechniqueField, TechniqueParams } from './technique-fields.ts';

/** Why a parameter cannot be kept, or (for `missing`) not yet be signed. */
export type ParamProblem =
  | { readonly fieldId: string; readonly kind: 'unknownField' | 'wrongType' | 'notAChoice' | 'tooLong' | 'missing' }
  | { readonly fieldId: string; readonly kind: 'outOfRange'; readonly min: number; readonly max: number };

/** Longest text of a parameter, in characters. */
export const MAX_PARAM_TEXT = 300;

function isEmpty(value: ParamValue | undefined): boolean {
  return value === undefined || value === null || value === '';
}

function problemOf(field: TechniqueField, value: ParamValue): ParamProblem | undefined {
  const fieldId = field.id;
  if (isEmpty(value)) return undefined;
  switch (field.kind) {
    case 'number':
      if (typeof value !== 'number' || !Number.isInteger(value)) return { fieldId, kind: 'wrongType' };
      return value < field.min || value > field.max
        ? { fieldId, kind: 'outOfRange', min: field.min, max: field.max }
        : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? undefined : { fieldId, kind: 'wrongType' };
    case 'text':
    case 'choice':
      if (typeof value !== 'string') return { fieldId, kind: 'wrongType' };
      if (value.length > MAX_PARAM_TEXT) return { fieldId, kind: 'tooLong' };
      if (field.kind === 'text' || field.open || field.choices.some((choice) => choice.id === value)) return undefined;
      return { fieldId, kind: 'notAChoice' };
  }
}

/** What is wrong with the parameters of a technique as they stand; empty fields are not wrong yet. */
export function paramProblems(techniqueId: TechniqueId, params: TechniqueParams): readonly ParamProblem[] {
  const fields = new Map(techniqueFields(techniqueId).map((field) => [field.id, field]));
  return Object.entries(params).flatMap(([fieldId, value]) => {
    const field = fields.get(fieldId);
    const problem: ParamProblem | undefined = field ? problemOf(field, value) : { fieldId, kind: 'unknownField' };
    return problem ? [problem] : [];
  });
}

/** What a note still lacks of this technique before it can be signed (clinical requirement, cupping above all). */
export function missingParams(techniqueId: TechniqueId, params: TechniqueParams): readonly ParamProblem[] {
  return techniqueFields(techniqueId)
    .filter((field) => field.required && isEmpty(params[field.id]))
    .map((field) => ({ fieldId: field.id, kind: 'missing' }));
}

/** A parameter's value as it is read: the choice's label, a number with its unit, typed text as it is; empty = ''. */
export function paramText(field: TechniqueField, value: ParamValue): string {
  if (value === null) return '';
  if (field.kind === 'number') return field.unit ? `${value} ${field.unit}` : String(value);
  if (field.kind !== 'choice') return String(value);
  return field.choices.find((choice) => choice.id === value)?.label ?? wordsOf(String(value));
}
