import type { TFunction } from 'i18next';
import type { ClientDetails } from '../../shared/clients/clients.model.ts';
import type { Contact } from '../../shared/clients/people.model.ts';
import type { OwnField } from '../../shared/clients/own-fields.model.ts';
import type { Format } from '../ui/format.ts';

export type DetailField = keyof ClientDetails;

/** How the record is divided on the page; every field stands in exactly one group. */
export const detailGroups = [
  { name: 'person', fields: ['firstName', 'lastName', 'preferredName', 'pronouns', 'birthDate', 'sexRecorded', 'language', 'needsInterpreter'] },
  { name: 'contact', fields: ['phone', 'email', 'address', 'contacts', 'doctors'] },
  { name: 'work', fields: ['occupation', 'workPosture', 'physicalLoad', 'sport', 'dominantHand', 'therapistWish'] },
  { name: 'desk', fields: ['own', 'deskNote'] },
] as const satisfies readonly { readonly name: string; readonly fields: readonly DetailField[] }[];

/** What a record names by id: names of doctors, and the clinic's own fields. */
export interface Named {
  readonly doctors: ReadonlyMap<string, string>;
  readonly fields: readonly OwnField[];
}

/** A contact in one line: who, what they are, how to reach them, what they may. */
export function contactText(t: TFunction, contact: Contact): string {
  return [
    contact.relation === '' ? contact.name : `${contact.name} (${contact.relation})`,
    ...contact.parts.map((part) => t(`record.contacts.parts.${part}`)),
    contact.phone,
    contact.email,
    ...(contact.mayConsent ? [t('record.contacts.mayConsent')] : []),
    t(contact.mayBeTold ? 'record.contacts.mayBeTold' : 'record.contacts.mayNotBeTold'),
    contact.note,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** The answer to one of the clinic's own fields, as a person reads it. */
export function ownValueText(t: TFunction, format: Format, field: OwnField | undefined, value: string): string {
  if (field?.kind === 'date') return format.date(value);
  if (field?.kind === 'yesNo') return value === 'yes' ? t('record.own.yes') : t('record.own.no');
  return value;
}

/** A field as a person reads it, lists by lines; empty where nothing is known. */
export function detailText(t: TFunction, format: Format, named: Named, details: ClientDetails, field: DetailField): string {
  switch (field) {
    case 'birthDate':
      return details.birthDate === null ? '' : format.partialDate(details.birthDate);
    case 'sexRecorded':
      return details.sexRecorded === 'unknown' ? '' : t(`clients.sex.${details.sexRecorded}`);
    case 'needsInterpreter':
      return details.needsInterpreter ? t('record.work.interpreter') : '';
    case 'physicalLoad':
      return details.physicalLoad === 'unknown' ? '' : t(`record.work.loads.${details.physicalLoad}`);
    case 'dominantHand':
      return details.dominantHand === 'unknown' ? '' : t(`record.work.hands.${details.dominantHand}`);
    case 'therapistWish':
      return details.therapistWish === 'any' ? '' : t(`record.work.wishes.${details.therapistWish}`);
    case 'contacts':
      return details.contacts.map((contact) => contactText(t, contact)).join('\n');
    case 'doctors':
      return details.doctors
        .map(({ doctorId, part, mayContact }) =>
          [named.doctors.get(doctorId) ?? '…', t(`record.doctors.parts.${part}`), mayContact ? '' : t('record.doctors.mayNotContact')]
            .filter((word) => word !== '')
            .join(' · '),
        )
        .join('\n');
    case 'own':
      return details.own
        .map(({ fieldId, value }) => {
          const known = named.fields.find(({ id }) => id === fieldId);
          return `${known?.label ?? t('record.own.gone')}: ${ownValueText(t, format, known, value)}`;
        })
        .join('\n');
    default:
      return details[field];
  }
}
