// Booking from the panel: the client is made first where it is new, then the visit; every refusal keeps what was typed.
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Placement, VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { blankDetails } from '../../shared/clients/blank-client.ts';
import { useNotify } from '../ui/notify.ts';
import { useFormat } from '../ui/use-format.ts';
import { useFieldErrors, type ZodForm } from '../ui/use-zod-form.ts';
import type { BookingInput, BookingOutput } from './booking-form.ts';
import { useBookVisit, useChangeVisitState, useCreateClient, useRebookVisit, useUndoRebooking } from './schedule.api.ts';
import { placeRefusal } from './schedule-words.ts';
import { putVisit } from './use-visit-deeds.ts';

export interface BookingWish {
  readonly placement: Placement;
  readonly planId: string | null;
  readonly isWalkIn: boolean;
  readonly acceptsWarnings: boolean;
  /** The visit that is cancelled for this one. */
  readonly rebookOf: VisitSummary | undefined;
}

export function useBooking(form: ZodForm<BookingInput, BookingOutput>) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const showFieldErrors = useFieldErrors(form);
  const createClient = useCreateClient();
  const bookVisit = useBookVisit();
  const rebookVisit = useRebookVisit();
  const { mutateAsync: changeState } = useChangeVisitState();
  const { mutateAsync: undoRebooking } = useUndoRebooking();
  const [refusal, setRefusal] = useState<string | null>(null);

  async function clientIdOf(values: BookingOutput): Promise<string> {
    if (!values.isNew) return values.clientId;
    const { firstName, lastName, phone } = values;
    const { id } = await createClient.mutateAsync({ ...blankDetails, firstName, lastName, phone });
    // If the visit is refused now, the client is on file all the same and must not be made twice.
    form.setValue('isNew', false);
    form.setValue('clientId', id);
    form.setValue('clientName', `${firstName} ${lastName}`);
    return id;
  }

  /** @returns the visit, or undefined where it was refused; why is on screen then. */
  async function book(values: BookingOutput, wish: BookingWish): Promise<VisitSummary | undefined> {
    setRefusal(null);
    try {
      const clientId = await clientIdOf(values);
      const { serviceId, note, colour } = values;
      const { planId, isWalkIn, acceptsWarnings, placement, rebookOf } = wish;
      const state = isWalkIn ? 'arrived' : 'booked';
      const visit = rebookOf
        ? await rebookVisit.mutateAsync({ ...placement, visitId: rebookOf.id, version: rebookOf.version, reason: note.split('\n')[0]?.slice(0, 200) ?? '', acceptsWarnings })
        : await bookVisit.mutateAsync({ ...placement, clientId, serviceId, note, colour, planId, isWalkIn, acceptsWarnings, state });
      putVisit(queryClient, visit);
      // The one it replaces shows so at once; the refresh that follows brings the rest.
      if (rebookOf) putVisit(queryClient, { ...rebookOf, state: 'rescheduled', version: rebookOf.version + 1 });
      notify.show({
        message: t(rebookOf ? 'schedule.booking.rebooked' : 'schedule.booking.booked', {
          date: format.shortDate(visit.startsOn),
          time: format.time(visit.startMinute),
          therapist: visit.therapistName,
        }),
        undo: async () => {
          const { id: visitId, version } = visit;
          if (!rebookOf) {
            putVisit(queryClient, await changeState({ visitId, version, state: 'cancelled_by_clinic', reason: t('schedule.booking.unbook') }));
            return;
          }
          const both = await undoRebooking({ visitId, version, state: rebookOf.state, reason: t('schedule.booking.rebookUndone') });
          for (const one of both) putVisit(queryClient, one);
        },
      });
      return visit;
    } catch (error) {
      if (!showFieldErrors(error)) setRefusal(placeRefusal({ t, format }, error).text);
      return undefined;
    }
  }
  return { book, refusal, clearRefusal: () => setRefusal(null), isPending: createClient.isPending || bookVisit.isPending || rebookVisit.isPending };
}
