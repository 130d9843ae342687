import { digitsOf } from '../core/text.ts';
import { duplicateReason, type ClientDetails, type DuplicateReason } from './clients.model.ts';
import { spellings } from './name-forms.rules.ts';

export type ComparedDetails = Pick<ClientDetails, 'firstName' | 'lastName' | 'phone' | 'birthDate'>;

const tellingDigits = 8;
const fewestDigits = 7;

/** As many records share a key by chance; more of them share a school's number or a common name. */
export const mostOfOneKey = 12;

/** What of a phone number tells it from others: its last eight digits. Undefined while too little is known. */
function phoneKey(phone: string): string | undefined {
  const digits = digitsOf(phone);
  return digits.length < fewestDigits ? undefined : digits.slice(-tellingDigits);
}

type TellingKey = `${DuplicateReason} ${string}`;

/**
 * What tells a person from others: phone digits, the name in each spelling, the birth date with the last name. Two
 * records that share one may be one person, by the reason that the key begins with.
 */
export function tellingKeys({ firstName, lastName, phone, birthDate }: ComparedDetails): readonly TellingKey[] {
  const number = phoneKey(phone);
  const hasName = firstName.trim() !== '' && lastName.trim() !== '';
  return [
    ...(number === undefined ? [] : [`phone ${number}` as const]),
    ...(hasName ? spellings(`${firstName} ${lastName}`).map((name) => `name ${name}` as const) : []),
    ...(birthDate?.length === 10 ? spellings(lastName).map((name) => `birthDate ${birthDate} ${name}` as const) : []),
  ];
}

/** Why two records may be one person: same phone digits, same name, or same birth date and last name. */
export function duplicateReasons(typed: ComparedDetails, known: ComparedDetails): readonly DuplicateReason[] {
  const keys = tellingKeys(known);
  const shared = tellingKeys(typed).filter((key) => keys.includes(key));
  return duplicateReason.options.filter((reason) => shared.some((key) => key.startsWith(`${reason} `)));
}
