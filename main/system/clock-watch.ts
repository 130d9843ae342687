// The computer's clock may be set: by hand, by the network, by an empty battery. Nothing depends on it going forward, and
// a jump is written down, so that later times can be read for what they are.
import { millisecondsOf } from '../../shared/core/time.ts';
import { appendAuditEvent, findLatestAuditTime } from '../../db/audit/audit.queries.ts';
import type { Program } from '../program.ts';
import type { OpenClinic } from '../store/clinic-store.ts';

/** Corrections by the network are smaller. */
const leastBack = 60_000;
/** A computer that slept wakes up with a clock that has gone on: over a holiday, but not over more. */
const leastAhead = 21 * 86_400_000;

/**
 * By how many seconds the clock has jumped, if it has: it went back, or ahead by more than a computer sleeps.
 * @param wallPassed, elapsedPassed milliseconds since the last look, by the clock and by what cannot be set.
 */
export function clockJump(wallPassed: number, elapsedPassed: number): number | undefined {
  const by = wallPassed - elapsedPassed;
  return by <= -leastBack || by >= leastAhead ? Math.round(by / 1000) : undefined;
}

interface Look {
  readonly clinic: OpenClinic;
  readonly wall: number;
  readonly elapsed: number;
}

/** Looks at the clock each time it is asked to; the hosts ask every minute. */
export function createClockWatch(program: Program): { check(): Promise<void> } {
  let last: Look | undefined;
  return {
    async check() {
      const { clinic } = program.store;
      const { clock, elapsed } = program.options;
      if (!clinic) return;
      const look: Look = { clinic, wall: millisecondsOf(clock()), elapsed: elapsed() };
      const before = last?.clinic === clinic ? last : await latestWriting(clinic, look);
      last = look;
      const bySeconds = clockJump(look.wall - before.wall, look.elapsed - before.elapsed);
      if (bySeconds === undefined) return;
      await clinic.db.transaction().execute((tx) =>
        appendAuditEvent(tx, { at: clock(), action: 'clock.jumped', staffId: null, clientId: null, subjectId: null, detail: { bySeconds } }),
      );
    },
  };
}

/** The first look compares with what was written last: a clinic may rest for years, but not be written in the future. */
async function latestWriting(clinic: OpenClinic, look: Look): Promise<Look> {
  const at = await findLatestAuditTime(clinic.db);
  return at === undefined ? look : { ...look, wall: Math.max(look.wall, millisecondsOf(at)) };
}
