import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Step from '@mui/material/Step';
import StepLabel from '@mui/material/StepLabel';
import Stepper from '@mui/material/Stepper';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { describeError } from '../api/errors.ts';
import { HiddenStatus } from '../ui/HiddenStatus.tsx';
import { useFieldErrors, useZodForm } from '../ui/use-zod-form.ts';
import { firstStartSchema, proposedHours, proposedLocale, stepFields, stepNames, stepOfField } from './first-start-form.ts';
import type { StepName } from './first-start-form.ts';
import { FirstStartStep } from './FirstStartStep.tsx';
import { GateLayout } from './GateLayout.tsx';
import { OpenDemo } from './OpenDemo.tsx';
import { Problem } from './Problem.tsx';
import { useSubmit } from './use-submit.ts';

interface FirstStartProps {
  /** The computer's. */
  readonly locale: string;
  readonly onCreated: (recoveryCode: string) => void;
}

/** Five short steps to a working clinic. */
export function FirstStart({ locale, onCreated }: FirstStartProps) {
  const { t } = useTranslation();
  const [step, setStep] = useState<StepName>('clinic');
  const { isBusy, problem, run, clear } = useSubmit();
  const form = useZodForm(firstStartSchema, {
    defaultValues: {
      clinicName: '',
      timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      locale: proposedLocale(locale),
      owner: { name: '', signInName: '', password: '', roles: ['owner', 'therapist'], licence: '' },
      room: { name: t('session.firstStart.roomDefault') },
      service: { name: t('session.firstStart.serviceDefault'), durationMinutes: 60, bufferMinutes: 15, priceCents: 9500 },
      hours: proposedHours,
    },
    texts: { 'owner.password': 'password', 'owner.licence': 'required', timeZone: 'timeZone', hours: 'endBeforeStart' },
  });
  const showFieldErrors = useFieldErrors(form);
  const index = stepNames.indexOf(step);

  const create = form.handleSubmit((values) =>
    run(async () => {
      try {
        const isTherapist = values.owner.roles.includes('therapist');
        const { recoveryCode } = await client.session.createClinic({ ...values, hours: isTherapist ? values.hours : [] });
        onCreated(recoveryCode);
      } catch (error) {
        const described = describeError(error);
        const [field] = described.kind === 'refusal' ? Object.keys(described.fields) : [];
        const home = field === undefined ? undefined : stepOfField(field);
        if (home) setStep(home);
        showFieldErrors(error);
        throw error;
      }
    }),
  );
  const goOn = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    clear();
    if (!(await form.trigger([...stepFields[step]], { shouldFocus: true }))) return;
    const next = stepNames[index + 1];
    if (next) setStep(next);
    else await create();
  };
  const previous = stepNames[index - 1];
  return (
    <GateLayout title={t('session.firstStart.title')} text={t('session.firstStart.intro')} width="38rem">
      <Stepper activeStep={index} sx={{ mb: 3 }}>
        {stepNames.map((name) => (
          <Step key={name}>
            <StepLabel>{t(`session.firstStart.steps.${name}`)}</StepLabel>
          </Step>
        ))}
      </Stepper>
      <HiddenStatus>{t('ui.stepOf', { step: index + 1, total: stepNames.length })}</HiddenStatus>
      <Stack component="form" noValidate spacing={2} onSubmit={(event) => void goOn(event)}>
        <FirstStartStep key={step} step={step} form={form} />
        <Problem text={problem} />
        {isBusy && (
          <Typography role="status" color="textSecondary">
            {t('session.firstStart.creating')}
          </Typography>
        )}
        <Stack direction="row" spacing={1} sx={{ justifyContent: 'flex-end', pt: 1 }}>
          {previous !== undefined && (
            <Button onClick={() => setStep(previous)} disabled={isBusy}>
              {t('ui.back')}
            </Button>
          )}
          <Button type="submit" variant="contained" loading={isBusy}>
            {index === stepNames.length - 1 ? t('session.firstStart.create') : t('ui.next')}
          </Button>
        </Stack>
      </Stack>
      {step === 'clinic' && <OpenDemo />}
    </GateLayout>
  );
}
