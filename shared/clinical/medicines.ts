// Medicines that bear on massage, by the stems of their names (clinical.md 1.2 [K]). A word that is not here says nothing.
import { differsByOneLetter } from '../core/near-word.ts';
import { foldText } from '../core/text.ts';
import type { ContraindicationId } from './contraindications.ts';

export interface MedicineClass {
  readonly id: string;
  readonly label: string;
  /** Names and parts of names, folded to lower case without accents; each begins a word, and one that ends in a space is a whole one. */
  readonly stems: readonly string[];
  readonly contraindications: readonly ContraindicationId[];
}

export const MEDICINE_CLASSES = [
  {
    id: 'anticoagulant',
    label: 'Blood thinner',
    stems: ['warfarin', 'coumadin', 'jantoven', 'marevan', 'sintrom', 'phenprocoumon', 'marcumar', 'acenocoumarol', 'apixaban', 'eliquis', 'rivaroxaban', 'xarelto', 'xeralto', 'dabigatran', 'pradaxa', 'edoxaban', 'savaysa', 'lixiana', 'heparin', 'enoxaparin', 'lovenox', 'clexane', 'dalteparin', 'fragmin', 'tinzaparin', 'fondaparinux', 'arixtra', 'nadroparin', 'fraxiparin', 'bemiparin', 'innohep', 'argatroban', 'bivalirudin', 'fluindion', 'noac ', 'doac ', 'blood thin', 'anticoagul', 'anti coagul'],
    contraindications: ['ci_anticoagulants'],
  },
  {
    id: 'antiplatelet',
    label: 'Antiplatelet medicine',
    stems: ['aspirin', 'acetylsalicylic', 'clopidogrel', 'plavix', 'ticagrelor', 'brilinta', 'brilique', 'prasugrel', 'effient', 'dipyridamol', 'ticlopidin', 'cilostazol', 'asa ', 'ecotrin', 'disprin', 'cangrelor', 'anti platelet', 'antiplatelet'],
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

/** Of these a slip of the pen must not hide one: who bleeds is never cupped. */
const spelledFreely: ReadonlySet<string> = new Set(['anticoagulant', 'antiplatelet']);
/** Shorter names are too often another word but for a letter. */
const shortestName = 7;

/** Parts of what was written that deny or affirm by themselves: "warfarin (no aspirin)". */
const between = /[,;:.()\n]|\b(?:and|but|except|only)\b/;
/** "Not sure: warfarin or Eliquis" denies nothing. */
const denial = /^(?:no|none|not|never|without|keine?)\b(?! (?:sure|certain|idea))/;

function isOf({ id, stems }: MedicineClass, words: readonly string[]): boolean {
  const text = ` ${words.join(' ')} `;
  if (stems.some((stem) => text.includes(` ${stem}`))) return true;
  if (!spelledFreely.has(id)) return false;
  return stems.some((stem) => stem.length >= shortestName && words.some((word) => differsByOneLetter(word, stem)));
}

/** The classes that a medicine as written ("Eliquis 5 mg") belongs to; "no aspirin" belongs to none. */
export function medicineClassesOf(written: string): readonly MedicineClass[] {
  const parts = foldText(written)
    .split(between)
    .map((part) => part.replace(/[^a-z0-9]+/g, ' ').trim())
    .filter((part) => part !== '' && !denial.test(part))
    .map((part) => part.split(' '));
  return MEDICINE_CLASSES.filter((row) => parts.some((words) => isOf(row, words)));
}
