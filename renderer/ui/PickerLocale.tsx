import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { AdapterDateFns } from '@mui/x-date-pickers/AdapterDateFns';
import { LocalizationProvider } from '@mui/x-date-pickers/LocalizationProvider';
import { enAU } from 'date-fns/locale/en-AU';
import { enCA } from 'date-fns/locale/en-CA';
import { enGB } from 'date-fns/locale/en-GB';
import { enIE } from 'date-fns/locale/en-IE';
import { enNZ } from 'date-fns/locale/en-NZ';
import { enUS } from 'date-fns/locale/en-US';
import type { Locale } from 'date-fns/locale';
import { useFormat } from './use-format.ts';

const locales: Readonly<Record<string, Locale>> = {
  'en-US': enUS,
  'en-GB': enGB,
  'en-CA': enCA,
  'en-AU': enAU,
  'en-NZ': enNZ,
  'en-IE': enIE,
};

type WeekStart = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Lets pickers write dates as the clinic does, with its first day of the week. */
export function PickerLocale({ children }: { readonly children: ReactNode }) {
  const { locale, weekStart } = useFormat().settings;
  const adapterLocale = useMemo<Locale>(() => {
    const known = locales[locale] ?? enUS;
    // ISO 7 (Sunday) is 0 to date-fns; weekStart is 1 to 7.
    return { ...known, options: { ...known.options, weekStartsOn: (weekStart % 7) as WeekStart } };
  }, [locale, weekStart]);
  return (
    <LocalizationProvider dateAdapter={AdapterDateFns} adapterLocale={adapterLocale}>
      {children}
    </LocalizationProvider>
  );
}
