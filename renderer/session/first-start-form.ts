import type { NewClinic } from '../../shared/session/session.model.ts';
import { newClinic } from '../../shared/session/session.model.ts';
import type { z } from 'zod';
import type { ZodForm } from '../ui/use-zod-form.ts';

/**
 * What the contract asks for, that each stretch of work ends after it began, and a therapist's licence number: without
 * one no note can be signed (clinical.md 7.1).
 */
export const firstStartSchema = newClinic
  .refine((clinic) => clinic.hours.every((stretch) => stretch.endMinute > stretch.startMinute), { path: ['hours'] })
  .refine(({ owner }) => !owner.roles.includes('therapist') || owner.licence !== '', { path: ['owner', 'licence'] });

export type FirstStartInput = z.input<typeof newClinic>;
export type FirstStartForm = ZodForm<FirstStartInput, NewClinic>;

export const stepNames = ['clinic', 'owner', 'room', 'service', 'hours'] as const;
export type StepName = (typeof stepNames)[number];

/** The fields that must be right before a step is left. */
export const stepFields = {
  clinic: ['clinicName', 'timeZone', 'locale'],
  owner: ['owner.name', 'owner.signInName', 'owner.password', 'owner.licence', 'owner.roles'],
  room: ['room.name'],
  service: ['service.name', 'service.durationMinutes', 'service.bufferMinutes', 'service.priceCents'],
  hours: ['hours'],
} as const satisfies Record<StepName, readonly string[]>;

/** The step that shows a field of the contract's input. */
export function stepOfField(path: string): StepName | undefined {
  return stepNames.find((step) => stepFields[step].some((field) => path === field || path.startsWith(`${field}.`)));
}

export const locales = {
  'en-US': 'enUS',
  'en-GB': 'enGB',
  'en-CA': 'enCA',
  'en-AU': 'enAU',
  'en-NZ': 'enNZ',
  'en-IE': 'enIE',
} as const;

/** The locale to propose: the computer's own where the catalogue has its language and region. */
export function proposedLocale(computer: string): string {
  return computer in locales ? computer : 'en-US';
}

/** Nine to five from Monday to Friday, to begin with. */
export const proposedHours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startMinute: 540, endMinute: 1020 }));
