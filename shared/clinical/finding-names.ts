// What a finding is called and drawn as: a kind of the vocabulary, or the site where a nerve may be caught (entrapments.csv).
import { markKinds, type MarkKind } from './body/body-symbols.ts';
import { ENTRAPMENTS, entrapmentName, isEntrapmentId, type EntrapmentId } from './entrapments.ts';
import { FINDING_GROUPS, FINDING_KINDS, findingKindLabel, type FindingKindId } from './findings.ts';
import { labelIn } from './lookup.ts';

export type PlaceableKind = FindingKindId | EntrapmentId;

/** "Active trigger point"; "Possible entrapment: Carpal tunnel syndrome", which is to be examined and no diagnosis. */
export function findingName(kind: string): string {
  return isEntrapmentId(kind) ? `Possible entrapment: ${entrapmentName(kind)}` : findingKindLabel(kind);
}

/** The symbol of a finding; an old record's unknown kind is drawn as a tender point. */
export function markKindOf(kind: string): MarkKind {
  return isEntrapmentId(kind) ? 'entrapment' : (markKinds.find((known) => known === kind) ?? 'tender_point');
}

/** Everything that can be placed, in the order of its groups. */
export const PLACEABLE_KINDS: readonly { readonly value: PlaceableKind; readonly label: string; readonly group: string }[] = [
  ...FINDING_KINDS.map(({ id, label, group }) => ({ value: id, label, group: labelIn(FINDING_GROUPS, group) })),
  ...ENTRAPMENTS.map(({ id, name }) => ({ value: id, label: name, group: 'Possible entrapment' })),
];
