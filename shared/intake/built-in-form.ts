// The medical massage intake that comes with the program. The facts are of clinical.md 1.2 and 1.3; the words are ours. A
// change of a single word is a new version: what was answered stays with the words it was asked in.
import type { ContraindicationId } from '../clinical/contraindications.ts';
import { builtInHealthGroups } from './built-in-health.ts';
import { choice, choices, group, list, text, yesNo } from './form-builder.ts';
import type { IntakeForm } from './intake.model.ts';

export const builtInFormId = 'medical-massage';
export const builtInVersion = 1;

const allergens: readonly ContraindicationId[] = ['ci_allergy_lubricant'];

const reason = group('reason', 'What brings you here', '', [
  text('complaint', 'What would you like help with?', { kind: 'longText', isRequired: true, hint: 'In your own words: where it is, since when, what it keeps you from doing.' }),
  text('goal', 'What would you be glad to do again?', { kind: 'longText' }),
  yesNo('massageBefore', 'Have you had massage or physical therapy for this before?', { detailHint: 'What was done, and did it help?' }),
  yesNo('doctorSeen', 'Has a doctor looked at it?', { detailHint: 'When, and what did they say?' }),
  yesNo('claim', 'Is it the result of an accident or an injury at work?', { detailHint: 'What happened, and when?' }),
]);

const medicines = group('medicines', 'Medicines and allergies', 'Please name everything you take, also what you buy without a prescription.', [
  list('medications', 'Which medicines do you take?', { isRequired: true, hint: 'Name and strength, one on each line.', fills: 'medications' }),
  yesNo('thinnersToday', 'Do you take anything that thins the blood or keeps it from clotting?', {
    isRequired: true, hint: 'For example warfarin, apixaban, rivaroxaban or injections of heparin.', detailHint: 'Which one?', carries: ['ci_anticoagulants'],
  }),
  yesNo('antiplatelet', 'Do you take aspirin, clopidogrel or something similar most days?', { detailHint: 'Which one?', carries: ['ci_antiplatelets'] }),
  yesNo('steroids', 'Have you taken steroids for more than three months?', { detailHint: 'Which, and why?', carries: ['ci_osteoporosis', 'ci_skin_fragile'] }),
  list('supplements', 'Supplements and herbs', { hint: 'One on each line.' }),
  list('allergies', 'What are you allergic or sensitive to?', {
    isRequired: true, hint: 'Oils, nuts, latex, plastics, plasters, scents, medicines; one on each line. Say what happens.', fills: 'allergies', carries: allergens,
  }),
]);

const wishes = group('wishes', 'How you like to be treated', 'You may change your mind at any time, also in the middle of a treatment.', [
  choice('pressure', 'Which pressure do you like?', ['Light', 'Moderate', 'Firm', 'Deep', 'I do not know yet']),
  choices('positions', 'Is any position uncomfortable for you?', ['Face down', 'On my back', 'On my side', 'Sitting', 'Lying flat']),
  text('avoid', 'Is there any part of your body that should not be touched?', { kind: 'longText', carries: [] }),
  yesNo('touch', 'Is there anything about being touched that we should know?', { hint: 'You need not say why.', detailHint: 'What helps you to feel safe?', carries: ['ci_trauma_touch'] }),
  choice('therapist', 'Do you prefer a therapist of a certain gender?', ['No preference', 'A woman', 'A man']),
  choices('comfort', 'What else would make it comfortable?', ['Unscented oil', 'No music', 'No conversation', 'Extra warmth', 'Help on and off the table', 'An interpreter']),
  text('stopWord', 'A word or sign that means “stop”', { kind: 'text' }),
]);

/** Ours, at its newest version. */
export const builtInForm: IntakeForm = {
  title: 'Medical massage intake',
  groups: [reason, ...builtInHealthGroups, medicines, wishes],
  statement:
    'I have answered as well as I know. I will tell my therapist at each visit if something changes. I understand that massage therapy does not replace a doctor’s examination, and that my therapist may ask me to see a doctor first.',
  signers: ['client', 'guardian'],
};
