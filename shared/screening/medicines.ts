// Medicines that count at the gate without anybody's tick. The intake proposes more of them; what is only a reason to rise
// slowly from the table is left to the therapist.
import { medicineClassesOf, type MedicineClass } from '../clinical/medicines.ts';
import { foldText } from '../core/text.ts';

const denial = /^(no|none|not|never|keine?)\b/;

/** Ways of giving a steroid that leave the bones alone. */
const notSystemic = /\b(inhal|nasal|cream|ointment|gel|drops|eye|topical|spray)/;

/** Of the sedating class, those that mostly mean blood pressure or nerve pain. */
const leftToTherapist = /\b(lisinopril|ramipril|enalapril|losartan|valsartan|amlodipin|metoprolol|bisoprolol|atenolol|propranolol|gabapentin|pregabalin)/;

function itemsOfClass({ id, contraindications }: MedicineClass, text: string): readonly string[] {
  // Whether the skin tears is asked by a question of its own.
  if (id === 'steroid') return notSystemic.test(text) ? [] : ['ci_osteoporosis'];
  if (id === 'sedating' && leftToTherapist.test(text)) return [];
  return contraindications;
}

/** The items that a medicine as written stands for; "no aspirin" stands for none. */
export function itemsOfMedicine(written: string): readonly string[] {
  const text = foldText(written).trim();
  if (denial.test(text)) return [];
  return [...new Set(medicineClassesOf(written).flatMap((row) => itemsOfClass(row, text)))];
}
