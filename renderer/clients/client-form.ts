import type { ClientDetails } from '../../shared/clients/clients.model.ts';
import { digitsOf } from '../../shared/core/text.ts';

/** A record of which nothing is known yet. */
export const blankDetails: ClientDetails = {
  firstName: '',
  lastName: '',
  preferredName: '',
  pronouns: '',
  birthDate: null,
  sexRecorded: 'unknown',
  phone: '',
  email: '',
  address: '',
  language: '',
  occupation: '',
  emergencyName: '',
  emergencyRelation: '',
  emergencyPhone: '',
  guardianName: '',
  guardianRelation: '',
  deskNote: '',
};

/** What somebody looked for and did not find, as the beginning of a new record. */
export function detailsFromSearch(typed: string): ClientDetails {
  const text = typed.trim();
  if (text === '' || text.includes('@')) return { ...blankDetails, email: text };
  if (/^[\d\s()+./-]+$/.test(text)) return digitsOf(text).length < 5 ? blankDetails : { ...blankDetails, phone: text };
  const comma = text.split(/\s*,\s*/);
  const words = text.replace(',', ' ').split(/\s+/);
  const [lastName = '', firstName = ''] = comma.length === 2 ? comma : [words.slice(1).join(' '), words[0]];
  return { ...blankDetails, firstName, lastName };
}
