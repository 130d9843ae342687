// The worker thread's door: runs the one job it was started for and answers, or stays and takes orders.
import { parentPort, workerData } from 'node:worker_threads';
import { verifyAuditChain } from '../../db/audit/audit.queries.ts';
import { openClinicFile } from '../../db/open.ts';
import { checkBackup } from '../backup/check-backup.ts';
import { makeBackup } from '../backup/make-backup.ts';
import { stageRestore } from '../backup/stage-restore.ts';
import { answerOfFault } from './job-answer.ts';
import type { JobKind, JobMessage, JobWork, KeptJobKind } from './jobs.model.ts';

type OwnJobKind = Exclude<JobKind, KeptJobKind>;

const work: { readonly [K in OwnJobKind]: JobWork<K> } = {
  async verifyAudit(input) {
    const file = openClinicFile({ path: input.path, key: input.key, isReadOnly: true, cacheMegabytes: 8 });
    try {
      return verifyAuditChain(file, input.anchor ?? undefined);
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

async function runJob(kind: OwnJobKind, input: never): Promise<void> {
  try {
    const result = await work[kind](input, (progress) => post({ kind: 'progress', progress }));
    post({ kind: 'done', result });
  } catch (fault) {
    post(answerOfFault(fault));
  }
}

// jobs.ts and kept-worker.ts are the only ones who start this file.
const start = workerData as { readonly kind: 'keep' } | { readonly kind: OwnJobKind; readonly input: never };
if (start.kind === 'keep') {
  const { serveJobs } = await import('./serve-jobs.ts');
  serveJobs();
} else {
  await runJob(start.kind, start.input);
}
