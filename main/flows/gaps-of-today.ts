// Times that were given back today, and whom of the waitlist they suit.
import { instantOfWallTime, millisecondsOf } from '../../shared/core/time.ts';
import type { GapFits } from '../../shared/schedule/waitlist.model.ts';
import { listFreedSince } from '../../db/schedule/freed.queries.ts';
import { listWaiting } from '../../db/schedule/waitlist.queries.ts';
import type { Request } from '../request.ts';
import { fitsAround } from '../schedule/waitlist.ts';

/** A day on which more is given back than this shows the soonest. */
const shownGaps = 8;

/** Each gap of the clinic that opened today and is still to come, with whom it suits; none that suits nobody. */
export async function listGapsOfToday(request: Request): Promise<GapFits[]> {
  const waiting = await listWaiting(request.db, request.today());
  if (waiting.length === 0) return [];
  const { at: since } = instantOfWallTime(request.today(), 0, request.zone);
  const freed = await listFreedSince(request.db, since, millisecondsOf(request.now()), shownGaps);
  const gaps: GapFits[] = [];
  for (const { therapistId, startsOn, startMinute } of freed) {
    const isKnown = gaps.some(
      ({ gap }) => gap?.therapistId === therapistId && gap.startsOn === startsOn && gap.fromMinute <= startMinute && startMinute < gap.untilMinute,
    );
    if (isKnown) continue;
    const answer = await fitsAround(request, { therapistId, startsOn, minute: startMinute }, waiting);
    if (answer.fits.length > 0) gaps.push(answer);
  }
  return gaps;
}
