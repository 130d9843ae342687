// A program of its own for the tests: opens the clinic in a folder, restores a backup, and dies on the way.
// Arguments: folder, name of the backup. `FASCIA_KILL=main:<nth change>` or the worker's `<kind>:<nth change>`.
import { createApp } from '../app.ts';
import { clientAt, testAppOptions, testClock, testPassword } from '../testing/clinic.ts';
import { killBeforeChange } from './kill-at.test-support.ts';

const [folder = '', name = ''] = process.argv.slice(2);
const [thread, nth] = (process.env['FASCIA_KILL'] ?? '').split(':');
const app = createApp({
  ...testAppOptions(folder, testClock('2026-03-02T16:00:00.000Z')),
  workerFile: new URL('killing-worker.test-support.ts', import.meta.url),
});
const owner = clientAt(app, 'owner');
await owner.session.signIn({ signInName: 'olive', password: testPassword });
if (thread === 'main') killBeforeChange(Number(nth));
await owner.backup.restoreBackup({ name });
// The count was not reached: the restore is done, and the parent has tried every point.
process.exit(0);
