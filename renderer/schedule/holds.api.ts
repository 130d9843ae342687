// Soft holds: what other windows are booking, and the slot this window holds while its booking panel stands on it.
import { useCallback, useEffect, useRef } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { holdMinutes, type Hold, type SlotToHold } from '../../shared/schedule/hold.model.ts';
import { api } from '../api/client.ts';

const pauseMilliseconds = 100;
const renewMilliseconds = (holdMinutes * 60_000) / 3;
const none: readonly Hold[] = [];

/** Every hold there is; a change of them makes the lists of free starts look again. */
export function useHolds(): readonly Hold[] {
  const queryClient = useQueryClient();
  const { data } = useQuery(api.holds.listHolds.queryOptions());
  const others = data?.filter((hold) => !hold.isMine).map((hold) => `${hold.therapistId} ${hold.startsAt} ${hold.endsAt}`).join();
  const known = useRef(others);
  useEffect(() => {
    if (known.current !== undefined && known.current !== others) {
      void queryClient.invalidateQueries({ queryKey: api.schedule.listFreeSlots.key() });
    }
    known.current = others;
  }, [queryClient, others]);
  return data ?? none;
}

/** Holds the slot for this window while it is given, renews it, and lets it go with the panel. */
export function useHeldSlot(slot: SlotToHold | null, holds: readonly Hold[]): void {
  const { mutate: hold } = useMutation(api.holds.holdSlot.mutationOptions());
  const { mutate: release } = useMutation(api.holds.releaseSlot.mutationOptions());
  const wanted = slot === null ? '' : JSON.stringify(slot);
  const isHolding = useRef(false);
  const put = useCallback(() => {
    isHolding.current = true;
    // The text is the slot of above, so that an equal slot is not held anew with every render.
    hold(JSON.parse(wanted) as SlotToHold);
  }, [hold, wanted]);
  useEffect(() => {
    if (wanted === '') {
      if (isHolding.current) release(undefined);
      isHolding.current = false;
      return undefined;
    }
    const first = setTimeout(put, pauseMilliseconds);
    const renewal = setInterval(put, renewMilliseconds);
    return () => {
      clearTimeout(first);
      clearInterval(renewal);
    };
  }, [wanted, put, release]);
  // The program was started again or the line broke: what was held is held anew.
  const isHeld = holds.some((one) => one.isMine);
  const wasHeld = useRef(false);
  useEffect(() => {
    if (wanted !== '' && wasHeld.current && !isHeld) put();
    wasHeld.current = isHeld;
  }, [wanted, isHeld, put]);
  useEffect(
    () => () => {
      if (isHolding.current) release(undefined);
    },
    [release],
  );
}
