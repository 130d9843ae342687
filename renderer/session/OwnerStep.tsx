import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import Typography from '@mui/material/Typography';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../shared/contract/access.ts';
import { FormPasswordField } from '../ui/FormPasswordField.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import type { FirstStartForm } from './first-start-form.ts';

/** The first person: owner, and whatever else they do here. */
export function OwnerStep({ form }: { readonly form: FirstStartForm }) {
  const { t } = useTranslation();
  const { field } = useController({ control: form.control, name: 'owner.roles' });
  const isTherapist = field.value.includes('therapist');
  const toggle = (role: Role, isOn: boolean): void => {
    field.onChange(isOn ? [...field.value, role] : field.value.filter((held) => held !== role));
  };
  return (
    <>
      <Typography color="textSecondary">{t('session.firstStart.ownerIntro')}</Typography>
      <FormTextField
        control={form.control}
        name="owner.name"
        label={t('session.firstStart.ownerName')}
        hint={t('session.firstStart.ownerNameHint')}
        autoFocus
        isRequired
      />
      <FormTextField
        control={form.control}
        name="owner.signInName"
        label={t('session.signInName')}
        hint={t('session.firstStart.signInNameHint')}
        autoComplete="username"
        isRequired
      />
      <FormPasswordField control={form.control} name="owner.password" label={t('session.password')} isNew isRequired />
      <FormGroup>
        <FormControlLabel
          label={t('session.firstStart.alsoTherapist')}
          control={<Checkbox checked={isTherapist} onChange={(event) => toggle('therapist', event.target.checked)} />}
        />
        <FormControlLabel
          label={t('session.firstStart.alsoFrontDesk')}
          control={
            <Checkbox
              checked={field.value.includes('frontDesk')}
              onChange={(event) => toggle('frontDesk', event.target.checked)}
            />
          }
        />
      </FormGroup>
      {isTherapist && (
        <FormTextField
          control={form.control}
          name="owner.licence"
          label={t('session.firstStart.licence')}
          hint={t('session.firstStart.licenceHint')}
          isRequired
        />
      )}
    </>
  );
}
