import { useTranslation } from 'react-i18next';
import { FormSelect } from '../ui/FormSelect.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import { TimeZoneField } from '../ui/TimeZoneField.tsx';
import { locales } from './first-start-form.ts';
import type { FirstStartForm } from './first-start-form.ts';

/** Name, time zone, and how dates and money are written. */
export function ClinicStep({ form }: { readonly form: FirstStartForm }) {
  const { t } = useTranslation();
  return (
    <>
      <FormTextField control={form.control} name="clinicName" label={t('session.firstStart.clinicName')} autoFocus isRequired />
      <TimeZoneField control={form.control} name="timeZone" label={t('session.firstStart.timeZone')} hint={t('session.firstStart.timeZoneHint')} />
      <FormSelect
        control={form.control}
        name="locale"
        label={t('session.firstStart.locale')}
        options={Object.entries(locales).map(([value, name]) => ({ value, label: t(`session.firstStart.locales.${name}`) }))}
      />
    </>
  );
}
