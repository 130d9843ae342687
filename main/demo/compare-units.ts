// Units of each session of a case beside those of its signed note, by both rules.
import { timedMinutesOf, unitsByCode, unitsByTotalTime, type CodeUnits } from '../../shared/billing/units.rules.ts';
import type { ContractClient } from '../../shared/contract/client.ts';
import { findMotion } from '../../shared/clinical/motions.ts';
import type { CareCase, CaseSession } from './case.model.ts';
import type { ComparedValue } from './compare-case.ts';

const rules: Readonly<Record<string, typeof unitsByCode>> = { cms_total_time: unitsByTotalTime, ama_per_code: unitsByCode };

interface UnitsOfSession {
  readonly minutes: CodeUnits;
  readonly byRule: Readonly<Record<string, CodeUnits>>;
}

/** Minutes by code and units by rule, of each session by its day and minute. */
export type SessionUnits = ReadonlyMap<string, UnitsOfSession>;

function momentOf(startLocal: string): string {
  const [date = '', time = ''] = startLocal.split('T');
  const [hours = '', minutes = ''] = time.split(':');
  return `${date} ${60 * Number(hours) + Number(minutes)}`;
}

/** What the signed notes of an episode come to, read as a therapist reads them. */
export async function readUnits(therapist: ContractClient, episodeId: string): Promise<SessionUnits> {
  const units = new Map<string, UnitsOfSession>();
  for (const { noteId } of await therapist.charting.listEpisodeNotes({ episodeId })) {
    const { visit, body } = await therapist.charting.getNote({ noteId });
    const minutes = timedMinutesOf(body.treatments);
    const byRule = Object.entries(rules).map(([name, rule]) => [name, rule(minutes)] as const);
    units.set(`${visit.startsOn} ${visit.startMinute}`, { minutes, byRule: Object.fromEntries(byRule) });
  }
  return units;
}

function comparedRule(name: string, expected: CodeUnits, computed: CodeUnits | undefined): ComparedValue[] {
  const codes = new Set([...Object.keys(expected), ...Object.keys(computed ?? {})]);
  return Array.from(codes, (code) => {
    const pair = { expected: expected[code] ?? 0, computed: computed ? (computed[code] ?? 0) : null };
    return { name: `${name}.${code}`, ...pair, isEqual: pair.expected === pair.computed };
  });
}

/** The unit in which a case gives a motion, where ours is another. */
function otherUnits(session: CaseSession): ComparedValue[] {
  return session.O.rom.flatMap(({ rom_id: motionId, unit }) => {
    const ours = findMotion(motionId)?.unit ?? null;
    if (typeof unit !== 'string' || unit === ours) return [];
    return [{ name: `unit[${session.session_no}].${motionId}`, expected: unit, computed: ours, isEqual: false }];
  });
}

/** Every value of every session's `timed_minutes` and `expected_units`; a rule we do not know counts as a difference. */
export function compareUnits(course: CareCase, units: SessionUnits): ComparedValue[] {
  return course.sessions.flatMap((session) => {
    const computed = units.get(momentOf(session.start_local));
    const rulesOf = Object.entries(session.expected_units);
    return [
      ...otherUnits(session),
      ...(session.timed_minutes ? comparedRule(`timed_minutes[${session.session_no}]`, session.timed_minutes, computed?.minutes) : []),
      ...rulesOf.flatMap(([rule, expected]) => comparedRule(`units[${session.session_no}].${rule}`, expected, computed?.byRule[rule])),
    ];
  });
}
