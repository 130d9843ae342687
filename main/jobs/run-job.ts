// The jobs that have a thread of their own, which ends with them.
import { parentPort } from 'node:worker_threads';
import { verifyAuditChain } from '../../db/audit/audit.queries.ts';
import { openClinicFile } from '../../db/open.ts';
import { checkBackup } from '../backup/check-backup.ts';
import { makeBackup } from '../backup/make-backup.ts';
import { stageRestore } from '../backup/stage-restore.ts';
import { answerOfFault } from './job-answer.ts';
import type { JobKind, JobMessage, JobWork, KeptJobKind } from './jobs.model.ts';

type OwnJobKind = Exclude<JobKind, KeptJobKind>;

const leastWorkMilliseconds = 10;
const restOfWork = 4;

/** Rests four times as long as was worked since the last rest. */
function createRests(): () => void {
  const never = new Int32Array(new SharedArrayBuffer(4));
  let begunAt = performance.now();
  return () => {
    const worked = performance.now() - begunAt;
    if (worked < leastWorkMilliseconds) return;
    // This thread has nothing else to do, and can be ended while it waits.
    Atomics.wait(never, 0, 0, worked * restOfWork);
    begunAt = performance.now();
  };
}

const work: { readonly [K in OwnJobKind]: JobWork<K> } = {
  async verifyAudit(input) {
    const file = openClinicFile({ path: input.path, key: input.key, isReadOnly: true, cacheMegabytes: 8 });
    try {
      return verifyAuditChain(file, input.anchor ?? undefined, input.isUnhurried ? createRests() : undefined);
    } finally {
      file.close();
    }
  },
  makeBackup,
  checkBackup,
  stageRestore,
};

function post(message: JobMessage): void {
  parentPort?.postMessage(message);
}

export interface OwnJob {
  readonly kind: OwnJobKind;
  /** The input of exactly this kind. */
  readonly input: never;
}

/** Runs it, and answers to who started the thread. */
export async function runJob({ kind, input }: OwnJob): Promise<void> {
  try {
    const result = await work[kind](input, (progress) => post({ kind: 'progress', progress }));
    post({ kind: 'done', result });
  } catch (fault) {
    post(answerOfFault(fault));
  }
}
