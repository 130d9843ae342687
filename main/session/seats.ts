// A seat is one signed-in place: the Electron program with its windows, or one browser's cookie. Held in memory only.
import type { Permission, Role } from '../../shared/contract/access.ts';

/** The person a call is made as. */
export interface Actor {
  readonly staffId: string;
  readonly name: string;
  readonly licence: string;
  readonly roles: readonly Role[];
  readonly permissions: ReadonlySet<Permission>;
  readonly ownClientsOnly: boolean;
  readonly mustChangePassword: boolean;
}

/** A form in a client's hands. */
export interface Kiosk {
  readonly draftId: string;
  /** Who handed it over. */
  readonly staffId: string;
  /** It was handed in: nothing is left but to give the seat back. */
  isDone: boolean;
}

/** A large file that is being handed in, part by part. */
export interface Upload {
  readonly id: string;
  readonly parts: readonly Uint8Array[];
  readonly byteSize: number;
}

export interface Seat {
  readonly id: string;
  /** Who is signed in, or whose work waits behind the lock. */
  actor: Actor | undefined;
  isLocked: boolean;
  /** `elapsed` milliseconds of the last thing a person did here. */
  lastActiveAt: number;
  /** `elapsed` milliseconds of the last password given; a PIN does not count. */
  passwordGivenAt: number | undefined;
  /** Clients whose chart this person opened with a reason since signing in. */
  readonly chartReasons: Set<string>;
  /** While a client fills in their form here; then `actor` may do that and nothing else. */
  kiosk: Kiosk | undefined;
  upload: Upload | undefined;
}

export interface Seats {
  get(seatId: string): Seat;
  all(): Iterable<Seat>;
  clear(): void;
}

export function createSeats(): Seats {
  const seats = new Map<string, Seat>();
  return {
    get(seatId) {
      const known = seats.get(seatId);
      if (known) return known;
      const seat: Seat = {
        id: seatId,
        actor: undefined,
        isLocked: false,
        lastActiveAt: 0,
        passwordGivenAt: undefined,
        chartReasons: new Set(),
        kiosk: undefined,
        upload: undefined,
      };
      seats.set(seatId, seat);
      return seat;
    },
    all: () => seats.values(),
    clear: () => seats.clear(),
  };
}

export function signInAt(seat: Seat, actor: Actor, elapsed: number, gavePassword: boolean): void {
  // Reasons belong to the person who gave them.
  if (seat.actor?.staffId !== actor.staffId) seat.chartReasons.clear();
  seat.actor = actor;
  seat.kiosk = undefined;
  seat.upload = undefined;
  seat.isLocked = false;
  seat.lastActiveAt = elapsed;
  seat.passwordGivenAt = gavePassword ? elapsed : undefined;
}

export function signOutAt(seat: Seat): void {
  seat.actor = undefined;
  seat.kiosk = undefined;
  seat.upload = undefined;
  seat.isLocked = false;
  seat.passwordGivenAt = undefined;
  seat.chartReasons.clear();
}

/** The rights of a client with the form in hand. What they do is logged under the person who gave it to them. */
function kioskActor(staffId: string): Actor {
  return { staffId, name: '', licence: '', roles: [], permissions: new Set(['kiosk.own']), ownClientsOnly: true, mustChangePassword: false };
}

/** Hands the seat to a client: the person who was signed in leaves nothing behind. */
export function startKioskAt(seat: Seat, kiosk: Omit<Kiosk, 'isDone'>, elapsed: number): void {
  signOutAt(seat);
  seat.actor = kioskActor(kiosk.staffId);
  seat.kiosk = { ...kiosk, isDone: false };
  seat.lastActiveAt = elapsed;
}

/** The person stays named, so that they come back to their own work; everything else needs a sign-in again. */
export function lockSeat(seat: Seat): void {
  if (!seat.actor) return;
  seat.isLocked = true;
  seat.upload = undefined;
  seat.passwordGivenAt = undefined;
}
