import type { TFunction } from 'i18next';
import type { ClientDetails } from '../../shared/clients/clients.model.ts';
import type { Format } from '../ui/format.ts';

export type DetailField = keyof ClientDetails;

/** How the record is divided on the page; every field stands in exactly one group. */
export const detailGroups = [
  { name: 'person', fields: ['firstName', 'lastName', 'preferredName', 'pronouns', 'birthDate', 'sexRecorded', 'language', 'occupation'] },
  { name: 'contact', fields: ['phone', 'email', 'address'] },
  { name: 'emergency', fields: ['emergencyName', 'emergencyRelation', 'emergencyPhone'] },
  { name: 'guardian', fields: ['guardianName', 'guardianRelation'] },
  { name: 'desk', fields: ['deskNote'] },
] as const satisfies readonly { readonly name: string; readonly fields: readonly DetailField[] }[];

/** A field as a person reads it; empty where nothing is known. */
export function detailText(t: TFunction, format: Format, details: ClientDetails, field: DetailField): string {
  if (field === 'birthDate') return details.birthDate === null ? '' : format.partialDate(details.birthDate);
  if (field === 'sexRecorded') return details.sexRecorded === 'unknown' ? '' : t(`clients.sex.${details.sexRecorded}`);
  return details[field];
}
