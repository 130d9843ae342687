import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import { useController } from 'react-hook-form';
import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { consentLabel } from '../../../shared/clinical/consents.ts';
import type { ConsentForm } from './consent-form.ts';

interface ConsentKindsProps {
  readonly control: Control<ConsentForm, unknown, ConsentForm>;
  /** The kinds on offer; one alone is simply named. */
  readonly kinds: ConsentForm['consentIds'];
}

/** The kinds that one answer is given for. */
export function ConsentKinds({ control, kinds }: ConsentKindsProps) {
  const { t } = useTranslation();
  const { field, fieldState } = useController({ control, name: 'consentIds' });
  if (kinds.length === 1) return null;
  return (
    <FormControl component="fieldset" error={fieldState.invalid}>
      <FormLabel component="legend" sx={{ typography: 'body2' }}>
        {t('clients.consents.about')}
      </FormLabel>
      <FormGroup>
        {kinds.map((kind) => (
          <FormControlLabel
            key={kind}
            label={consentLabel(kind)}
            control={
              <Checkbox
                checked={field.value.includes(kind)}
                onChange={(event) => field.onChange(kinds.filter((other) => (other === kind ? event.target.checked : field.value.includes(other))))}
              />
            }
          />
        ))}
      </FormGroup>
      {fieldState.invalid && <FormHelperText>{t('clients.consents.chooseSome')}</FormHelperText>}
    </FormControl>
  );
}
