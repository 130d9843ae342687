import type { backupContract } from '../../shared/backup/backup.contract.ts';
import type { Progress } from '../../shared/backup/backup.model.ts';
import type { Implementation } from '../implement.ts';
import { progressOf } from '../jobs/progress-stream.ts';
import { found } from '../refusal.ts';
import type { Request } from '../request.ts';
import { openClinicOf } from '../session/actor.ts';
import { listNames } from './backup-files.ts';
import { listBackups } from './list-backups.ts';
import { restore } from './restore-backup.ts';
import { inTurn, runBackup, tidyBackups } from './run-backup.ts';

function backupsOf({ program }: Request) {
  const clinic = openClinicOf(program);
  return { folder: program.store.paths.backups, owner: { key: clinic.dataKey, clinicId: clinic.identity.id } };
}

/** Refuses a name that stands in nobody's folder as `notFound`, before anything is read. */
function findName(request: Request, name: string): string {
  return found(listNames(backupsOf(request).folder).find((known) => known === name));
}

export const backupService: Implementation<typeof backupContract, Request> = {
  async listBackups(request) {
    const { folder, owner } = backupsOf(request);
    return { dataFolder: request.program.store.paths.folder, folder, backups: listBackups(folder, owner) };
  },

  async makeBackup({ concerning, program }, _input, signal) {
    const { dataKey } = openClinicOf(program);
    return progressOf(
      (options) =>
        inTurn(program, async () => {
          const { name } = await runBackup(program, { cause: 'manual', dataKey }, options);
          concerning({ detail: { name } });
          tidyBackups(program);
        }),
      signal,
      {
        step: (progress): Progress => ({ ...progress, isDone: false }),
        end: () => ({ step: 'done', done: 1, total: 1, isDone: true }),
      },
    );
  },

  async inspectBackup(request, { name }) {
    const { folder, owner } = backupsOf(request);
    const input = { folder, name: findName(request, name), key: Uint8Array.from(owner.key), clinicId: owner.clinicId };
    return request.program.jobs.run('checkBackup', input);
  },

  async restoreBackup(request, { name }) {
    return inTurn(request.program, () => restore(request, findName(request, name)));
  },
};
