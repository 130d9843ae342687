// Conditions are looked for as people call them: by other names, in American or British spelling, in any order.
import { foldText } from '../core/text.ts';
import { findContraindication, type ContraindicationId } from './contraindications.ts';

/** Names beside those of the table; what they stand for is the table's to say. */
const OTHER_NAMES: Readonly<Partial<Record<ContraindicationId, string>>> = {
  ci_fever: 'temperature unwell infection',
  ci_contagious_systemic: 'influenza corona cold stomach bug',
  ci_dvt_current: 'dvt thrombosis clot',
  ci_pe_symptoms: 'pulmonary embolism lung clot dyspnea',
  ci_stroke_tia_recent: 'mini-stroke apoplexy cva',
  ci_acute_trauma_fracture: 'broken bone fall accident',
  ci_unstable_angina: 'heart attack myocardial infarction coronary chf cardiac',
  ci_hypertension_severe: 'hypertension high blood pressure hypertonia',
  ci_acute_intoxication: 'drunk alcohol',
  ci_acute_neuro_deficit: 'weakness paralysis palsy',
  ci_temporal_arteritis: 'giant cell arteritis',
  ci_worst_headache: 'thunderclap',
  ci_cervical_artery: 'vertebral carotid dissection',
  ci_cancer_active: 'tumour chemotherapy radiotherapy leukaemia lymphoma metastasis',
  ci_cancer_history: 'tumour remission',
  ci_lymphoedema: 'lymph node',
  ci_anticoagulants: 'anticoagulant eliquis xarelto coumadin marcumar',
  ci_antiplatelets: 'plavix asa',
  ci_bleeding_disorder: 'thrombocytopenia von willebrand bruise',
  ci_recent_surgery: 'operation scar',
  ci_implant_pin_plate: 'hip knee prosthesis screw arthroplasty',
  ci_pacemaker: 'icd insulin pump',
  ci_osteoporosis: 'bone thinning cortisone',
  ci_recent_fracture: 'broken bone',
  ci_dislocation_sprain_acute: 'twisted ankle',
  ci_muscle_tear: 'torn rupture',
  ci_phlebitis: 'thrombophlebitis',
  ci_arteriosclerosis: 'pad paod atherosclerosis',
  ci_dvt_history: 'thrombosis factor v leiden thrombophilia',
  ci_loss_of_sensation: 'numbness neuropathy',
  ci_epilepsy: 'fits convulsions',
  ci_asthma: 'copd emphysema bronchitis',
  ci_kidney_liver: 'renal hepatic cirrhosis hepatitis',
  ci_oedema_general: 'swelling',
  ci_postpartum_caesarean: 'childbirth c-section delivery',
  ci_skin_open_wound: 'cut graze sore',
  ci_skin_rash_infection: 'tinea herpes fungus hives',
  ci_skin_psoriasis_eczema: 'dermatitis',
  ci_skin_shingles: 'herpes zoster',
  ci_skin_mole_suspicious: 'melanoma naevus',
  ci_allergy_lubricant: 'plaster perfume lavender',
  ci_hypotension: 'syncope collapse dizzy',
  ci_postural_meds: 'hypertension beta blocker opioid sleeping pill',
  ci_corticosteroid_injection: 'cortisone botox',
  ci_rheumatoid_flare: 'rheumatism arthritis lupus',
  ci_hypermobility: 'eds ehlers-danlos double-jointed',
  ci_spondylolisthesis_stenosis: 'slipped herniated disk bulging prolapse sciatica',
  ci_joint_instability_rheum_c12: 'trisomy atlantoaxial',
  ci_scoliosis_surgery: 'scoliosis harrington rod spondylodesis',
  ci_mental_health_crisis: 'depression anxiety panic',
  ci_trauma_touch: 'ptsd abuse',
  ci_under_18: 'child minor teenager',
  ci_language_capacity: 'dementia interpreter',
  ci_menstruation: 'period',
  ci_tmj_dental_recent: 'tooth jaw surgery dentist',
  ci_hernia: 'rupture',
  ci_iud_abdomen_full: 'stoma ileostomy coil',
  ci_vertigo_bppv: 'dizziness',
  ci_hyperthyroid: 'hyperthyroidism struma',
};

/** Without what parts British from American spelling: oedema and edema, haemophilia and hemophilia, tumour and tumor, disc and disk. */
function plainSpelling(text: string): string {
  return foldText(text).replaceAll('æ', 'ae').replace(/[ao]e/g, 'e').replace(/our\b/g, 'or').replace(/\bdisc/g, 'disk');
}

export interface NamedCondition {
  readonly id: string;
  readonly label: string;
}

/** Whether every typed word begins or stands within a name of the condition: its label, the question about it, another name. */
export function matchesCondition(typed: string): (condition: NamedCondition) => boolean {
  const words = plainSpelling(typed).split(/\s+/).filter((word) => word !== '');
  return ({ id, label }) => {
    // The clinic's own conditions have a label and nothing more.
    const other = OTHER_NAMES[id as ContraindicationId] ?? '';
    const text = plainSpelling(`${label} ${findContraindication(id)?.prompt ?? ''} ${other}`);
    return words.every((word) => text.includes(word));
  };
}
