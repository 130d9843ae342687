// Soft holds: a booking panel's slot is shown to other windows as held, and booking there is a warning with the name.
import { addMinutes, instantFromMilliseconds, instantOfWallTime, millisecondsOf, wallTimeOf } from '../../shared/core/time.ts';
import { holdMinutes, type SlotToHold } from '../../shared/schedule/hold.model.ts';
import { holdInTheWay, type HeldStretch } from '../../shared/schedule/hold.rules.ts';
import type { holdsContract } from '../../shared/schedule/holds.contract.ts';
import type { StandingVisit } from '../../shared/schedule/placement.rules.ts';
import type { Implementation } from '../implement.ts';
import { refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import type { HeldSlot, HoldingWindow } from './held-slots.ts';

function windowOf({ seat, windowId }: Request): HoldingWindow {
  return { seatId: seat.id, windowId };
}

function isMine(request: Request, held: HoldingWindow): boolean {
  return held.seatId === request.seat.id && held.windowId === request.windowId;
}

function heldByOthers(request: Request): readonly HeldSlot[] {
  return request.program.holds.all().filter((held) => !isMine(request, held));
}

/** The slots that other windows hold, as visits that a search for free slots goes round. */
export function heldAsVisits(request: Request): StandingVisit[] {
  return heldByOthers(request).map((held) => ({
    id: held.id,
    // Who the slot is for is not known yet: it takes the time of therapist and room only.
    clientId: held.id,
    therapistId: held.therapistId,
    roomId: held.roomId,
    startsAt: held.startsAt,
    endsAt: held.endsAt,
    bufferMinutes: held.bufferMinutes,
    bufferBeforeMinutes: held.bufferBeforeMinutes,
    state: 'booked',
  }));
}

/**
 * Warns of a slot that somebody else is booking; `slotHeld` names them and says until when.
 * @returns whether it is held and the person goes on all the same, for the audit log.
 * @throws Refusal `conflict` where the warning has not been accepted.
 */
export function warnIfHeld(
  request: Request,
  place: HeldStretch & { readonly startsAt: number; readonly endsAt: number },
  acceptsWarnings: boolean,
): boolean {
  const held = holdInTheWay(place, heldByOthers(request));
  if (held && !acceptsWarnings) {
    const untilMinute = wallTimeOf(held.until, request.zone).minute;
    refuse('conflict', 'slotHeld', { details: { holder: held.staffName, untilMinute } });
  }
  return held !== undefined;
}

async function holdSlot(request: Request, slot: SlotToHold) {
  const { actor, program } = request;
  const until = addMinutes(request.now(), holdMinutes);
  const startsAt = millisecondsOf(instantOfWallTime(slot.startsOn, slot.startMinute, request.zone).at);
  const endsAt = startsAt + slot.durationMinutes * 60_000;
  program.holds.put({ ...slot, ...windowOf(request), staffId: actor.staffId, staffName: actor.name, startsAt, endsAt, until });
  return { until };
}

export const holdsService: Implementation<typeof holdsContract, Request> = {
  async listHolds(request) {
    return request.program.holds.all().map((held) => ({
      id: held.id,
      isMine: isMine(request, held),
      staffName: held.staffName,
      therapistId: held.therapistId,
      roomId: held.roomId,
      startsOn: held.startsOn,
      startMinute: held.startMinute,
      durationMinutes: held.durationMinutes,
      startsAt: instantFromMilliseconds(held.startsAt),
      endsAt: instantFromMilliseconds(held.endsAt),
      until: held.until,
    }));
  },
  holdSlot,
  async releaseSlot(request) {
    request.program.holds.release(windowOf(request));
    return {};
  },
};
