import { useRef, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { FreeSlot, Placement } from '../../shared/schedule/schedule.model.ts';
import { usePermission } from '../session/me.ts';
import { DraftDot } from '../ui/DraftDot.tsx';
import { DraftNote } from '../ui/DraftNote.tsx';
import { useDraft } from '../ui/use-draft.ts';
import { useZodForm } from '../ui/use-zod-form.ts';
import { AttendanceNote } from './AttendanceNote.tsx';
import { BookingClient } from './BookingClient.tsx';
import { BookingFields } from './BookingFields.tsx';
import { BookingSourceNote } from './BookingSourceNote.tsx';
import { bookingForm, emptyBooking, type BookingInput, type BookingOutput } from './booking-form.ts';
import { cursorOn } from './board-cursor.ts';
import type { DeskTask } from './desk-task.ts';
import { useDesk } from './desk.ts';
import { ClientGate } from '../screening/ClientGate.tsx';
import { FirstVisitNote } from './FirstVisitNote.tsx';
import { useHeldSlot } from './holds.api.ts';
import { PanelFrame } from './PanelFrame.tsx';
import { PlaceNotice } from './PlaceNotice.tsx';
import { useBookingClose } from './use-booking-close.ts';
import { useBookingStart } from './use-booking-start.ts';
import { useBooking } from './use-booking.ts';
import { useDefaultService } from './use-default-service.ts';
import { useFirstVisit, useOfferedLength } from './use-first-visit.ts';
import { WhoFitsButton } from './WhoFitsButton.tsx';

/** Books a visit beside the board: who, what, when and where; Enter on the first free start books it. */
export function BookingPanel({ task }: { readonly task: Extract<DeskTask, { kind: 'booking' }> }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const canAdd = usePermission('clients.write');
  const { service: firstService, remember } = useDefaultService(desk.services);
  const form = useZodForm<BookingInput, BookingOutput>(bookingForm, { defaultValues: emptyBooking(firstService?.id ?? '') });
  const draftKey = { form: 'schedule.booking', subject: task.source?.visitId ?? task.planId ?? task.clientId ?? 'new' };
  const draft = useDraft(form, draftKey);
  const { book, refusal, clearRefusal, isPending } = useBooking(form);
  const { close } = useBookingClose(form, draft, draftKey, task);
  const [serviceId, clientId, isNew] = useWatch({ control: form.control, name: ['serviceId', 'clientId', 'isNew'] });
  const service = desk.services.find((one) => one.id === serviceId);
  const { plan, origin } = useBookingStart(task, form, service);
  const rebookOf = task.source?.kind === 'rebook' ? origin : undefined;
  const [wishedTherapist, setWishedTherapist] = useState<string | null>();
  const firstSlot = useRef<HTMLButtonElement>(null);
  const submitButton = useRef<HTMLButtonElement>(null);
  const { place, judged } = desk;
  const first = useFirstVisit({ clientId, isNew, service, startsOn: place?.startsOn ?? null, planMinutes: plan?.durationMinutes ?? null });
  useOfferedLength(first.minutes);
  const isWarned = judged?.verdict === 'warning';
  const { source } = task;
  // Nobody is meant yet: whoever waits for such a time may have it.
  const isOpenToAll = clientId === '' && !isNew && !source && !task.isWalkIn;
  useHeldSlot(judged && judged.verdict !== 'conflict' ? { ...judged.placement, bufferMinutes: service?.bufferMinutes ?? 0, bufferBeforeMinutes: service?.bufferBeforeMinutes ?? 0 } : null, desk.facts.allHolds);

  const send = (placement: Placement, acceptsWarnings: boolean): void =>
    void form.handleSubmit(async (values) => {
      const visit = await book(values, { placement, planId: plan?.planId ?? null, isWalkIn: task.isWalkIn, acceptsWarnings, rebookOf });
      if (!visit) return;
      remember(values.serviceId);
      await draft.discard();
      desk.setCursor(cursorOn(visit));
      desk.closeTask(visit.startsOn);
    })();
  const submit = (): void => {
    // Whoever is missing is said at once; then the first free start takes the focus.
    if (!place) void form.handleSubmit(() => firstSlot.current?.focus())();
    else if (judged && judged.verdict !== 'conflict') send(judged.placement, isWarned);
  };
  const chooseSlot = ({ startsAt: _, ...slot }: FreeSlot): void => {
    desk.goToDate(slot.startsOn);
    desk.setPlace({ ...slot, room: slot.roomId ?? 'none' });
    send(slot, false);
  };
  const goOn = (): void => {
    clearRefusal();
    requestAnimationFrame(() => (place ? submitButton : firstSlot).current?.focus());
  };
  if (!firstService) {
    return (
      <PanelFrame title={t('schedule.booking.title')} onClose={close}>
        <Alert severity="info">{t('schedule.booking.noServices')}</Alert>
      </PanelFrame>
    );
  }
  const titleText = task.isWalkIn ? 'walkInTitle' : source?.kind === 'copy' ? 'copyTitle' : source ? 'rebookTitle' : 'title';
  const submitText = task.isWalkIn ? 'submitWalkIn' : source?.kind === 'rebook' ? 'rebookSubmit' : 'submit';
  const footer = (
    <>
      <PlaceNotice refusal={refusal} />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <DraftDot draft={draft} />
        {isOpenToAll && judged && <WhoFitsButton place={judged.placement} />}
        <Button
          ref={submitButton}
          type="submit"
          variant="contained"
          color={isWarned ? 'warning' : 'primary'}
          loading={isPending}
          disabled={judged?.verdict === 'conflict'}
          sx={{ ml: 'auto' }}
        >
          {t(isWarned ? 'schedule.booking.submitAnyway' : `schedule.booking.${submitText}`)}
        </Button>
      </Box>
    </>
  );
  return (
    <PanelFrame
      title={t(`schedule.booking.${titleText}`)}
      onClose={close}
      onSubmit={submit}
      onCommit={submit}
      footer={footer}
    >
      <DraftNote draft={draft} />
      {source && <BookingSourceNote source={source} />}
      <BookingClient form={form} isFixed={task.planId !== null || source?.kind === 'rebook'} canAdd={canAdd} onChosen={goOn} />
      {clientId !== '' && <AttendanceNote clientId={clientId} />}
      {clientId !== '' && <ClientGate clientId={clientId} />}
      {plan && (
        <Typography variant="body2" color="textSecondary">
          {t('schedule.booking.session', { number: plan.sessionsTaken + 1, planned: plan.sessionsPlanned })}
        </Typography>
      )}
      {!source && <FirstVisitNote first={first} />}
      <BookingFields
        form={form}
        isWalkIn={task.isWalkIn}
        therapistId={place?.therapistId ?? (wishedTherapist === undefined ? (plan?.therapistId ?? origin?.therapistId ?? null) : wishedTherapist)}
        durationMinutes={place?.durationMinutes ?? origin?.durationMinutes ?? first.minutes}
        firstSlot={firstSlot}
        isServiceFixed={source?.kind === 'rebook'}
        minutesOf={first.minutesOf}
        onTherapist={setWishedTherapist}
        onSlot={chooseSlot}
      />
    </PanelFrame>
  );
}
