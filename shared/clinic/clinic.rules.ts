import type { Permission } from '../contract/access.ts';
import { foldText } from '../core/text.ts';
import type { WorkingHours } from './clinic.model.ts';
import type { DayStretch, HoursException, Span } from './working-time.model.ts';

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

/** What is wrong with the stretches of one day, by field path `stretches.<index>.<field>`. */
export function stretchProblems(stretches: readonly DayStretch[]): Readonly<Record<string, 'endBeforeStart' | 'overlapsStretch'>> {
  const problems = Object.entries(hoursProblems(stretches.map((stretch) => ({ weekday: 1, ...stretch }))));
  return Object.fromEntries(problems.map(([path, problem]) => [path.replace('hours', 'stretches'), problem]));
}

/** What is wrong with a span: it must end after it begins. */
export function spanProblems({ startsOn, startMinute, endsOn, endMinute }: Span): Readonly<Record<string, 'endBeforeStart'>> {
  if (endsOn < startsOn) return { endsOn: 'endBeforeStart' };
  return endsOn === startsOn && endMinute <= startMinute ? { endMinute: 'endBeforeStart' } : {};
}

/** Whether the dates of an exception meet those of another of the same therapist. */
export function overlapsException(wanted: Omit<HoursException, 'id' | 'version'> & { readonly id?: string | undefined }, present: readonly HoursException[]): boolean {
  return present.some(
    (other) =>
      other.id !== wanted.id && other.staffId === wanted.staffId && other.startsOn <= wanted.endsOn && wanted.startsOn <= other.endsOn,
  );
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

/** Whether a person may enter and remove the time off of a therapist: their own, or as who sets the clinic's hours. */
export function mayEnterTimeOff(permissions: ReadonlySet<Permission>, personId: string, therapistId: string): boolean {
  return permissions.has('clinic.write') || (permissions.has('timeOff.write') && personId === therapistId);
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
