import type { TFunction } from 'i18next';
import { knownEquipment, tableKinds, type KnownEquipment, type TableKind } from '../../shared/clinic/clinic.model.ts';

function isKnown(word: string): word is KnownEquipment | TableKind {
  return [...knownEquipment, ...tableKinds].some((known) => known === word);
}

/** Equipment as a person reads it; a word of the clinic's own stands as it was typed. */
export function equipmentName(t: TFunction, word: string): string {
  return isKnown(word) ? t(`clinic.equipment.${word}`) : word;
}
