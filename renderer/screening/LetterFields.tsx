import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Typography from '@mui/material/Typography';
import { useController, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { GateFlag } from '../../shared/screening/screening.model.ts';
import { DoctorNameField } from '../clients/doctors/DoctorNameField.tsx';
import { ScanChoice } from '../clients/consents/ScanChoice.tsx';
import { FormDateField } from '../ui/FormDateField.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import type { ZodForm } from '../ui/use-zod-form.ts';
import { emptyLetter, needsLetter, type DecisionForm } from './decision-form.ts';

interface LetterFieldsProps {
  readonly form: ZodForm<DecisionForm, DecisionForm>;
  readonly clientId: string;
  readonly flags: readonly GateFlag[];
  readonly today: string;
  /** How long a letter holds that does not say. */
  readonly months: number;
}

/** The doctor's letter that opens what needs one. Not offered where nothing does. */
export function LetterFields(props: LetterFieldsProps) {
  const { t } = useTranslation();
  const { form, flags, today } = props;
  const letter = useWatch({ control: form.control, name: 'clearance' });
  const clearable = flags.filter(needsLetter);
  if (clearable.length === 0) return null;
  if (letter) return <Letter {...props} flags={clearable} named={letter.contraindicationIds} />;
  return (
    <Button variant="outlined" sx={{ alignSelf: 'flex-start' }} onClick={() => form.setValue('clearance', emptyLetter(clearable, today), { shouldDirty: true })}>
      {t('screening.dialog.letterAdd')}
    </Button>
  );
}

/** Its fields are there with the letter only: a field of a letter makes the form believe that there is one. */
function Letter({ form, clientId, flags, today, months, named }: LetterFieldsProps & { readonly named: readonly string[] }) {
  const { t } = useTranslation();
  const { control, setValue } = form;
  const ids = useController({ control, name: 'clearance.contraindicationIds' });
  return (
    <Box role="group" aria-label={t('screening.dialog.letterTitle')} sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1 }}>
        <Box>
          <Typography variant="subtitle2">{t('screening.dialog.letterTitle')}</Typography>
          <Typography variant="body2" color="textSecondary">
            {t('screening.dialog.letterHint')}
          </Typography>
        </Box>
        <Button sx={{ ml: 'auto', flex: 'none' }} onClick={() => setValue('clearance', null, { shouldDirty: true })}>
          {t('screening.dialog.letterRemove')}
        </Button>
      </Box>
      <Box role="group" aria-label={t('screening.dialog.letterFor')}>
        {flags.map(({ contraindicationId: id, label }) => (
          <FormControlLabel
            key={id}
            label={label}
            control={<Checkbox checked={named.includes(id)} onChange={(event) => ids.field.onChange(event.target.checked ? [...named, id] : named.filter((other) => other !== id))} />}
          />
        ))}
        {ids.fieldState.error && <FormHelperText error>{ids.fieldState.error.message ?? t('validation.chooseSome')}</FormHelperText>}
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.25 }}>
        <DoctorNameField control={control} name="clearance.by" clientId={clientId} label={t('screening.dialog.by')} isRequired />
        <FormDateField control={control} name="clearance.date" label={t('screening.dialog.date')} maxDate={today} isRequired />
        <FormTextField control={control} name="clearance.document" label={t('screening.dialog.document')} isRequired />
        <FormDateField control={control} name="clearance.expiresOn" label={t('screening.dialog.letterUntil')} hint={t('screening.dialog.letterUntilHint', { count: months })} minDate={today} />
      </Box>
      <ScanChoice control={control} name="clearance.documentId" clientId={clientId} label={t('screening.dialog.scan')} emptyLabel={t('screening.dialog.noScan')} />
    </Box>
  );
}
