// Flags that the table of contraindications has no row for: medicines that the dossier wants flagged (clinical.md 1.2), and
// a yes of the short screen of which nobody has said yet what it stands for (1.3). Each asks for care and a word, none forbids.
import { SHORT_SCREEN } from '../clinical/screening.ts';
import type { ItemClasses } from './screening.model.ts';

export interface BuiltInItem {
  readonly id: string;
  readonly label: string;
  readonly action: string;
  readonly classes: ItemClasses;
}

const caution: ItemClasses = { general: 'caution', cupping: 'caution', stretch: 'caution' };

/** By the class of the medicine. */
export const MEDICINE_ITEMS = [
  { id: 'med_immune', label: 'Medicine that weakens the immune system', action: 'Ask about infections and fever; look at the skin before cups; clean hands, healthy therapist', classes: caution },
  { id: 'med_insulin', label: 'Insulin', action: 'Leave out where it was injected; ask about the last meal; know the signs of low sugar', classes: caution },
  { id: 'med_tendons', label: 'Antibiotic that weakens tendons (fluoroquinolone), of late', action: 'No deep friction of tendons, no strong stretch; tendon pain: refer', classes: caution },
] as const satisfies readonly BuiltInItem[];

const screenAction = 'Ask on: which of these is it? Say it in the short screen or decide with a note';

const ITEMS: ReadonlyMap<string, BuiltInItem> = new Map(
  [...MEDICINE_ITEMS, ...SHORT_SCREEN.map(({ id, label }) => ({ id, label: `Yes to: ${label}`, action: screenAction, classes: caution }))].map((item) => [item.id, item]),
);

export function findBuiltInItem(id: string): BuiltInItem | undefined {
  return ITEMS.get(id);
}
