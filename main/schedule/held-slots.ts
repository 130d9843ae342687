// The slots that booking panels stand on. Kept in memory: a hold must not outlive the program, and costs no write.
import type { Id, NewId } from '../../shared/core/ids.ts';
import type { Instant } from '../../shared/core/time.ts';
import { holdMinutes, type SlotToHold } from '../../shared/schedule/hold.model.ts';
import type { Seats } from '../session/seats.ts';

/** One window of one seat. */
export interface HoldingWindow {
  readonly seatId: string;
  readonly windowId: string;
}

export interface HeldSlot extends SlotToHold, HoldingWindow {
  readonly id: Id;
  readonly staffId: string;
  readonly staffName: string;
  /** Milliseconds since 1970. */
  readonly startsAt: number;
  /** Milliseconds since 1970. */
  readonly endsAt: number;
  readonly until: Instant;
}

export interface HeldSlots {
  /** Each window holds one slot; the one it held before is let go. */
  put(slot: Omit<HeldSlot, 'id'>): void;
  /** @returns whether the window held anything. */
  release(window: HoldingWindow): boolean;
  /** What is held now: neither run out nor kept by somebody who has locked or gone. */
  all(): readonly HeldSlot[];
}

interface Kept {
  readonly slot: HeldSlot;
  /** On the scale of `elapsed`, so that the computer's clock may jump. */
  readonly expiresAt: number;
}

function keyOf({ seatId, windowId }: HoldingWindow): string {
  return `${seatId} ${windowId}`;
}

/** @param elapsed milliseconds that only go forward. */
export function createHeldSlots(elapsed: () => number, seats: Seats, newId: NewId): HeldSlots {
  const kept = new Map<string, Kept>();
  function isStanding({ slot, expiresAt }: Kept): boolean {
    const { actor, isLocked } = seats.get(slot.seatId);
    return elapsed() < expiresAt && !isLocked && actor?.staffId === slot.staffId;
  }
  return {
    put(slot) {
      const id = kept.get(keyOf(slot))?.slot.id ?? newId();
      kept.set(keyOf(slot), { slot: { ...slot, id }, expiresAt: elapsed() + holdMinutes * 60_000 });
    },
    release: (window) => kept.delete(keyOf(window)),
    all() {
      for (const [key, one] of kept) if (!isStanding(one)) kept.delete(key);
      return Array.from(kept.values(), ({ slot }) => slot);
    },
  };
}
