// The worker as it is, but for one kind of job in which the process dies: `FASCIA_KILL=<kind>:<nth change>`.
import { workerData } from 'node:worker_threads';
import { killBeforeChange } from './kill-at.test-support.ts';

const [kind, nth] = (process.env['FASCIA_KILL'] ?? '').split(':');
// jobs.ts starts workers with the kind of their job.
if ((workerData as { kind: string }).kind === kind) killBeforeChange(Number(nth));
await import('../jobs/worker.ts');
