// The health history of the built-in form: each question carries the rows of the contraindication table it answers.
import { choice, condition, group, text, yesNo } from './form-builder.ts';
import type { QuestionGroup } from './intake.model.ts';

const warnings = group('warnings', 'Before anything else', 'A yes here may mean that a doctor should see you first. Please tell us right away.', [
  condition('saddle', 'Numbness between the legs, or loss of control over bladder or bowel?', ['ci_cauda_equina']),
  condition('weakening', 'Is an arm or a leg getting weaker?', ['ci_acute_neuro_deficit']),
  condition('chestPain', 'Pain in the chest that no doctor has looked at?', ['ci_chest_pain_uncleared']),
  condition('limb', 'New swelling, warmth or pain in one arm or leg?', ['ci_dvt_current']),
  condition('headache', 'A sudden, unusually strong headache?', ['ci_worst_headache']),
  condition('newHeadache', 'A new headache with a tender scalp, pain when you chew, or a change of your sight?', ['ci_temporal_arteritis']),
  condition('neck', 'Neck pain together with dizziness, double vision, falls, trouble speaking or swallowing, or a numb face?', ['ci_cervical_artery']),
  condition('unchecked', 'A fall or an accident that has not been examined yet?', ['ci_acute_trauma_fracture']),
  condition('unexplained', 'Loss of weight, night sweats, or pain at night that nothing eases, without a known reason?', ['ci_unexplained_weight_loss']),
  condition('belly', 'Strong pain in the belly without a known reason?', ['ci_acute_abdomen']),
]);

const heart = group('heart', 'Heart, blood and breathing', 'Please answer each one, for now or the past.', [
  condition('heartDisease', 'Angina, a heart attack or heart failure?', ['ci_unstable_angina']),
  condition('stroke', 'A stroke or a warning of one?', ['ci_stroke_tia_recent'], { detailHint: 'When?' }),
  condition('clot', 'A blood clot in a leg or the lung, or a clotting disorder, also in your family?', ['ci_dvt_history']),
  condition('aneurysm', 'An aneurysm?', ['ci_aneurysm']),
  condition('arteries', 'Narrow arteries in the legs, or cramp in the calves when you walk?', ['ci_arteriosclerosis']),
  condition('veins', 'Varicose veins?', ['ci_varicose'], { detailHint: 'Where?' }),
  condition('bleeding', 'A bleeding disorder, low platelets, or bruises that come easily?', ['ci_bleeding_disorder']),
  condition('lowPressure', 'Low blood pressure, or fainting?', ['ci_hypotension']),
  condition('swelling', 'Swelling of the body because of the heart, kidneys or liver?', ['ci_oedema_general']),
  condition('device', 'A pacemaker, pump, port, shunt or catheter?', ['ci_pacemaker'], { detailHint: 'What, and where is it?' }),
  condition('breathing', 'Asthma or another disease of the lungs?', ['ci_asthma']),
]);

const bones = group('bones', 'Bones, joints and muscles', '', [
  condition('surgery', 'Surgery within the last three months?', ['ci_recent_surgery'], { detailHint: 'What, where and when?' }),
  text('surgeries', 'Earlier operations and stays in hospital', { kind: 'longText', hint: 'What and in which year.' }),
  condition('implant', 'Metal, plates, screws or an artificial joint?', ['ci_implant_pin_plate'], { detailHint: 'Where?' }),
  condition('fusion', 'A stiffened (fused) spine?', ['ci_scoliosis_surgery'], { detailHint: 'Which part?' }),
  condition('fracture', 'A broken bone within the last three months?', ['ci_recent_fracture'], { detailHint: 'Which one, and when?' }),
  condition('freshInjury', 'A sprain, strain or dislocation this week?', ['ci_dislocation_sprain_acute'], { detailHint: 'Where?' }),
  condition('tear', 'A torn muscle or tendon?', ['ci_muscle_tear'], { detailHint: 'Which one, and when?' }),
  condition('osteoporosis', 'Osteoporosis?', ['ci_osteoporosis']),
  condition('osteopenia', 'Low bone density (osteopenia)?', ['ci_osteopenia']),
  condition('spine', 'A slipped disc, a narrow spinal canal or a slipped vertebra?', ['ci_spondylolisthesis_stenosis']),
  condition('rheumaNeck', 'Rheumatoid arthritis of the neck, or Down syndrome?', ['ci_joint_instability_rheum_c12']),
  condition('inflamed', 'A joint that is hot and swollen now?', ['ci_rheumatoid_flare'], { detailHint: 'Which one?' }),
  condition('gout', 'An attack of gout now?', ['ci_gout_acute'], { detailHint: 'Where?' }),
  condition('hypermobile', 'Joints that bend much too far, or a diagnosis of hypermobility?', ['ci_hypermobility']),
  condition('fibromyalgia', 'Fibromyalgia, or pain all over?', ['ci_fibromyalgia']),
  condition('jaw', 'Surgery of the jaw within the last six weeks?', ['ci_tmj_dental_recent']),
]);

const nerves = group('nerves', 'Nerves and senses', '', [
  condition('seizures', 'Epilepsy or seizures?', ['ci_epilepsy'], { detailHint: 'When was the last one, and what should we do?' }),
  condition('numb', 'Areas that are numb?', ['ci_loss_of_sensation'], { detailHint: 'Where?' }),
  condition('diabetes', 'Diabetes with numb feet or poor skin?', ['ci_diabetes_neuropathy']),
  condition('vertigo', 'Dizziness when you turn over or get up?', ['ci_vertigo_bppv']),
  condition('eyes', 'Glaucoma, or trouble with the retina?', ['ci_glaucoma_retina']),
  yesNo('mood', 'Are you going through a very hard time just now?', { hint: 'You need not answer.', detailHint: 'What would help today?', carries: ['ci_mental_health_crisis'] }),
]);

const rest = group('other', 'Skin and everything else', '', [
  condition('cancerNow', 'Cancer, or treatment for it, at present?', ['ci_cancer_active'], { detailHint: 'Which, where, and which treatment?' }),
  condition('cancerPast', 'Cancer in the past?', ['ci_cancer_history'], { detailHint: 'Which, where, and when did treatment end?' }),
  condition('lymph', 'Lymphoedema, or lymph nodes that were removed?', ['ci_lymphoedema'], { detailHint: 'On which side?' }),
  condition('kidney', 'Disease of the kidneys or the liver, or dialysis?', ['ci_kidney_liver']),
  condition('thyroid', 'A goitre or a lump in the neck?', ['ci_hyperthyroid']),
  condition('hernia', 'A hernia?', ['ci_hernia'], { detailHint: 'Where?' }),
  condition('stoma', 'A stoma, or a lump in the belly?', ['ci_iud_abdomen_full']),
  condition('skin', 'A skin disease, an open wound, a rash or an infection?', ['ci_skin_psoriasis_eczema', 'ci_skin_open_wound'], { detailHint: 'What, and where?' }),
  condition('fragile', 'Skin that tears easily?', ['ci_skin_fragile']),
  condition('keloid', 'Scars that grow thick?', ['ci_keloid_scar']),
  condition('mole', 'A mole or lump that changes or bleeds?', ['ci_skin_mole_suspicious'], { detailHint: 'Where?' }),
  condition('injection', 'An injection of a steroid, filler or botulinum within the last two weeks?', ['ci_corticosteroid_injection'], { detailHint: 'Where?' }),
  text('elseHealth', 'Anything else about your health?', { kind: 'longText' }),
]);

const yes = 'Yes';
const pregnancy = group('pregnancy', 'Pregnancy', 'If it does not concern you, choose “Does not apply”.', [
  choice('pregnant', 'Are you pregnant?', ['No', yes, 'Possibly', 'Does not apply', 'I would rather not say'], { isRequired: true, fills: 'pregnancy' }),
  text('weeks', 'How many weeks?', { kind: 'number', fills: 'pregnancyWeeks', askedIf: ['pregnant', yes] }),
  condition('complications', 'Complications, contractions, or a pregnancy at high risk?', ['ci_pre_eclampsia'], { askedIf: ['pregnant', yes] }),
  yesNo('birth', 'Have you given birth within the last six weeks?', { detailHint: 'When, and was it a caesarean?', carries: ['ci_postpartum_caesarean'] }),
  yesNo('mastitis', 'An inflamed breast?', { carries: ['ci_breastfeeding_mastitis'] }),
]);

export const builtInHealthGroups: readonly QuestionGroup[] = [warnings, heart, bones, nerves, rest, pregnancy];
