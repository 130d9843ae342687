// The same SQL with the same values, each statement prepared once, on better-sqlite3 alone: nothing mapped or checked.
import type { Statement } from 'better-sqlite3';
import type { ClinicFile } from '../../db/open.ts';
import { answer, timeEachWarm } from '../harness/answer.ts';
import { openRaw } from './raw-file.ts';
import { entriesOf, type Heard, type TimedInput, type Times } from './read-plan.ts';
import type { Ran } from './recorder.ts';
import { readings, type ReadingName, type Rows } from './readings.ts';

type Step = (rows: Rows[]) => void;

/** An event of the audit log is written at the chain's present end, wherever that was when the program was heard. */
function auditStep(ran: Ran, statement: Statement, head: { sequence: number }): Step {
  const place = ran.parameters.findIndex((value) => typeof value === 'number');
  return () => {
    const values = [...ran.parameters];
    if (ran.sql.startsWith('insert')) head.sequence += 1;
    values[place] = head.sequence;
    statement.run(values);
  };
}

function stepOf(file: ClinicFile, ran: Ran, prepared: Map<string, Statement>, head: { sequence: number }): Step {
  if (/^(begin|commit)/.test(ran.sql)) return () => void file.exec(ran.sql);
  const statement = prepared.get(ran.sql) ?? file.prepare(ran.sql);
  prepared.set(ran.sql, statement);
  const parameters = [...ran.parameters];
  if (!statement.reader) return auditStep(ran, statement, head);
  // better-sqlite3 answers a reading statement with plain objects.
  return (rows) => void rows.push(statement.all(parameters) as Rows);
}

function refuseDifference(name: ReadingName, heard: Heard, sets: readonly Rows[]): void {
  const theirs = JSON.stringify(readings[name].essenceOfRows(sets));
  if (JSON.stringify(heard.essence) !== theirs) {
    throw new Error(`${name} of ${heard.subject}: the two sides do not say the same\n${JSON.stringify(heard.essence).slice(0, 400)}\n${theirs.slice(0, 400)}`);
  }
}

answer(async ({ set, plan, counts }: TimedInput): Promise<Times> => {
  const file = await openRaw(set);
  const head = { sequence: Number(file.prepare('SELECT max(sequence) FROM audit_events').pluck().get()) };
  const prepared = new Map<string, Statement>();
  const times: Partial<Record<ReadingName, readonly number[]>> = {};
  for (const [name, heard] of entriesOf(plan)) {
    const calls = heard.map((one) => one.ran.map((ran) => stepOf(file, ran, prepared, head)));
    const call = (index: number): Rows[] => {
      const rows: Rows[] = [];
      for (const step of calls[index % calls.length] ?? []) step(rows);
      return rows;
    };
    for (const [index, one] of heard.entries()) refuseDifference(name, one, call(index));
    times[name] = await timeEachWarm(counts[name] ?? 1, call);
  }
  return times;
});
