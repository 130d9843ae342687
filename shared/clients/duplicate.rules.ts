import { digitsOf } from '../core/text.ts';
import type { ClientDetails, DuplicateReason } from './clients.model.ts';
import { spellings } from './name-forms.rules.ts';

export type ComparedDetails = Pick<ClientDetails, 'firstName' | 'lastName' | 'phone' | 'birthDate'>;

const tellingDigits = 8;
const fewestDigits = 7;

/** What of a phone number tells it from others: its last eight digits. Undefined while too little is known. */
export function phoneKey(phone: string): string | undefined {
  const digits = digitsOf(phone);
  return digits.length < fewestDigits ? undefined : digits.slice(-tellingDigits);
}

function nameKeys(details: ComparedDetails): readonly string[] {
  const hasName = details.firstName.trim() !== '' && details.lastName.trim() !== '';
  return hasName ? spellings(`${details.firstName} ${details.lastName}`) : [];
}

function areShared(ones: readonly string[], others: readonly string[]): boolean {
  return ones.some((key) => others.includes(key));
}

/** Fewer clients than this share a number by chance; more of them share a clinic's or a home's. */
const mostOfOneKey = 12;

function keysOf(details: ComparedDetails): readonly string[] {
  const phone = phoneKey(details.phone);
  const { birthDate } = details;
  return [
    ...(phone === undefined ? [] : [`phone ${phone}`]),
    ...nameKeys(details).map((key) => `name ${key}`),
    ...(birthDate?.length === 10 ? spellings(details.lastName).map((key) => `born ${birthDate} ${key}`) : []),
  ];
}

export interface LikePair<T> {
  readonly first: T;
  readonly second: T;
  readonly reasons: readonly DuplicateReason[];
}

/** Records sorted by what they may have in common; taken in some at a time, so that nobody waits for a large clinic. */
export interface LikenessIndex<T> {
  add(records: readonly T[]): void;
  /** Every two that may be one person, those with the most in common first. Each pair is named once. */
  pairs(): readonly LikePair<T>[];
}

export function createLikenessIndex<T extends ComparedDetails & { readonly id: string }>(): LikenessIndex<T> {
  const groups = new Map<string, T[]>();
  /** Groups of more than one: only they hold pairs. */
  const shared = new Set<T[]>();
  function add(records: readonly T[]): void {
    for (const record of records) {
      for (const key of keysOf(record)) {
        const group = groups.get(key);
        if (group) shared.add(group);
        if (group) group.push(record);
        else groups.set(key, [record]);
      }
    }
  }
  function pairs(): readonly LikePair<T>[] {
    const found = new Map<string, LikePair<T>>();
    for (const group of shared) {
      if (group.length > mostOfOneKey) continue;
      for (const [index, one] of group.entries()) {
        for (const other of group.slice(index + 1)) {
          const [first, second] = one.id < other.id ? [one, other] : [other, one];
          const reasons = duplicateReasons(first, second);
          if (reasons.length > 0) found.set(`${first.id} ${second.id}`, { first, second, reasons });
        }
      }
    }
    return [...found.values()].toSorted((one, other) => other.reasons.length - one.reasons.length);
  }
  return { add, pairs };
}

/** Every two records of a list that may be one person. */
export function likePairs<T extends ComparedDetails & { readonly id: string }>(records: readonly T[]): readonly LikePair<T>[] {
  const index = createLikenessIndex<T>();
  index.add(records);
  return index.pairs();
}

/** Why two records may be one person: same phone digits, same name, or same birth date and last name. */
export function duplicateReasons(typed: ComparedDetails, known: ComparedDetails): readonly DuplicateReason[] {
  const reasons: DuplicateReason[] = [];
  const phone = phoneKey(typed.phone);
  if (phone !== undefined && phone === phoneKey(known.phone)) reasons.push('phone');
  if (areShared(nameKeys(typed), nameKeys(known))) reasons.push('name');
  const isSameBirth = typed.birthDate?.length === 10 && typed.birthDate === known.birthDate;
  if (isSameBirth && areShared(spellings(typed.lastName), spellings(known.lastName))) {
    reasons.push('birthDate');
  }
  return reasons;
}
