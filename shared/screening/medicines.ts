// Medicines that stand for an item of the table [clinical.md 1.2; which names belong to a class: K]. Names only; a dose
// or a brand beside them does not matter.
import type { ContraindicationId } from '../clinical/contraindications.ts';

export interface MedicineClass {
  readonly contraindicationId: ContraindicationId;
  /** Beginnings of folded words. */
  readonly names: readonly string[];
}

export const MEDICINE_CLASSES: readonly MedicineClass[] = [
  {
    contraindicationId: 'ci_anticoagulants',
    names: [
      'warfarin', 'coumadin', 'jantoven', 'marevan', 'acenocoumarol', 'sintrom', 'phenprocoumon', 'marcumar', 'apixaban', 'eliquis', 'rivaroxaban',
      'xarelto', 'dabigatran', 'pradaxa', 'edoxaban', 'savaysa', 'lixiana', 'heparin', 'enoxaparin', 'lovenox', 'clexane', 'dalteparin', 'fragmin',
      'tinzaparin', 'fondaparinux', 'arixtra', 'anticoagulant',
    ],
  },
  {
    contraindicationId: 'ci_antiplatelets',
    names: ['aspirin', 'acetylsalicylic', 'clopidogrel', 'plavix', 'ticagrelor', 'brilinta', 'brilique', 'prasugrel', 'effient', 'dipyridamole', 'ticlopidine', 'cilostazol', 'antiplatelet'],
  },
  { contraindicationId: 'ci_osteoporosis', names: ['prednison', 'prednisolon', 'methylprednisolon', 'medrol', 'dexamethason', 'deflazacort', 'alendron', 'fosamax', 'risedron', 'denosumab', 'prolia', 'zoledron', 'teriparatid'] },
  { contraindicationId: 'ci_skin_fragile', names: ['isotretinoin', 'accutane', 'roaccutane', 'claravis', 'acitretin'] },
  {
    contraindicationId: 'ci_postural_meds',
    names: [
      'oxycodon', 'hydrocodon', 'morphin', 'codein', 'tramadol', 'fentanyl', 'methadon', 'buprenorphin', 'tapentadol', 'diazepam', 'valium', 'lorazepam',
      'ativan', 'alprazolam', 'xanax', 'clonazepam', 'temazepam', 'zolpidem', 'ambien', 'zopiclon', 'cyclobenzaprin', 'flexeril', 'methocarbamol',
      'robaxin', 'tizanidin', 'baclofen', 'carisoprodol', 'opioid', 'opiate', 'muscle relaxant',
    ],
  },
];

/** Ways of giving a steroid that leave bone and skin alone. */
export const NOT_SYSTEMIC = ['inhal', 'nasal', 'cream', 'ointment', 'gel', 'drops', 'eye', 'topical', 'spray'] as const;
