import type { Ref } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { FreeSlot } from '../../shared/schedule/schedule.model.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { useFormat } from '../ui/use-format.ts';
import { useDesk } from './desk.ts';
import { therapistNameOf } from './place-words.ts';
import { slotDays, useFreeSlots, type SlotQuestion } from './schedule.api.ts';

interface FreeSlotListProps {
  readonly question: SlotQuestion;
  readonly firstRef: Ref<HTMLButtonElement>;
  readonly onChoose: (slot: FreeSlot) => void;
  /** Nothing suits: the client waits for a time. */
  readonly onWait: () => void;
}

/** The next three free starts for the chosen service and therapist; choosing one books it. */
export function FreeSlotList({ question, firstRef, onChoose, onWait }: FreeSlotListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const desk = useDesk();
  const slots = useFreeSlots(question);
  return (
    <>
      <Box role="group" aria-label={t('schedule.booking.slots')} sx={{ minHeight: '7.25rem', flexShrink: 0 }}>
        <Typography variant="subtitle2" component="p" color="textSecondary" sx={{ mb: 0.5 }}>
          {t('schedule.booking.slots')}
        </Typography>
        {slots.isError && <ErrorState error={slots.error} onRetry={() => void slots.refetch()} />}
        {slots.data?.length === 0 && <Typography variant="body2">{t('schedule.booking.slotsNone', { count: slotDays })}</Typography>}
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 0.5 }}>
          {slots.data?.map((slot, index) => {
            const shown = {
              date: format.shortDate(slot.startsOn),
              time: format.time(slot.startMinute),
              therapist: therapistNameOf(desk, slot.therapistId),
              room: desk.rooms.find((room) => room.id === slot.roomId)?.name ?? t('schedule.noRoom'),
            };
            return (
              <Button
                key={`${slot.therapistId}-${slot.startsAt}`}
                variant="outlined"
                {...(index === 0 && { ref: firstRef })}
                onClick={() => onChoose(slot)}
                aria-label={t('schedule.booking.slot', shown)}
                sx={{ justifyContent: 'flex-start', gap: 1, px: 1, fontWeight: 400, minHeight: '1.875rem', py: 0 }}
              >
                <Box component="span" sx={{ minWidth: '5.75rem', textAlign: 'left' }}>
                  {shown.date}
                </Box>
                <Box component="span" sx={{ minWidth: '4.25rem', textAlign: 'left', fontWeight: 600 }}>
                  {shown.time}
                </Box>
                <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', color: 'text.secondary' }}>
                  {shown.therapist}
                </Box>
              </Button>
            );
          })}
        </Box>
      </Box>
      <Button onClick={onWait} sx={{ alignSelf: 'flex-start', flexShrink: 0 }}>
        {t('schedule.booking.wait')}
      </Button>
    </>
  );
}
