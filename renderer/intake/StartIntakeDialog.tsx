import { useState } from 'react';
import type { ComponentType } from 'react';
import Alert from '@mui/material/Alert';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import MenuItem from '@mui/material/MenuItem';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { intakeWay, type IntakeWay, type KeptForm } from '../../shared/intake/intake.model.ts';
import { api, client } from '../api/client.ts';
import { useMe } from '../session/me.ts';
import { Problem } from '../session/Problem.tsx';
import { useSubmit } from '../session/use-submit.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { handOver } from './hand-over.ts';
import { isPin, PinField } from './PinField.tsx';

/** The button that prints a form to be filled in by hand. */
export type PrintBlank = ComponentType<{ readonly formId: string; readonly clientId: string }>;

interface StartIntakeDialogProps {
  readonly clientId: string;
  readonly PrintBlank: PrintBlank;
  readonly onClose: () => void;
}

const noForms: readonly KeptForm[] = [];

/** Which form, and who gives the answers: together, from paper, or the client alone. */
export function StartIntakeDialog({ clientId, PrintBlank, onClose }: StartIntakeDialogProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { hasPin } = useMe();
  const [chosen, setChosen] = useState<string>();
  const [way, setWay] = useState<IntakeWay>('screen');
  const [pin, setPin] = useState('');
  const { isBusy, problem, run } = useSubmit();
  const { data: forms = noForms, error } = useQuery(api.intake.listForms.queryOptions({ input: {} }));
  const form = forms.find(({ formId }) => formId === chosen) ?? forms[0];
  const isKiosk = way === 'kiosk';
  const begin = async (formId: string): Promise<void> => {
    const { draftId } = await client.intake.startIntake({ clientId, formId, way });
    if (isKiosk) await handOver(draftId, pin);
    else await navigate(`/clients/${clientId}/intake/${draftId}`);
  };
  return (
    <FormDialog
      isOpen
      title={t('intake.startTitle')}
      submitLabel={isKiosk ? t('intake.handOver') : t('intake.go')}
      isBusy={isBusy}
      canSubmit={form !== undefined && (!isKiosk || (hasPin && isPin(pin)))}
      onSubmit={() => form && void run(() => begin(form.formId)).then((isDone) => !isDone && setPin(''))}
      onClose={onClose}
      extraAction={form && <PrintBlank formId={form.formId} clientId={clientId} />}
    >
      {form && forms.length > 1 && (
        <TextField select label={t('intake.form')} value={form.formId} onChange={(event) => setChosen(event.target.value)}>
          {forms.map((one) => (
            <MenuItem key={one.formId} value={one.formId}>
              {t('intake.formVersion', { title: one.form.title, version: one.version })}
            </MenuItem>
          ))}
        </TextField>
      )}
      {form && forms.length === 1 && <Typography>{form.form.title}</Typography>}
      <FormControl>
        <FormLabel id="intake-way">{t('intake.way')}</FormLabel>
        <RadioGroup aria-labelledby="intake-way" value={way} onChange={(event) => setWay(intakeWay.parse(event.target.value))}>
          {intakeWay.options.map((one) => (
            <FormControlLabel key={one} value={one} control={<Radio />} label={t(`intake.ways.${one}`)} />
          ))}
        </RadioGroup>
      </FormControl>
      {isKiosk && <Typography color="textSecondary">{t('intake.kioskText')}</Typography>}
      {isKiosk && (hasPin ? <PinField label={t('intake.kioskPin')} value={pin} onChange={setPin} autoFocus /> : <Alert severity="warning">{t('intake.noPin')}</Alert>)}
      <Problem text={problem ?? (error ? t('errors.unavailable') : null)} />
    </FormDialog>
  );
}
