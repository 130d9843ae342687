import AddOutlined from '@mui/icons-material/AddOutlined';
import CloseOutlined from '@mui/icons-material/CloseOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { contraindicationLabel, findContraindication } from '../../../shared/clinical/contraindications.ts';
import { todayIn } from '../../ui/clock.ts';
import { FormDateField } from '../../ui/FormDateField.tsx';
import { FormSelect } from '../../ui/FormSelect.tsx';
import { FormTextField } from '../../ui/FormTextField.tsx';
import { useFormat } from '../../ui/use-format.ts';
import type { EditedHealth, HealthFormMethods } from './health-form.ts';

interface ClearancesFieldProps {
  readonly form: HealthFormMethods;
}

function needsClearance(contraindicationId: string): boolean {
  const classes = findContraindication(contraindicationId)?.classes;
  return classes?.general === 'clearance' || classes?.stretch === 'clearance';
}

/** Doctors' letters for conditions that need one. Nothing is shown while no condition does. */
export function ClearancesField({ form }: ClearancesFieldProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { control } = form;
  const [flags, clearances] = useWatch({ control, name: ['flags', 'clearances'] });
  const named = flags.map((flag) => flag.contraindicationId).filter(needsClearance);
  const options = [...new Set([...named, ...clearances.map((clearance) => clearance.contraindicationId)])];
  if (options.length === 0) return null;
  const today = todayIn(format.settings.timeZone);
  // Not a field array: that would call a line wrong before anybody has typed in it.
  const put = (next: EditedHealth['clearances']): void => {
    form.setValue('clearances', next, { shouldDirty: true });
    form.clearErrors('clearances');
  };
  const add = (): void => {
    const open = named.find((id) => clearances.every((clearance) => clearance.contraindicationId !== id));
    put([...clearances, { contraindicationId: open ?? options[0] ?? '', by: '', date: today, document: '', expiresOn: null }]);
  };
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
      {clearances.map((clearance, index) => (
        // Lines have no identity of their own: their fields take their values from their place in the form.
        // oxlint-disable-next-line react/no-array-index-key
        <Box key={index} sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
          <Box sx={{ flex: 1, display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(10rem, 1fr))', gap: 1.25 }}>
            <Box sx={{ gridColumn: 'span 2' }}>
              <FormSelect
                control={control}
                name={`clearances.${index}.contraindicationId`}
                label={t('clients.health.clearanceFor')}
                options={options.map((value) => ({ value, label: contraindicationLabel(value) }))}
              />
            </Box>
            <FormTextField control={control} name={`clearances.${index}.by`} label={t('clients.health.clearanceBy')} isRequired />
            <FormDateField control={control} name={`clearances.${index}.date`} label={t('clients.health.clearanceDate')} maxDate={today} isRequired />
            <FormDateField control={control} name={`clearances.${index}.expiresOn`} label={t('clients.health.clearanceExpires')} hint={t('clients.health.clearanceExpiresHint')} />
            <Box sx={{ gridColumn: '1 / -1' }}>
              <FormTextField control={control} name={`clearances.${index}.document`} label={t('clients.health.clearanceDocument')} />
            </Box>
          </Box>
          <IconButton
            aria-label={t('clients.health.clearanceRemove', { name: contraindicationLabel(clearance.contraindicationId) })}
            onClick={() => put(clearances.filter((_line, place) => place !== index))}
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
