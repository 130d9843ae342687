// The worker thread's door: runs the one job it was started for and answers, or stays and takes orders. Each loads only
// what it needs: who waits for a paper does not wait for the code of backups.
import { workerData } from 'node:worker_threads';
import type { OwnJob } from './run-job.ts';

// jobs.ts and kept-worker.ts are the only ones who start this file.
const start = workerData as { readonly kind: 'keep' } | OwnJob;
if (start.kind === 'keep') {
  const { serveJobs } = await import('./serve-jobs.ts');
  serveJobs();
} else {
  const { runJob } = await import('./run-job.ts');
  await runJob(start);
}
