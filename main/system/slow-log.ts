// What held up the program since it started: names of ours with counts and times, never data. Kept in memory; the log
// file gets a line when a name is first slow and each time its worst doubles, so that a restart does not forget it.
import type { Clock, Instant } from '../../shared/core/time.ts';
import {
  mostSlowNames,
  slowProcedureMilliseconds,
  slowStatementMilliseconds,
  type SlowCall,
  type SlowKind,
} from '../../shared/system/system.model.ts';
import { statementName } from '../../db/statement-name.ts';
import type { CallTime } from './call-time.ts';

export interface SlowLog {
  /** A statement has run on the main thread. */
  statementRan(sql: string, milliseconds: number): void;
  /** A procedure has ended, well or not. */
  procedureEnded(name: string, time: CallTime): void;
  read(): {
    readonly since: Instant;
    readonly statements: number;
    readonly procedures: number;
    /** What cost most in all comes first. */
    readonly slow: readonly SlowCall[];
    readonly leftOut: number;
  };
}

/** @param write takes a line for the program's own log. */
export function createSlowLog(clock: Clock, write: (line: string) => void): SlowLog {
  const since = clock();
  const kept = new Map<string, SlowCall>();
  const loggedAt = new Map<string, number>();
  let [statements, procedures, leftOut] = [0, 0, 0];

  function leaveOutCheapest(): void {
    const [cheapest] = [...kept].toSorted(([, one], [, other]) => one.totalMilliseconds - other.totalMilliseconds);
    if (!cheapest) return;
    kept.delete(cheapest[0]);
    loggedAt.delete(cheapest[0]);
    leftOut += 1;
  }

  function keep(kind: SlowKind, name: string, milliseconds: number): void {
    const key = `${kind} ${name}`;
    const before = kept.get(key);
    if (!before && kept.size >= mostSlowNames) leaveOutCheapest();
    kept.set(key, {
      kind,
      name,
      count: (before?.count ?? 0) + 1,
      totalMilliseconds: (before?.totalMilliseconds ?? 0) + milliseconds,
      worstMilliseconds: Math.max(before?.worstMilliseconds ?? 0, milliseconds),
      lastAt: clock(),
    });
    if (milliseconds < 2 * (loggedAt.get(key) ?? 0)) return;
    loggedAt.set(key, milliseconds);
    write(`slow ${key}: ${Math.round(milliseconds)} ms`);
  }

  return {
    statementRan(sql, milliseconds) {
      statements += 1;
      if (milliseconds > slowStatementMilliseconds) keep('statement', statementName(sql), milliseconds);
    },
    procedureEnded(name, { ownMilliseconds, queuedMilliseconds }) {
      procedures += 1;
      if (ownMilliseconds > slowProcedureMilliseconds) keep('procedure', name, ownMilliseconds);
      if (queuedMilliseconds > slowProcedureMilliseconds) keep('queue', name, queuedMilliseconds);
    },
    read: () => ({
      since,
      statements,
      procedures,
      slow: [...kept.values()].toSorted((one, other) => other.totalMilliseconds - one.totalMilliseconds),
      leftOut,
    }),
  };
}
