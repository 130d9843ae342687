import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { procedure, reading } from '../contract/procedure.ts';
import { backupEntry, backupManifest, backupName, progress } from './backup.model.ts';

export const backupContract = {
  /** `dataFolder` holds the clinic's file and keys; `folder`, in it, the backups. Newest first. */
  listBackups: reading('backup.write').output(
    z.object({ dataFolder: z.string(), folder: z.string(), backups: z.array(backupEntry) }),
  ),
  /** Copies, opens, checks and hashes in the worker; dropping the stream cancels and leaves nothing behind. */
  makeBackup: procedure({ needs: 'backup.write', touches: ['backup'], audit: 'backup.made' }).output(eventIterator(progress)),
  /** What is inside, checked in full, before anything is restored. */
  inspectBackup: reading('backup.write').input(z.object({ name: backupName })).output(backupManifest),
  /** Keeps a safety copy of today's file, then puts the backup in its place; everybody is signed out. */
  restoreBackup: procedure({
    needs: 'backup.write',
    touches: ['backup', 'session'],
    audit: 'backup.restored',
    needsFreshSignIn: true,
  })
    .input(z.object({ name: backupName }))
    .output(z.object({ safetyCopyName: z.string() })),
};
