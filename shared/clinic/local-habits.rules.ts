import type { ClinicProfile } from './clinic.model.ts';

type LocalHabits = Pick<ClinicProfile, 'currency' | 'pageSize' | 'weekStart' | 'hourCycle'>;

const currencies: Readonly<Record<string, string>> = {
  AU: 'AUD',
  CA: 'CAD',
  CH: 'CHF',
  CZ: 'CZK',
  DK: 'DKK',
  GB: 'GBP',
  IN: 'INR',
  JP: 'JPY',
  MX: 'MXN',
  NO: 'NOK',
  NZ: 'NZD',
  PL: 'PLN',
  SE: 'SEK',
  US: 'USD',
  ZA: 'ZAR',
};

const euro = new Set(['AT', 'BE', 'CY', 'DE', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PT', 'SI', 'SK']);

/** What a new clinic begins with, from the region of its locale (`en-CA`); each can be set afterwards. */
export function localHabits(locale: string): LocalHabits {
  const region = locale.split('-')[1] ?? 'US';
  return {
    currency: euro.has(region) ? 'EUR' : (currencies[region] ?? 'USD'),
    pageSize: ['US', 'CA', 'MX'].includes(region) ? 'letter' : 'a4',
    weekStart: ['US', 'CA', 'MX', 'JP', 'IN', 'ZA'].includes(region) ? 7 : 1,
    hourCycle: ['US', 'CA', 'AU', 'NZ', 'IN', 'MX'].includes(region) ? 'h12' : 'h23',
  };
}
