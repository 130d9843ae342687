// The shape of a technique's parameters as data, and the fields that all techniques share.

import type { Term } from './lookup.ts';
import { PRESSURES } from './symptoms.ts';

interface FieldBase extends Term {
  /** Must be filled before the note can be signed. */
  readonly required?: true;
}

/** A whole number. `usual` is the published or customary range, for hints; min and max are refused outside. */
export interface NumberField extends FieldBase {
  readonly kind: 'number';
  readonly unit: 's' | 'min' | '%' | null;
  readonly min: number;
  readonly max: number;
  readonly usual?: readonly [number, number];
  /** What a new row starts with. */
  readonly initial?: number;
}

/** One of the listed words; where `open`, the therapist may also type another. */
export interface ChoiceField extends FieldBase {
  readonly kind: 'choice';
  readonly choices: readonly Term[];
  readonly open?: true;
}

export interface TextField extends FieldBase {
  readonly kind: 'text';
  readonly suggestions?: readonly string[];
}

export interface BooleanField extends FieldBase {
  readonly kind: 'boolean';
}

export type TechniqueField = NumberField | ChoiceField | TextField | BooleanField;

/** Null = left empty. */
export type ParamValue = string | number | boolean | null;
/** A treatment's parameters by field id. Muscle, region, side and minutes are the treatment's own, not parameters. */
export type TechniqueParams = Readonly<Record<string, ParamValue>>;

/** Pressure, position and how it went: the same for every technique. */
export const COMMON_FIELDS = [
  {
    id: 'position', label: 'Client position', kind: 'choice', open: true,
    choices: [
      { id: 'prone', label: 'Prone' },
      { id: 'supine', label: 'Supine' },
      { id: 'side_lying', label: 'Side-lying' },
      { id: 'seated', label: 'Seated' },
      { id: 'semi_reclined', label: 'Semi-reclined' },
      { id: 'standing', label: 'Standing' },
    ],
  },
  { id: 'pressure', label: 'Pressure', kind: 'choice', choices: PRESSURES },
  { id: 'pressure_0_10', label: 'Pressure felt by the client (0-10)', kind: 'number', unit: null, min: 0, max: 10 },
  { id: 'lubricant', label: 'Lubricant', kind: 'text', suggestions: ['none', 'oil', 'nut-free oil', 'cream', 'wax'] },
  {
    id: 'approach', label: 'Approach', kind: 'choice', open: true,
    choices: [
      { id: 'external', label: 'External' },
      { id: 'intraoral', label: 'Inside the mouth' },
    ],
  },
  { id: 'response', label: 'Response', kind: 'text', suggestions: ['released', 'softened', 'partial', 'none', 'flared'] },
  { id: 'adverse', label: 'Adverse event', kind: 'boolean' },
  { id: 'adverse_note', label: 'What happened, what was done', kind: 'text' },
] as const satisfies readonly TechniqueField[];

/** The condition of the skin where cups go. */
export const SKIN_STATES = [
  { id: 'intact', label: 'Intact' },
  { id: 'reddened', label: 'Reddened' },
  { id: 'marked', label: 'Marked' },
  { id: 'irritated', label: 'Irritated' },
  { id: 'blistered', label: 'Blistered' },
  { id: 'broken', label: 'Broken' },
] as const satisfies readonly Term[];

/** Marks left by cups, 0-4; 4 is an adverse event. */
export const CUP_MARK_GRADES = [
  { grade: 0, label: 'None' },
  { grade: 1, label: 'Pink' },
  { grade: 2, label: 'Red' },
  { grade: 3, label: 'Purple' },
  { grade: 4, label: 'Dark or blistered (adverse)' },
] as const;
