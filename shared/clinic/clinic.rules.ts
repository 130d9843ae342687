import { foldText } from '../core/text.ts';
import type { WorkingHours } from './clinic.model.ts';

/**
 * What is wrong with a week's stretches: field path `hours.<index>.<field>` -> message key. Empty where all is well.
 * Stretches are half-open, so one may begin where another ends; the later of two that overlap is named.
 */
export function hoursProblems(hours: readonly WorkingHours[]): Readonly<Record<string, 'endBeforeStart' | 'overlapsStretch'>> {
  const problems: Record<string, 'endBeforeStart' | 'overlapsStretch'> = {};
  for (const [index, stretch] of hours.entries()) {
    if (stretch.endMinute <= stretch.startMinute) problems[`hours.${index}.endMinute`] = 'endBeforeStart';
  }
  for (const [index, stretch] of hours.entries()) {
    const isOverlapping = hours.some(
      (other, place) =>
        place !== index &&
        other.weekday === stretch.weekday &&
        other.startMinute < stretch.endMinute &&
        stretch.startMinute < other.endMinute &&
        (other.startMinute < stretch.startMinute || (other.startMinute === stretch.startMinute && place < index)),
    );
    if (isOverlapping) problems[`hours.${index}.startMinute`] = 'overlapsStretch';
  }
  return problems;
}

/** Stretches as the database lists them, so that two lists can be compared. */
export function inOrder(hours: readonly WorkingHours[]): WorkingHours[] {
  return hours.toSorted((a, b) => a.weekday - b.weekday || a.startMinute - b.startMinute);
}

/** Whether two weeks hold the same stretches, in whatever order. */
export function areSameHours(one: readonly WorkingHours[], other: readonly WorkingHours[]): boolean {
  const ordered = inOrder(other);
  return (
    one.length === other.length &&
    inOrder(one).every(
      (stretch, index) =>
        stretch.weekday === ordered[index]?.weekday &&
        stretch.startMinute === ordered[index].startMinute &&
        stretch.endMinute === ordered[index].endMinute,
    )
  );
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly isActive: boolean;
}

/** Whether another room or service in use already has this name; case and accents do not tell two apart. */
export function isNameTaken(wanted: Omit<Named, 'id'> & { readonly id?: string | undefined }, present: readonly Named[]): boolean {
  if (!wanted.isActive) return false;
  const folded = foldText(wanted.name.trim());
  return present.some((other) => other.id !== wanted.id && other.isActive && foldText(other.name.trim()) === folded);
}
