import { isCloseBackupDue } from '../../shared/backup/backup.rules.ts';
import { hasChangedSince } from '../../db/backup/backup.queries.ts';
import type { Program } from '../program.ts';
import { auditSession } from '../session/actor.ts';
import { newestBackup } from './list-backups.ts';
import { inTurn, runBackup, tidyBackups } from './run-backup.ts';

/** Makes the closing backup where one is due. Nobody is asked; the caller notes a fault and closes all the same. */
export async function backUpAtClose(program: Program): Promise<void> {
  const { clinic, paths } = program.store;
  if (!clinic || program.options.backsUpAtClose === false) return;
  const last = newestBackup(paths.backups, { key: clinic.dataKey, clinicId: clinic.identity.id });
  const hasChanged = last === undefined || (await hasChangedSince(clinic.db, last));
  if (!isCloseBackupDue(last, hasChanged, program.options.clock())) return;
  await inTurn(program, async () => {
    const { name } = await runBackup(program, { cause: 'close', dataKey: clinic.dataKey });
    await auditSession(program, clinic, { action: 'backup.made', staffId: null, detail: { name } });
    tidyBackups(program);
  });
}
