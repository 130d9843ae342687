import { z } from 'zod';
import { clinicProfile, type ClinicProfile } from '../../shared/clinic/clinic.model.ts';

/** The profile as it is typed: the address is one text of up to four lines. */
export const profileForm = clinicProfile.omit({ addressLines: true }).extend({
  address: z
    .string()
    .max(500)
    .refine((text) => linesOf(text).length <= 4 && linesOf(text).every((line) => line.length <= 120)),
});
export type ProfileForm = z.infer<typeof profileForm>;

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function formOfProfile({ addressLines, ...profile }: ClinicProfile): ProfileForm {
  return { ...profile, address: addressLines.join('\n') };
}

export function profileOfForm({ address, ...form }: ProfileForm): ClinicProfile {
  return { ...form, addressLines: linesOf(address) };
}

export const locales = {
  'en-US': 'enUS',
  'en-GB': 'enGB',
  'en-CA': 'enCA',
  'en-AU': 'enAU',
  'en-NZ': 'enNZ',
  'en-IE': 'enIE',
} as const;

const commonCurrencies = ['USD', 'CAD', 'GBP', 'EUR', 'AUD', 'NZD', 'CHF'];

/** The currencies that are offered, with the present one among them, whatever it is. */
export function currencies(present: string): readonly string[] {
  return commonCurrencies.includes(present) ? commonCurrencies : [present, ...commonCurrencies];
}

/** Monday, Saturday or Sunday: where the weeks of the world begin. */
export const weekStarts = [1, 6, 7] as const;
