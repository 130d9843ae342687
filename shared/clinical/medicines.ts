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
    id: 'blood_pressure',
    label: 'Blood pressure medicine',
    stems: ['lisinopril', 'ramipril', 'enalapril', 'perindopril', 'captopril', 'benazepril', 'quinapril', 'losartan', 'valsartan', 'candesartan', 'irbesartan', 'olmesartan', 'telmisartan', 'amlodipin', 'nifedipin', 'felodipin', 'diltiazem', 'verapamil', 'metoprolol', 'bisoprolol', 'atenolol', 'propranolol', 'carvedilol', 'nebivolol', 'hydrochlorothiazid', 'chlortalidon', 'chlorthalidon', 'indapamid', 'furosemid', 'torasemid', 'torsemid', 'spironolacton', 'clonidin', 'doxazosin', 'hydralazin', 'blood pressure', 'antihypertensiv', 'beta blocker'],
    contraindications: ['ci_postural_meds'],
  },
  {
    id: 'sedating',
    label: 'Sedating or muscle-relaxing medicine',
    stems: ['diazepam', 'valium', 'lorazepam', 'ativan', 'temazepam', 'alprazolam', 'xanax', 'clonazepam', 'zolpidem', 'zopiclon', 'ambien', 'oxycodon', 'hydrocodon', 'morphin', 'tramadol', 'codein', 'fentanyl', 'methadon', 'buprenorphin', 'tapentadol', 'gabapentin', 'pregabalin', 'cyclobenzaprin', 'flexeril', 'carisoprodol', 'robaxin', 'baclofen', 'tizanidin', 'methocarbamol', 'opioid', 'sedative', 'muscle relaxant'],
    contraindications: ['ci_postural_meds'],
  },
  {
    id: 'isotretinoin',
    label: 'Isotretinoin (fragile skin)',
    stems: ['isotretinoin', 'accutane', 'roaccutan', 'claravis', 'acitretin'],
    contraindications: ['ci_skin_fragile'],
  },
  // The table has no row for these; the gate flags them by themselves.
  {
    id: 'immune',
    label: 'Medicine that weakens the immune system',
    stems: ['methotrexat', 'azathioprin', 'mycophenol', 'ciclosporin', 'cyclosporin', 'tacrolimus', 'sirolimus', 'leflunomid', 'adalimumab', 'humira', 'etanercept', 'enbrel', 'infliximab', 'remicade', 'rituximab', 'tocilizumab', 'secukinumab', 'ustekinumab', 'tofacitinib', 'upadacitinib', 'baricitinib', 'immunosuppress'],
    contraindications: [],
  },
  {
    id: 'insulin',
    label: 'Insulin',
    stems: ['insulin', 'lantus', 'humalog', 'novolog', 'novorapid', 'levemir', 'tresiba', 'toujeo', 'humulin', 'novolin'],
    contraindications: [],
  },
  {
    id: 'tendons',
    label: 'Fluoroquinolone (tendons)',
    stems: ['ciprofloxacin', 'levofloxacin', 'moxifloxacin', 'ofloxacin', 'norfloxacin', 'delafloxacin', 'fluoroquinolon'],
    contraindications: [],
  },
] as const satisfies readonly MedicineClass[];

/** The classes that a medicine as written ("Eliquis 5 mg") belongs to. */
export function medicineClassesOf(written: string): readonly MedicineClass[] {
  const text = ` ${foldText(written).replace(/[^a-z0-9]+/g, ' ')}`;
  return MEDICINE_CLASSES.filter(({ stems }) => stems.some((stem) => text.includes(` ${stem}`)));
}
