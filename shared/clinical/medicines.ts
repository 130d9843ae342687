// Medicines that bear on massage, by the stems of their names (clinical.md 1.2 [K]). A word that is not here says nothing.
import { foldText } from '../core/text.ts';
import type { ContraindicationId } from './contraindications.ts';

export interface MedicineClass {
  readonly id: string;
  readonly label: string;
  /** Names and parts of names, folded to lower case without accents; each begins a word. */
  readonly stems: readonly string[];
  readonly contraindications: readonly ContraindicationId[];
}

export const MEDICINE_CLASSES = [
  {
    id: 'anticoagulant',
    label: 'Blood thinner',
    stems: ['warfarin', 'coumadin', 'jantoven', 'marevan', 'sintrom', 'phenprocoumon', 'marcumar', 'acenocoumarol', 'apixaban', 'eliquis', 'rivaroxaban', 'xarelto', 'dabigatran', 'pradaxa', 'edoxaban', 'savaysa', 'lixiana', 'heparin', 'enoxaparin', 'lovenox', 'clexane', 'dalteparin', 'fragmin', 'tinzaparin', 'fondaparinux', 'arixtra', 'blood thinner', 'anticoagulant'],
    contraindications: ['ci_anticoagulants'],
  },
  {
    id: 'antiplatelet',
    label: 'Antiplatelet medicine',
    stems: ['aspirin', 'acetylsalicylic', 'clopidogrel', 'plavix', 'ticagrelor', 'brilinta', 'brilique', 'prasugrel', 'effient', 'dipyridamole', 'ticlopidin', 'cilostazol', 'antiplatelet'],
    contraindications: ['ci_antiplatelets'],
  },
  {
    id: 'steroid',
    label: 'Steroid',
    stems: ['prednison', 'prednisolon', 'methylprednisolon', 'medrol', 'deflazacort', 'dexamethason', 'hydrocortison', 'cortison', 'budesonid', 'steroid'],
    contraindications: ['ci_osteoporosis', 'ci_skin_fragile'],
  },
  {
    id: 'sedating',
    label: 'Blood pressure, sedating or muscle-relaxing medicine',
    stems: ['lisinopril', 'ramipril', 'enalapril', 'losartan', 'valsartan', 'amlodipin', 'metoprolol', 'bisoprolol', 'atenolol', 'propranolol', 'diazepam', 'valium', 'lorazepam', 'ativan', 'temazepam', 'alprazolam', 'xanax', 'clonazepam', 'zolpidem', 'zopiclon', 'ambien', 'oxycodon', 'hydrocodon', 'morphin', 'tramadol', 'codein', 'fentanyl', 'methadon', 'buprenorphin', 'tapentadol', 'gabapentin', 'pregabalin', 'cyclobenzaprin', 'flexeril', 'carisoprodol', 'robaxin', 'baclofen', 'tizanidin', 'methocarbamol', 'opioid', 'sedative', 'muscle relaxant'],
    contraindications: ['ci_postural_meds'],
  },
  {
    id: 'isotretinoin',
    label: 'Isotretinoin (fragile skin)',
    stems: ['isotretinoin', 'accutane', 'roaccutan', 'claravis', 'acitretin'],
    contraindications: ['ci_skin_fragile'],
  },
] as const satisfies readonly MedicineClass[];

/** The classes that a medicine as written ("Eliquis 5 mg") belongs to. */
export function medicineClassesOf(written: string): readonly MedicineClass[] {
  const text = ` ${foldText(written).replace(/[^a-z0-9]+/g, ' ')}`;
  return MEDICINE_CLASSES.filter(({ stems }) => stems.some((stem) => text.includes(` ${stem}`)));
}
