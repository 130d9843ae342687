// Which value of two records wins, and what is put back when they are taken apart again.
import type { ClientDetails } from './clients.model.ts';
import { detailFields, type DetailField } from './merge.model.ts';

const longestDeskNote = 2000;

/** Whether nothing is known in a field. */
export function isUnknown(details: ClientDetails, field: DetailField): boolean {
  const value = details[field];
  return value === null || value === '' || (field === 'sexRecorded' && value === 'unknown');
}

/** The fields in which the two records say something different. */
export function differingFields(one: ClientDetails, other: ClientDetails): readonly DetailField[] {
  return detailFields.filter((field) => one[field] !== other[field]);
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

/** The details of the kept record after the merge. The desk note holds both unless the merged one's was chosen alone. */
export function mergedDetails(kept: ClientDetails, merged: ClientDetails, taken: readonly DetailField[]): ClientDetails {
  const chosen: ClientDetails = { ...kept, ...Object.fromEntries(taken.map((field) => [field, merged[field]])) };
  return taken.includes('deskNote') ? chosen : { ...chosen, deskNote: joinedNote(kept.deskNote, merged.deskNote) };
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
  const changedFields = detailFields.filter((field) => before[field] !== after[field] && now[field] !== after[field]);
  const restored = detailFields.filter((field) => now[field] === after[field]);
  return { details: { ...now, ...Object.fromEntries(restored.map((field) => [field, before[field]])) }, changedFields };
}
