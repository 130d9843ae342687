import { blankDetails } from '../../shared/clients/blank-client.ts';
import type { ClientDetails } from '../../shared/clients/clients.model.ts';
import { digitsOf } from '../../shared/core/text.ts';

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
