// Medicines that count at the gate without anybody's tick, where the intake proposes more of them.
import { medicineClassesOf, type MedicineClass } from '../clinical/medicines.ts';
import { foldText } from '../core/text.ts';

/** Ways of giving a medicine that leave the rest of the body alone. */
const notSystemic = /\b(inhal|nasal|cream|ointment|gel|drops|eye|topical|spray)/;

/** Mostly taken for nerve pain, and named by neither row of the table: what they do to a client the therapist asks. */
const leftToTherapist = /\b(gabapentin|pregabalin)/;

function itemsOfClass({ id, contraindications }: MedicineClass, text: string): readonly string[] {
  switch (id) {
    // Whether the skin tears is asked by a question of its own.
    case 'steroid':
      return notSystemic.test(text) ? [] : ['ci_osteoporosis'];
    case 'sedating':
      return leftToTherapist.test(text) ? [] : contraindications;
    case 'immune':
    case 'tendons':
      return notSystemic.test(text) ? [] : [`med_${id}`];
    case 'insulin':
      return ['med_insulin'];
    default:
      return contraindications;
  }
}

/** The items that a medicine as written stands for; "no aspirin" stands for none. */
export function itemsOfMedicine(written: string): readonly string[] {
  const text = foldText(written).trim();
  return [...new Set(medicineClassesOf(written).flatMap((row) => itemsOfClass(row, text)))];
}
