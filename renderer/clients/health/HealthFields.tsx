import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormChipsField } from '../../ui/FormChipsField.tsx';
import { FormTextField } from '../../ui/FormTextField.tsx';
import { ConditionsField } from './ConditionsField.tsx';
import type { EditedHealth } from './health-form.ts';
import { RedFlagList } from './RedFlagList.tsx';

interface HealthFieldsProps {
  readonly control: Control<EditedHealth, unknown, EditedHealth>;
}

/** What the client answers: conditions, medicines, allergies, pregnancy, red flags. */
export function HealthFields({ control }: HealthFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Box role="group" aria-label={t('clients.health.parts.conditions')}>
        <Typography variant="subtitle2" component="h3" sx={{ mb: 1.25 }}>
          {t('clients.health.parts.conditions')}
        </Typography>
        <ConditionsField control={control} />
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(14rem, 1fr))', gap: 1.75, alignItems: 'start' }}>
        <FormChipsField control={control} name="medications" label={t('clients.health.parts.medications')} hint={t('clients.health.medicationsHint')} />
        <FormChipsField control={control} name="allergies" label={t('clients.health.parts.allergies')} />
        <FormTextField control={control} name="pregnancy" label={t('clients.health.parts.pregnancy')} hint={t('clients.health.pregnancyHint')} />
      </Box>
      <Box>
        <FormTextField control={control} name="redFlagScreen" label={t('clients.health.parts.redFlagScreen')} hint={t('clients.health.redFlagHint')} minRows={2} />
        <RedFlagList />
      </Box>
    </>
  );
}
