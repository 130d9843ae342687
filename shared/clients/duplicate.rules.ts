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
