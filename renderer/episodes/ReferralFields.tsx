import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useController } from 'react-hook-form';
import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { todayIn } from '../ui/clock.ts';
import { DoctorNameField } from '../clients/doctors/DoctorNameField.tsx';
import { FormDateField } from '../ui/FormDateField.tsx';
import { FormNumberField } from '../ui/FormNumberField.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import { useFormat } from '../ui/use-format.ts';
import type { ComplaintInput } from './complaint-form.ts';

/** Who sent the client, if anybody did. */
export function ReferralFields({ control, clientId }: { readonly control: Control<ComplaintInput, unknown, unknown>; readonly clientId: string }) {
  const { t } = useTranslation();
  const { settings } = useFormat();
  const { field } = useController({ control, name: 'referral' });
  const isReferred = field.value !== null;
  return (
    <Box>
      <FormControlLabel
        label={t('episodes.referral.has')}
        control={
          <Checkbox
            checked={isReferred}
            onChange={(event) => field.onChange(event.target.checked ? { by: '', kind: t('episodes.referral.physician'), date: todayIn(settings.timeZone), visitsOrdered: null, expiresOn: null } : null)}
          />
        }
      />
      {isReferred && (
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2, mt: 1 }}>
          <DoctorNameField control={control} name="referral.by" clientId={clientId} label={t('episodes.referral.by')} isRequired />
          <FormTextField control={control} name="referral.kind" label={t('episodes.referral.kind')} isRequired />
          <FormDateField control={control} name="referral.date" label={t('episodes.referral.date')} isRequired />
          <FormDateField control={control} name="referral.expiresOn" label={t('episodes.referral.expiresOn')} />
          <FormNumberField control={control} name="referral.visitsOrdered" label={t('episodes.referral.visitsOrdered')} />
        </Box>
      )}
    </Box>
  );
}
