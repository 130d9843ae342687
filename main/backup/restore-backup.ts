import { checkpoint } from '../../db/backup/backup.queries.ts';
import { ClinicFileError } from '../../db/faults.ts';
import type { AuditAnchor, NewAuditEvent } from '../../db/audit/audit.queries.ts';
import type { BackupManifest } from '../../shared/backup/backup.model.ts';
import type { Program } from '../program.ts';
import type { Request } from '../request.ts';
import { openClinicOf } from '../session/actor.ts';
import { withAuditAnchor } from '../session/key-envelope.ts';
import { signOutAt } from '../session/seats.ts';
import { runBackup } from './run-backup.ts';
import { abandonSwap, stagedPath, swapFile } from './swap-file.ts';

function signEverybodyOut(program: Program): void {
  for (const seat of program.seats.all()) signOutAt(seat);
  program.tickets.drop();
  program.shownRecoveryCode = undefined;
  program.auditState = undefined;
}

/** Closes the clinic's file with nothing left in its log. @throws ClinicFileError where another program reads it. */
async function closeForGood(program: Program): Promise<void> {
  const clinic = openClinicOf(program);
  await program.jobs.stop();
  // Calls that came in before everybody was signed out finish first: this waits for its turn behind them.
  await clinic.db.transaction().execute(async () => {});
  if (!(await checkpoint(clinic.db))) throw new ClinicFileError('clinicFileInUse');
  await program.store.close();
}

async function stage(request: Request, key: Uint8Array, manifest: BackupManifest, safetyCopy: BackupManifest): Promise<AuditAnchor> {
  const { actor, now, program } = request;
  const { paths } = program.store;
  const event: NewAuditEvent = {
    at: now(),
    action: 'backup.restored',
    staffId: actor.staffId,
    clientId: null,
    subjectId: null,
    // Ties the two chains: the log that was left lies whole in the safety copy, up to this event.
    detail: { name: manifest.name, safetyCopyName: safetyCopy.name, safetyCopySequence: safetyCopy.auditSequence },
  };
  return program.jobs.run('stageRestore', { folder: paths.backups, manifest, key, target: stagedPath(paths), event });
}

/**
 * Puts a backup in the place of the clinic's file and signs everybody out. Everything that can fail comes before
 * the live file is touched: the full check, a checked safety copy, the prepared file.
 * @throws Refusal naming why the backup is not to be trusted.
 */
export async function restore(request: Request, name: string): Promise<{ readonly safetyCopyName: string }> {
  const { concerning, program, write } = request;
  const { paths } = program.store;
  const clinic = openClinicOf(program);
  const key = Uint8Array.from(clinic.dataKey);
  const owner = { key, clinicId: clinic.identity.id };
  const manifest = await program.jobs.run('checkBackup', { folder: paths.backups, name, ...owner });
  const safetyCopy = await runBackup(program, { cause: 'restore', dataKey: key });
  try {
    const head = await stage(request, key, manifest, safetyCopy);
    // Said in the file that is left, too, in case it stays after all.
    concerning({ detail: { name, safetyCopyName: safetyCopy.name } });
    await write(async () => {});
    const { auditAnchor } = withAuditAnchor(program.store.readKeys(), Buffer.from(key), head);
    signEverybodyOut(program);
    await closeForGood(program);
    swapFile(paths, auditAnchor ?? '');
  } catch (fault) {
    if (program.store.clinic) abandonSwap(paths);
    throw fault;
  } finally {
    key.fill(0);
  }
  return { safetyCopyName: safetyCopy.name };
}
