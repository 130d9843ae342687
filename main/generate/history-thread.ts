// The thread that lives through a generated clinic's years and hands over the rows of each day, while the one that has
// the file open writes those of the days before.
import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { createBulkWriter } from '../../db/bulk/bulk-writer.ts';
import { historyOf, type HistoryWish } from './history.ts';

/** Rows that one statement writes, in their order. */
export interface Writing {
  readonly statement: string;
  readonly rows: (readonly unknown[])[];
}

/** What is said of each day, and at last of what is left. */
export interface LivedDay {
  readonly writings: readonly Writing[];
  /** 0 to 1. */
  readonly progress: number;
  readonly isLast: boolean;
}

/** Further ahead it waits: neither memory nor a stop may depend on how slow the disk is. */
const mostDaysAhead = 8;

async function live(port: NonNullable<typeof parentPort>, wish: HistoryWish): Promise<void> {
  let writings: Writing[] = [];
  let days = 0;
  const written = on(port, 'message');
  const writer = createBulkWriter((statement, values) => {
    const last = writings.at(-1);
    if (last?.statement === statement) last.rows.push(values);
    else writings.push({ statement, rows: [values] });
  });
  const handOver = (progress: number, isLast: boolean): void => {
    port.postMessage({ writings, progress, isLast } satisfies LivedDay);
    writings = [];
  };
  for (const progress of historyOf(wish, writer)) {
    handOver(progress, false);
    days += 1;
    if (days > mostDaysAhead) await written.next();
  }
  handOver(1, true);
  port.close();
}

// lived-days.ts is the only one who starts this file.
if (parentPort) await live(parentPort, workerData as HistoryWish);
