import { useMemo } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useDebounced } from '../app/use-debounced.ts';
import { detailsFromSearch } from '../clients/client-form.ts';
import { usePossibleDuplicates } from '../clients/clients.api.ts';
import { FormPhoneField } from '../ui/FormPhoneField.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import { PrivateText } from '../ui/PrivateText.tsx';
import type { ZodForm } from '../ui/use-zod-form.ts';
import type { BookingInput, BookingOutput } from './booking-form.ts';
import { ChosenClient } from './ChosenClient.tsx';
import { ClientPicker } from './ClientPicker.tsx';

interface BookingClientProps {
  readonly form: ZodForm<BookingInput, BookingOutput>;
  /** The client is given by a plan and cannot be another. */
  readonly isFixed: boolean;
  readonly canAdd: boolean;
  /** Somebody was chosen: the focus goes on. */
  readonly onChosen: () => void;
}

const pauseMilliseconds = 250;

/** Who the visit is for: found, or new from a name and a phone number. */
export function BookingClient({ form, isFixed, canAdd, onChosen }: BookingClientProps) {
  const { t } = useTranslation();
  const { control, setValue, clearErrors, formState } = form;
  const [isNew, clientId, clientName, firstName, lastName, phone] = useWatch({
    control,
    name: ['isNew', 'clientId', 'clientName', 'firstName', 'lastName', 'phone'],
  });
  const person = useMemo(
    () => ({
      firstName: isNew ? firstName.trim().slice(0, 80) : '',
      lastName: isNew ? lastName.trim().slice(0, 80) : '',
      phone: isNew ? phone.trim().slice(0, 40) : '',
      birthDate: null,
    }),
    [isNew, firstName, lastName, phone],
  );
  const known = usePossibleDuplicates(useDebounced(person, pauseMilliseconds)).filter((hit) => !hit.isArchived);
  const pick = (client: { readonly id: string; readonly name: string }): void => {
    setValue('isNew', false);
    setValue('clientId', client.id);
    setValue('clientName', client.name);
    clearErrors();
    onChosen();
  };
  const begin = (typed: string): void => {
    const details = detailsFromSearch(typed);
    setValue('isNew', true);
    setValue('firstName', details.firstName);
    setValue('lastName', details.lastName);
    setValue('phone', details.phone);
    clearErrors();
  };
  if (isNew) {
    return (
      <Box role="group" aria-label={t('schedule.booking.newClient')} sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
        <Box sx={{ display: 'flex', alignItems: 'center' }}>
          <Typography variant="subtitle2">{t('schedule.booking.newClient')}</Typography>
          <Button sx={{ ml: 'auto' }} onClick={() => setValue('isNew', false)}>
            {t('schedule.booking.findInstead')}
          </Button>
        </Box>
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1 }}>
          <FormTextField control={control} name="firstName" label={t('schedule.booking.firstName')} isRequired autoFocus={firstName === ''} />
          <FormTextField control={control} name="lastName" label={t('schedule.booking.lastName')} isRequired autoFocus={firstName !== '' && lastName === ''} />
        </Box>
        <FormPhoneField control={control} name="phone" label={t('schedule.booking.phone')} autoFocus={lastName !== ''} />
        <Box role="status">
          {known.length > 0 && (
            <Alert severity="info" role="presentation">
              <Typography variant="subtitle2">{t('schedule.booking.knownTitle', { count: known.length })}</Typography>
              {known.slice(0, 3).map((hit) => (
                <Button key={hit.id} color="inherit" variant="outlined" sx={{ mt: 0.5, mr: 0.5 }} onClick={() => pick(hit)}>
                  <PrivateText>{t('schedule.booking.knownUse', { name: [hit.name, hit.phone].filter((part) => part !== '').join(', ') })}</PrivateText>
                </Button>
              ))}
            </Alert>
          )}
        </Box>
      </Box>
    );
  }
  if (clientId === '') {
    return (
      <ClientPicker
        error={formState.errors.clientId && t('schedule.booking.clientMissing')}
        onPick={pick}
        {...(canAdd && { onNew: begin })}
      />
    );
  }
  return <ChosenClient name={clientName} onOther={isFixed ? undefined : () => setValue('clientId', '')} />;
}
