import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Typography from '@mui/material/Typography';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { GateFlag } from '../../shared/screening/screening.model.ts';
import { FormDateField } from '../ui/FormDateField.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import type { ZodForm } from '../ui/use-zod-form.ts';
import { ScanField } from './ScanField.tsx';
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
export function LetterFields({ form, clientId, flags, today, months }: LetterFieldsProps) {
  const { t } = useTranslation();
  const { control, setValue } = form;
  const { field } = useController({ control, name: 'clearance' });
  const ids = useController({ control, name: 'clearance.contraindicationIds' });
  const clearable = flags.filter(needsLetter);
  if (clearable.length === 0) return null;
  if (!field.value) {
    return (
      <Button variant="outlined" sx={{ alignSelf: 'flex-start' }} onClick={() => setValue('clearance', emptyLetter(clearable, today), { shouldDirty: true })}>
        {t('screening.dialog.letterAdd')}
      </Button>
    );
  }
  const named = field.value.contraindicationIds;
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
        {clearable.map(({ contraindicationId: id, label }) => (
          <FormControlLabel
            key={id}
            label={label}
            control={<Checkbox checked={named.includes(id)} onChange={(event) => ids.field.onChange(event.target.checked ? [...named, id] : named.filter((other) => other !== id))} />}
          />
        ))}
        {ids.fieldState.error && <FormHelperText error>{ids.fieldState.error.message ?? t('validation.chooseSome')}</FormHelperText>}
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.25 }}>
        <FormTextField control={control} name="clearance.by" label={t('screening.dialog.by')} isRequired />
        <FormDateField control={control} name="clearance.date" label={t('screening.dialog.date')} maxDate={today} isRequired />
        <FormTextField control={control} name="clearance.document" label={t('screening.dialog.document')} isRequired />
        <FormDateField control={control} name="clearance.expiresOn" label={t('screening.dialog.letterUntil')} hint={t('screening.dialog.letterUntilHint', { count: months })} minDate={today} />
      </Box>
      <ScanField form={form} clientId={clientId} />
    </Box>
  );
}
