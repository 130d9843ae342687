// Which hold of another window a place meets. A hold warns; only a visit refuses.
export interface HeldStretch {
  readonly therapistId: string;
  readonly roomId: string | null;
}

interface Stretch<Time> extends HeldStretch {
  readonly startsAt: Time;
  readonly endsAt: Time;
}

/** The first hold that wants the same therapist or room at the same time; times are half-open and of one kind. */
export function holdInTheWay<Time extends number | string, Held extends Stretch<Time>>(
  place: Stretch<Time>,
  holds: readonly Held[],
): Held | undefined {
  return holds.find(
    (held) =>
      held.startsAt < place.endsAt &&
      held.endsAt > place.startsAt &&
      (held.therapistId === place.therapistId || (held.roomId !== null && held.roomId === place.roomId)),
  );
}
