import type { Ref } from 'react';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { calmColourNames, calmColours } from '../../shared/clinic/colours.ts';
import type { Service } from '../../shared/clinic/clinic.model.ts';
import type { FreeSlot } from '../../shared/schedule/schedule.model.ts';
import { FormSelect } from '../ui/FormSelect.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import { useFormat } from '../ui/use-format.ts';
import type { ZodForm } from '../ui/use-zod-form.ts';
import type { BookingInput, BookingOutput } from './booking-form.ts';
import { useDesk } from './desk.ts';
import { FreeSlotList } from './FreeSlotList.tsx';
import { PlaceFields } from './PlaceFields.tsx';

interface BookingFieldsProps {
  readonly form: ZodForm<BookingInput, BookingOutput>;
  readonly isWalkIn: boolean;
  /** Whose free starts are listed; null = anybody's. */
  readonly therapistId: string | null;
  readonly durationMinutes: number;
  readonly firstSlot: Ref<HTMLButtonElement>;
  /** The service of a visit that is booked elsewhere stays. */
  readonly isServiceFixed: boolean;
  /** How long a visit of a service is for this client. */
  readonly minutesOf: (service: Service) => number;
  readonly onTherapist: (therapistId: string | null) => void;
  readonly onSlot: (slot: FreeSlot) => void;
}

/** What, when and where: the service, the next free starts, and the place once there is one. */
export function BookingFields(props: BookingFieldsProps) {
  const { form, isWalkIn, therapistId, durationMinutes, firstSlot, isServiceFixed, minutesOf, onTherapist, onSlot } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const { board, date, today, place, services, setPlace, openTask } = useDesk();
  const [serviceId, clientId] = useWatch({ control: form.control, name: ['serviceId', 'clientId'] });
  const offered = services.filter((service) => service.isActive || (isServiceFixed && service.id === serviceId));
  const chooseService = (id: string): void => {
    form.setValue('serviceId', id);
    const chosen = services.find((service) => service.id === id);
    if (place && chosen) setPlace({ ...place, durationMinutes: minutesOf(chosen) });
  };
  const wait = (): void =>
    openTask({ kind: 'entry', entryId: null, clientId: clientId === '' ? null : clientId, serviceId: serviceId === '' ? null : serviceId, therapistId });
  const question = {
    serviceId: serviceId === '' ? null : serviceId,
    therapistId,
    clientId: clientId === '' ? null : clientId,
    durationMinutes,
    from: date < today ? today : date,
  };
  return (
    <>
      <TextField select label={t('schedule.booking.service')} value={serviceId} disabled={isServiceFixed} onChange={(event) => chooseService(event.target.value)}>
        {offered.map((service) => (
          <MenuItem key={service.id} value={service.id}>
            {t('schedule.booking.serviceOption', { name: service.name, minutes: service.durationMinutes })}
          </MenuItem>
        ))}
      </TextField>
      {!isWalkIn && <FreeSlotList firstRef={firstSlot} onChoose={onSlot} question={question} onWait={wait} />}
      {isWalkIn && place && (
        <Typography variant="body2">{t('schedule.booking.walkInText', { time: format.time(place.startMinute) })}</Typography>
      )}
      {place ? (
        <PlaceFields place={place} hasTime={!isWalkIn} />
      ) : (
        <TextField
          select
          label={t('schedule.place.therapist')}
          value={therapistId ?? ''}
          onChange={(event) => onTherapist(event.target.value === '' ? null : event.target.value)}
          slotProps={{ select: { displayEmpty: true } }}
        >
          <MenuItem value="">{t('schedule.place.anyTherapist')}</MenuItem>
          {board.therapists.map((therapist) => (
            <MenuItem key={therapist.staffId} value={therapist.staffId}>
              {therapist.name}
            </MenuItem>
          ))}
        </TextField>
      )}
      <FormTextField control={form.control} name="note" label={t('schedule.booking.note')} minRows={2} />
      <FormSelect
        control={form.control}
        name="colour"
        label={t('schedule.booking.colour')}
        emptyLabel={t('schedule.booking.colourOfService')}
        options={calmColourNames.map((name) => ({ value: calmColours[name], label: t(`clinic.colours.${name}`) }))}
      />
    </>
  );
}
