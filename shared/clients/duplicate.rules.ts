import { digitsOf, foldText } from '../core/text.ts';
import type { ClientDetails, DuplicateReason } from './clients.model.ts';

export type ComparedDetails = Pick<ClientDetails, 'firstName' | 'lastName' | 'phone' | 'birthDate'>;

const tellingDigits = 8;
const fewestDigits = 7;

/** What of a phone number tells it from others: its last eight digits. Undefined while too little is known. */
export function phoneKey(phone: string): string | undefined {
  const digits = digitsOf(phone);
  return digits.length < fewestDigits ? undefined : digits.slice(-tellingDigits);
}

function nameKey(details: ComparedDetails): string {
  return `${foldText(details.firstName.trim())} ${foldText(details.lastName.trim())}`;
}

/** Fewer clients than this share a number by chance; more of them share a clinic's or a home's. */
const mostOfOneKey = 12;

function keysOf(details: ComparedDetails): readonly string[] {
  const phone = phoneKey(details.phone);
  const lastName = foldText(details.lastName.trim());
  return [
    ...(phone === undefined ? [] : [`phone ${phone}`]),
    `name ${nameKey(details)}`,
    ...(details.birthDate?.length === 10 && lastName !== '' ? [`born ${details.birthDate} ${lastName}`] : []),
  ];
}

export interface LikePair<T> {
  readonly first: T;
  readonly second: T;
  readonly reasons: readonly DuplicateReason[];
}

/** Every two records that may be one person, those with the most in common first. Each pair is named once. */
export function likePairs<T extends ComparedDetails & { readonly id: string }>(records: readonly T[]): readonly LikePair<T>[] {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    for (const key of keysOf(record)) {
      const group = groups.get(key);
      if (group) group.push(record);
      else groups.set(key, [record]);
    }
  }
  const pairs = new Map<string, LikePair<T>>();
  for (const group of groups.values()) {
    if (group.length > mostOfOneKey) continue;
    for (const [index, one] of group.entries()) {
      for (const other of group.slice(index + 1)) {
        const [first, second] = one.id < other.id ? [one, other] : [other, one];
        const reasons = duplicateReasons(first, second);
        if (reasons.length > 0) pairs.set(`${first.id} ${second.id}`, { first, second, reasons });
      }
    }
  }
  return [...pairs.values()].toSorted((one, other) => other.reasons.length - one.reasons.length);
}

/** Why two records may be one person: same phone digits, same name, or same birth date and last name. */
export function duplicateReasons(typed: ComparedDetails, known: ComparedDetails): readonly DuplicateReason[] {
  const reasons: DuplicateReason[] = [];
  const phone = phoneKey(typed.phone);
  if (phone !== undefined && phone === phoneKey(known.phone)) reasons.push('phone');
  const hasName = typed.firstName.trim() !== '' && typed.lastName.trim() !== '';
  if (hasName && nameKey(typed) === nameKey(known)) reasons.push('name');
  const hasLastName = typed.lastName.trim() !== '';
  const isSameLastName = foldText(typed.lastName.trim()) === foldText(known.lastName.trim());
  if (typed.birthDate?.length === 10 && typed.birthDate === known.birthDate && hasLastName && isSameLastName) {
    reasons.push('birthDate');
  }
  return reasons;
}
