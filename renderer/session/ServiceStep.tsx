import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { FormMoneyField } from '../ui/FormMoneyField.tsx';
import { FormNumberField } from '../ui/FormNumberField.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import type { FirstStartForm } from './first-start-form.ts';

/** The first service: name, length, turnover, price. */
export function ServiceStep({ form }: { readonly form: FirstStartForm }) {
  const { t } = useTranslation();
  return (
    <>
      <FormTextField control={form.control} name="service.name" label={t('session.firstStart.serviceName')} autoFocus isRequired />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: 2 }}>
        <FormNumberField control={form.control} name="service.durationMinutes" label={t('session.firstStart.duration')} />
        <FormNumberField control={form.control} name="service.bufferMinutes" label={t('session.firstStart.buffer')} />
        <FormMoneyField control={form.control} name="service.priceCents" label={t('session.firstStart.price')} />
      </Box>
    </>
  );
}
