import { checkpoint, countChanges } from '../../db/backup/backup.queries.ts';
import { ClinicFileError, fileProblemOf } from '../../db/faults.ts';
import type { AuditAnchor, NewAuditEvent } from '../../db/audit/audit.queries.ts';
import type { BackupManifest } from '../../shared/backup/backup.model.ts';
import type { Program } from '../program.ts';
import type { Request } from '../request.ts';
import { openClinicOf } from '../session/actor.ts';
import { withAuditAnchor } from '../session/key-envelope.ts';
import { signOutAt } from '../session/seats.ts';
import { runBackup } from './run-backup.ts';
import { abandonSwap, stagedPath, swapFile } from './swap-file.ts';

/** Nobody sits at a file that is no longer there. */
export function signEverybodyOut(program: Program): void {
  for (const seat of program.seats.all()) signOutAt(seat);
  program.tickets.drop();
  program.shownRecoveryCode = undefined;
  program.auditState = undefined;
}

interface Prepared {
  readonly safetyCopy: BackupManifest;
  /** Where the audit log of the new file ends. */
  readonly head: AuditAnchor;
}

/**
 * The copy of what is replaced. A damaged file cannot be copied as a backup is: then it is closed, everybody is sent out,
 * and the restore of a file that cannot be opened, which keeps it as it lies, is the way on.
 */
async function makeSafetyCopy(program: Program, dataKey: Uint8Array): Promise<BackupManifest> {
  try {
    return await runBackup(program, { cause: 'restore', dataKey });
  } catch (fault) {
    const problem = fileProblemOf(fault);
    if (problem === 'clinicFileBroken' || problem === 'clinicFileOtherKey') {
      signEverybodyOut(program);
      await program.store.giveUp(problem);
      program.changes.publish(['session'], null);
    }
    throw fault;
  }
}

/** Copies what is there now, and lays the file that takes its place ready. The live file is only read. */
async function prepare({ actor, now, program }: Request, key: Uint8Array, manifest: BackupManifest): Promise<Prepared> {
  const { paths } = program.store;
  const safetyCopy = await makeSafetyCopy(program, key);
  const event: NewAuditEvent = {
    at: now(),
    action: 'backup.restored',
    staffId: actor.staffId,
    clientId: null,
    subjectId: null,
    // Ties the two chains: the log that was left lies whole in the safety copy, up to this event.
    detail: { name: manifest.name, safetyCopyName: safetyCopy.name, safetyCopySequence: safetyCopy.auditSequence },
  };
  const target = stagedPath(paths);
  const head = await program.jobs.run('stageRestore', { folder: paths.backups, manifest, key, target, event });
  return { safetyCopy, head };
}

/**
 * Prepares, then sends everybody out; once more where somebody saved something meanwhile, so that the safety copy
 * holds every confirmed change.
 */
async function prepareAlone(request: Request, key: Uint8Array, manifest: BackupManifest): Promise<Prepared> {
  const { program } = request;
  const { db } = openClinicOf(program);
  for (;;) {
    const changes = await countChanges(db);
    const prepared = await prepare(request, key, manifest);
    signEverybodyOut(program);
    await program.jobs.stop();
    // Calls that were let in before finish first: this waits for its turn behind them.
    await db.transaction().execute(async () => {});
    if ((await countChanges(db)) === changes) return prepared;
  }
}

/**
 * Puts a backup in the place of the clinic's file and signs everybody out. Everything that can be expected to fail
 * comes before the live file is touched: the full check, a checked safety copy, the prepared file.
 * @throws Refusal naming why the backup is not to be trusted; ClinicFileError where another program reads the file.
 */
export async function restore(request: Request, name: string): Promise<{ readonly safetyCopyName: string }> {
  const { concerning, program, write } = request;
  const { paths } = program.store;
  const clinic = openClinicOf(program);
  const key = Uint8Array.from(clinic.dataKey);
  try {
    const owner = { key, clinicId: clinic.identity.id };
    const manifest = await program.jobs.run('checkBackup', { folder: paths.backups, name, ...owner });
    // Said in the file that is left, too: it is the last event of the safety copy.
    concerning({ detail: { name, isBegun: true } });
    await write(async () => {});
    const { head, safetyCopy } = await prepareAlone(request, key, manifest);
    if (!(await checkpoint(clinic.db))) throw new ClinicFileError('clinicFileInUse');
    const { auditAnchor } = withAuditAnchor(program.store.readKeys(), clinic.dataKey, head);
    await program.store.close();
    swapFile(paths, auditAnchor ?? '');
    return { safetyCopyName: safetyCopy.name };
  } catch (fault) {
    if (program.store.clinic) abandonSwap(paths);
    throw fault;
  } finally {
    key.fill(0);
  }
}
