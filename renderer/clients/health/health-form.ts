import { z } from 'zod';
import { healthAnswers } from '../../../shared/clients/clients.model.ts';
import type { HealthRecord } from '../../../shared/clients/clients.model.ts';
import type { ZodForm } from '../../ui/use-zod-form.ts';

/** The version stands in the form, so that a draft remembers which one it was typed over; 0 for none. */
export const editedHealth = healthAnswers.extend({ basedOnVersion: z.int() });
export type EditedHealth = z.infer<typeof editedHealth>;
export type HealthFormMethods = ZodForm<EditedHealth, EditedHealth>;

const blank = {
  flags: [],
  medications: [],
  allergies: [],
  pregnancy: '',
  redFlagScreen: '',
  decisionNote: '',
  clearances: [],
} satisfies Partial<EditedHealth>;

/** The form over the answers in force. Without any the therapist chooses the decision; nothing is decided beforehand. */
export function healthDefaults(record: HealthRecord | null): Partial<EditedHealth> {
  if (!record) return { ...blank, basedOnVersion: 0 };
  return { ...healthAnswers.parse(record), basedOnVersion: record.version };
}

/** Answers from paper: whoever types them in decides nothing. */
export const handInDefaults: EditedHealth = { ...blank, decision: 'proceed', basedOnVersion: 0 };
