// Units of each session of a case beside those of its signed note, by both rules.
import { timedMinutesOf, unitsByCode, unitsByTotalTime, type CodeUnits } from '../../shared/billing/units.rules.ts';
import type { ContractClient } from '../../shared/contract/client.ts';
import type { CareCase } from './case.model.ts';
import type { ComparedValue } from './compare-case.ts';

const rules: Readonly<Record<string, typeof unitsByCode>> = { cms_total_time: unitsByTotalTime, ama_per_code: unitsByCode };

/** Units by rule, of each session by its day and minute. */
export type SessionUnits = ReadonlyMap<string, Readonly<Record<string, CodeUnits>>>;

function momentOf(startLocal: string): string {
  const [date = '', time = ''] = startLocal.split('T');
  const [hours = '', minutes = ''] = time.split(':');
  return `${date} ${60 * Number(hours) + Number(minutes)}`;
}

/** What the signed notes of an episode come to, read as a therapist reads them. */
export async function readUnits(therapist: ContractClient, episodeId: string): Promise<SessionUnits> {
  const units = new Map<string, Readonly<Record<string, CodeUnits>>>();
  for (const { noteId } of await therapist.charting.listEpisodeNotes({ episodeId })) {
    const { visit, body } = await therapist.charting.getNote({ noteId });
    const minutes = timedMinutesOf(body.treatments);
    const byRule = Object.entries(rules).map(([name, rule]) => [name, rule(minutes)] as const);
    units.set(`${visit.startsOn} ${visit.startMinute}`, Object.fromEntries(byRule));
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

/** Every value of every session's `expected_units`; a rule we do not know counts as a difference. */
export function compareUnits(course: CareCase, units: SessionUnits): ComparedValue[] {
  return course.sessions.flatMap((session) => {
    const computed = units.get(momentOf(session.start_local));
    return Object.entries(session.expected_units).flatMap(([rule, expected]) =>
      comparedRule(`units[${session.session_no}].${rule}`, expected, computed?.[rule]),
    );
  });
}
