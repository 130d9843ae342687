import AddOutlined from '@mui/icons-material/AddOutlined';
import CloseOutlined from '@mui/icons-material/CloseOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { Temporal } from 'temporal-polyfill';
import { useFieldArray, useWatch } from 'react-hook-form';
import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { contraindicationLabel, findContraindication } from '../../../shared/clinical/contraindications.ts';
import { todayIn } from '../../ui/clock.ts';
import { FormDateField } from '../../ui/FormDateField.tsx';
import { FormSelect } from '../../ui/FormSelect.tsx';
import { FormTextField } from '../../ui/FormTextField.tsx';
import { useFormat } from '../../ui/use-format.ts';
import type { EditedHealth } from './health-form.ts';

/** House default of clinical.md 1.3. */
const usualMonths = 6;

interface ClearancesFieldProps {
  readonly control: Control<EditedHealth, unknown, EditedHealth>;
}

function needsClearance(contraindicationId: string): boolean {
  const classes = findContraindication(contraindicationId)?.classes;
  return classes?.general === 'clearance' || classes?.stretch === 'clearance';
}

/** Doctors' letters for conditions that need one. Nothing is shown while no condition does. */
export function ClearancesField({ control }: ClearancesFieldProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const flags = useWatch({ control, name: 'flags' });
  const { fields, append, remove } = useFieldArray({ control, name: 'clearances' });
  const named = flags.map((flag) => flag.contraindicationId).filter(needsClearance);
  const options = [...new Set([...named, ...fields.map((field) => field.contraindicationId)])];
  const first = named.find((id) => fields.every((field) => field.contraindicationId !== id));
  if (options.length === 0) return null;
  const today = todayIn(format.settings.timeZone);
  const add = (): void =>
    append({
      contraindicationId: first ?? options[0] ?? '',
      by: '',
      date: today,
      document: '',
      expiresOn: Temporal.PlainDate.from(today).add({ months: usualMonths }).toString(),
    });
  return (
    <Box role="group" aria-label={t('clients.health.parts.clearances')} sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
      <Box>
        <Typography variant="subtitle2" component="h3">
          {t('clients.health.parts.clearances')}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {t('clients.health.clearancesHint')}
        </Typography>
      </Box>
      {fields.map((field, index) => (
        <Box key={field.id} sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
          <Box sx={{ flex: 1, display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(11rem, 1fr))', gap: 1.25 }}>
            <FormSelect
              control={control}
              name={`clearances.${index}.contraindicationId`}
              label={t('clients.health.clearanceFor')}
              options={options.map((value) => ({ value, label: contraindicationLabel(value) }))}
            />
            <FormTextField control={control} name={`clearances.${index}.by`} label={t('clients.health.clearanceBy')} isRequired />
            <FormDateField control={control} name={`clearances.${index}.date`} label={t('clients.health.clearanceDate')} maxDate={today} isRequired />
            <FormDateField control={control} name={`clearances.${index}.expiresOn`} label={t('clients.health.clearanceExpires')} />
            <Box sx={{ gridColumn: '1 / -1' }}>
              <FormTextField control={control} name={`clearances.${index}.document`} label={t('clients.health.clearanceDocument')} />
            </Box>
          </Box>
          <IconButton
            aria-label={t('clients.health.clearanceRemove', { name: contraindicationLabel(field.contraindicationId) })}
            onClick={() => remove(index)}
            sx={{ mt: 0.5 }}
          >
            <CloseOutlined fontSize="small" />
          </IconButton>
        </Box>
      ))}
      <Button variant="outlined" startIcon={<AddOutlined />} onClick={add} sx={{ alignSelf: 'flex-start' }}>
        {t('clients.health.clearanceAdd')}
      </Button>
    </Box>
  );
}
