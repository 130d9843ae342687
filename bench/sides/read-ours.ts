// Readings through the contract: query, mapping, permission, validation, audit. Either heard once, or timed.
import { answer, timeEachWarm } from '../harness/answer.ts';
import type { DataSet } from '../harness/data-set.ts';
import { openProgram } from './program.ts';
import { openRaw } from './raw-file.ts';
import { heardDuring, listen } from './recorder.ts';
import { readings, type ReadingName } from './readings.ts';
import { entriesOf, type Heard, type Plan, type TimedInput, type Times } from './read-plan.ts';

export interface HearInput {
  readonly set: DataSet;
  readonly names: readonly ReadingName[];
}

async function hear({ set, names }: HearInput): Promise<Plan> {
  listen();
  const program = openProgram(set);
  const file = await openRaw(set);
  const plan: Partial<Record<ReadingName, readonly Heard[]>> = {};
  for (const name of names) {
    const { who, subjects, ask, essence } = readings[name];
    const client = await program.as(who);
    const heard: Heard[] = [];
    for (const subject of subjects(file, set.now)) {
      // The first asking prepares what is kept; it is not what a person's hundredth asking costs.
      await ask(client, subject, set.now);
      const { result, ran } = await heardDuring(() => ask(client, subject, set.now));
      // The reply of exactly this reading.
      heard.push({ subject, essence: essence(result as never), ran });
    }
    plan[name] = heard;
  }
  return plan;
}

async function time({ set, plan, counts }: TimedInput): Promise<Times> {
  const program = openProgram(set);
  const times: Partial<Record<ReadingName, readonly number[]>> = {};
  for (const [name, heard] of entriesOf(plan)) {
    const { who, ask } = readings[name];
    const client = await program.as(who);
    const call = (index: number) => ask(client, heard[index % heard.length]?.subject ?? '', set.now);
    times[name] = await timeEachWarm(counts[name] ?? 1, call);
  }
  return times;
}

answer((input: HearInput | TimedInput): Promise<Plan | Times> => ('plan' in input ? time(input) : hear(input)));
