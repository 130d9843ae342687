// Which value of two records wins, and what is put back when they are taken apart again.
import { foldText } from '../core/text.ts';
import { blankDetails } from './blank-client.ts';
import type { ClientDetails } from './clients.model.ts';
import { detailFields, type DetailField } from './merge.model.ts';

const longestDeskNote = 2000;

/** Fields that hold both unless the merged record's value is chosen alone. */
export const joinedFields = ['deskNote', 'contacts', 'doctors', 'own'] as const satisfies readonly DetailField[];

/** Whether nothing is known in a field. */
export function isUnknown(details: ClientDetails, field: DetailField): boolean {
  const value = details[field];
  return isSame(value, blankDetails[field]);
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));
}

/** The fields in which the two records say something different. */
export function differingFields(one: ClientDetails, other: ClientDetails): readonly DetailField[] {
  return detailFields.filter((field) => !isSame(one[field], other[field]));
}

/** What a merge takes from the merged record unless somebody chooses: whatever the kept one does not know. */
export function fieldsToTake(kept: ClientDetails, merged: ClientDetails): readonly DetailField[] {
  return differingFields(kept, merged).filter((field) => isUnknown(kept, field));
}

/** Both notes, the kept one first, as long as they fit; otherwise the kept one alone. */
function joinedNote(kept: string, merged: string): string {
  if (merged === '' || kept.includes(merged)) return kept;
  const joined = kept === '' ? merged : `${kept}\n${merged}`;
  return joined.length <= longestDeskNote ? joined : kept;
}

const mostListed: Readonly<Record<'contacts' | 'doctors' | 'own', number>> = { contacts: 12, doctors: 12, own: 60 };

/** Everything of both lists, the kept one's first; of two about the same thing the kept one. */
function joinedList<T>(kept: readonly T[], merged: readonly T[], keyOf: (item: T) => string, most: number): T[] {
  const known = new Set(kept.map(keyOf));
  return [...kept, ...merged.filter((item) => !known.has(keyOf(item)))].slice(0, most);
}

function joinedDetails(kept: ClientDetails, merged: ClientDetails): Pick<ClientDetails, (typeof joinedFields)[number]> {
  return {
    deskNote: joinedNote(kept.deskNote, merged.deskNote),
    contacts: joinedList(kept.contacts, merged.contacts, ({ name }) => foldText(name), mostListed.contacts),
    doctors: joinedList(kept.doctors, merged.doctors, ({ doctorId, part }) => `${doctorId} ${part}`, mostListed.doctors),
    own: joinedList(kept.own, merged.own, ({ fieldId }) => fieldId, mostListed.own),
  };
}

/** The details of the kept record after the merge. Notes and lists hold both unless the merged one's was chosen alone. */
export function mergedDetails(kept: ClientDetails, merged: ClientDetails, taken: readonly DetailField[]): ClientDetails {
  const joined = joinedDetails(kept, merged);
  return {
    ...kept,
    ...joined,
    ...Object.fromEntries(taken.map((field) => [field, merged[field]])),
  };
}

/**
 * The kept record's details once a merge is undone: as before it, save for what somebody changed since.
 * @param before the details before the merge, `after` those it made, `now` those of today.
 */
export function unmergedDetails(
  before: ClientDetails,
  after: ClientDetails,
  now: ClientDetails,
): { readonly details: ClientDetails; readonly changedFields: readonly DetailField[] } {
  const changedFields = detailFields.filter((field) => !isSame(before[field], after[field]) && !isSame(now[field], after[field]));
  const restored = detailFields.filter((field) => isSame(now[field], after[field]));
  return { details: { ...now, ...Object.fromEntries(restored.map((field) => [field, before[field]])) }, changedFields };
}
