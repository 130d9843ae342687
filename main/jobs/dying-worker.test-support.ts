// The worker as it is, but the kept thread notes in the folder FASCIA_KEPT which thread takes an order, and ends in the
// middle of its work where a file named `dies` lies there.
import { appendFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, threadId, workerData } from 'node:worker_threads';

const folder = process.env['FASCIA_KEPT'] ?? '';
// kept-worker.ts starts its thread so.
if ((workerData as { kind: string }).kind === 'keep') {
  parentPort?.on('message', () => {
    appendFileSync(join(folder, 'threads'), `${threadId}\n`);
    if (!existsSync(join(folder, 'dies'))) return;
    rmSync(join(folder, 'dies'));
    process.exit(1);
  });
}
await import('./worker.ts');
