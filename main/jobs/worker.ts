// The worker thread's door: runs the one job it was started for and answers.
import { parentPort, workerData } from 'node:worker_threads';
import { verifyAuditChain } from '../../db/audit/audit.queries.ts';
import { fileProblemOf } from '../../db/faults.ts';
import { openClinicFile } from '../../db/open.ts';
import { checkBackup } from '../backup/check-backup.ts';
import { makeBackup } from '../backup/make-backup.ts';
import { stageRestore } from '../backup/stage-restore.ts';
import { Refusal } from '../refusal.ts';
import type { JobKind, JobMessage, JobWork } from './jobs.model.ts';

const work: { readonly [K in JobKind]: JobWork<K> } = {
  async verifyAudit(input) {
    const file = openClinicFile({ path: input.path, key: input.key, isReadOnly: true });
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

async function runJob(): Promise<void> {
  // jobs.ts is the only one who starts this file, with the kind and its input.
  const { kind, input } = workerData as { kind: JobKind; input: never };
  try {
    const result = await work[kind](input, (progress) => post({ kind: 'progress', progress }));
    post({ kind: 'done', result });
  } catch (fault) {
    const problem = fileProblemOf(fault);
    if (fault instanceof Refusal) post({ kind: 'refused', reason: fault.message });
    else if (problem) post({ kind: 'fileProblem', problem });
    else if (fault instanceof Error) {
      const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : '';
      post({ kind: 'failed', name: fault.name, code, stack: fault.stack ?? '' });
    } else throw fault;
  }
}

await runJob();
