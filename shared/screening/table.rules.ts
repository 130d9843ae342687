// The table of contraindications as one clinic uses it: ours, and what the clinic adds or makes stricter.
import { CONTRAINDICATION_CLASSES, findContraindication, type ContraindicationClass, type ContraindicationId } from '../clinical/contraindications.ts';
import { isRegionId, splitBodyRegionId } from '../clinical/regions.ts';
import { strictestClass, type ScreeningColumn } from '../clinical/screening.ts';
import { findBuiltInItem } from './built-in-items.ts';
import { PLACES } from './places.ts';
import type { ClinicRule, ItemClasses } from './screening.model.ts';

export const screeningColumns = ['general', 'cupping', 'stretch'] as const satisfies readonly ScreeningColumn[];

/** An item of the table as the clinic uses it. */
export interface ScreeningItem {
  readonly id: string;
  readonly label: string;
  readonly action: string;
  readonly classes: ItemClasses;
  readonly regionIds: readonly string[];
  readonly origin: 'ours' | 'sharpened' | 'own';
}

/** 0 none to 4 absolute. */
export function strictnessOf(one: ContraindicationClass): number {
  return CONTRAINDICATION_CLASSES.length - 1 - CONTRAINDICATION_CLASSES.findIndex((row) => row.id === one);
}

function ours(id: string): ScreeningItem | undefined {
  const found = findContraindication(id) ?? findBuiltInItem(id);
  if (!found) return undefined;
  // What is not named has no place of its own.
  return { id, label: found.label, action: found.action, classes: found.classes, regionIds: PLACES[id as ContraindicationId] ?? [], origin: 'ours' };
}

function sharpened(base: ScreeningItem, rule: ClinicRule): ScreeningItem {
  const strict = (column: ScreeningColumn): ContraindicationClass => strictestClass([base.classes[column], rule.classes[column]]);
  return {
    ...base,
    classes: { general: strict('general'), cupping: strict('cupping'), stretch: strict('stretch') },
    action: rule.action === '' ? base.action : `${base.action}; ${rule.action}`,
    // A place joins ours; an item without a place may lie anywhere, so that naming one would be weaker.
    regionIds: base.regionIds.length === 0 ? [] : [...new Set([...base.regionIds, ...rule.regionIds])],
    origin: 'sharpened',
  };
}

/** An item as the clinic uses it; what nobody knows is absolute: refuse rather than guess. */
export function screeningItem(rules: readonly ClinicRule[], id: string): ScreeningItem {
  const base = ours(id);
  const rule = rules.find((one) => one.itemId === id && one.isActive);
  if (base) return rule ? sharpened(base, rule) : base;
  // The clinic's own item that was retired says what it said where it still stands in a record.
  const own = rules.find((one) => one.itemId === id);
  if (own) return { id, label: own.label, action: own.action, classes: own.classes, regionIds: own.regionIds, origin: 'own' };
  return { id, label: id, action: '', classes: { general: 'absolute', cupping: 'absolute', stretch: 'absolute' }, regionIds: [], origin: 'own' };
}

export interface RuleProblem {
  readonly field: string;
  /** Key of the catalogue under `validation`. */
  readonly messageKey: 'weakerThanTable' | 'weakerNeedsReason' | 'restrictsNothing' | 'unknownRegion' | 'unknownCondition';
}

function isKnownRegion(id: string): boolean {
  return isRegionId(id) || splitBodyRegionId(id) !== undefined;
}

/** Columns in which one set of classes is less strict than another. */
export function weakerColumns(next: ItemClasses, before: ItemClasses): readonly ScreeningColumn[] {
  return screeningColumns.filter((column) => strictnessOf(next[column]) < strictnessOf(before[column]));
}

/**
 * What keeps a clinic's rule from being saved: it may add and sharpen, never weaken what the table says. Taking back a
 * part of its own is allowed with a reason.
 */
export function ruleProblems(rule: ClinicRule, before: ClinicRule | undefined, reason: string): readonly RuleProblem[] {
  const base = findContraindication(rule.itemId);
  const problems: RuleProblem[] = [];
  if (!base && rule.itemId.startsWith('ci_')) problems.push({ field: 'itemId', messageKey: 'unknownCondition' });
  if (base) {
    for (const column of weakerColumns(rule.classes, base.classes)) problems.push({ field: `classes.${column}`, messageKey: 'weakerThanTable' });
  }
  if (!base && screeningColumns.every((column) => rule.classes[column] === 'none')) problems.push({ field: 'classes.general', messageKey: 'restrictsNothing' });
  if (!rule.regionIds.every(isKnownRegion)) problems.push({ field: 'regionIds', messageKey: 'unknownRegion' });
  if (before && reason.trim() === '' && isWeakerThan(rule, before)) problems.push({ field: 'reason', messageKey: 'weakerNeedsReason' });
  return problems;
}

function isWeakerThan(rule: ClinicRule, before: ClinicRule): boolean {
  if (!before.isActive) return false;
  const losesPlace = before.regionIds.some((id) => !rule.regionIds.includes(id));
  return !rule.isActive || weakerColumns(rule.classes, before.classes).length > 0 || losesPlace;
}
