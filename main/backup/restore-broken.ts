// The way back for a clinic whose file cannot be opened. Nobody can be signed in to it, so each call brings its own
// proof, and who is an owner is read from the backups, which the proof's key opens.
import { permissionsOf } from '../../shared/contract/access.ts';
import type { BackupManifest } from '../../shared/backup/backup.model.ts';
import { foldText } from '../../shared/core/text.ts';
import type { OwnerProof, Restorable } from '../../shared/session/session.model.ts';
import { isRestorable } from '../../shared/session/session.rules.ts';
import type { StaffMember } from '../../shared/staff/staff.model.ts';
import type { AuditDetail, NewAuditEvent } from '../../db/audit/audit.queries.ts';
import { getClinicIdentity, type ClinicIdentity } from '../../db/clinic/clinic.queries.ts';
import { fileProblemOf } from '../../db/faults.ts';
import { databaseOver, openClinicFile } from '../../db/open.ts';
import { listStaff } from '../../db/staff/staff.queries.ts';
import type { Program } from '../program.ts';
import { found, refuse } from '../refusal.ts';
import { withAuditAnchor } from '../session/key-envelope.ts';
import { checkRecoveryCode } from '../session/secrets.ts';
import type { SessionRequest } from '../session/session.request.ts';
import { checkPassword, readKeys } from '../session/sign-in.ts';
import type { StoreProblem } from '../store/clinic-store.ts';
import { backupFiles } from './backup-files.ts';
import { keepBrokenFile } from './keep-broken-file.ts';
import { listBackups } from './list-backups.ts';
import { signEverybodyOut } from './restore-backup.ts';
import { inTurn } from './run-backup.ts';
import { abandonSwap, finishSwap, hasBegunSwap, stagedPath, swapFile } from './swap-file.ts';

/** Refuses unless the clinic's file is one in whose place a backup may be put. */
function brokenProblem({ store: { state } }: Program): StoreProblem {
  if (state.kind === 'none') return refuse('unavailable', 'clinicFileMissing');
  if (state.kind !== 'broken') return refuse('conflict', 'clinicFileWell');
  return isRestorable(state.problem) ? state.problem : refuse('unavailable', state.problem);
}

interface Proven {
  readonly dataKey: Buffer;
  readonly clinicId: string;
  /** Whether this member of a backup's staff is the person who asks. */
  readonly isThem: (member: StaffMember) => boolean;
}

async function prove(program: Program, { secret, secretKind, signInName }: OwnerProof): Promise<Proven> {
  const { clinicId } = readKeys(program);
  if (secretKind === 'password') {
    const { dataKey, staffId } = await checkPassword(program, signInName, secret);
    return { dataKey, clinicId, isThem: ({ id }) => id === staffId };
  }
  const dataKey = await checkRecoveryCode(program, secret);
  const asked = foldText(signInName.trim());
  return { dataKey, clinicId, isThem: (member) => foldText(member.signInName.trim()) === asked };
}

interface Inside {
  readonly manifest: BackupManifest;
  readonly identity: ClinicIdentity;
  /** The person who asks, where the backup knows them as somebody who may restore. */
  readonly ownerId: string | undefined;
}

function mayRestore({ denied, isActive, roles }: StaffMember): boolean {
  return isActive && permissionsOf(roles, denied).has('backup.write');
}

/** Looks into a backup; undefined where its file does not open, whatever its manifest says. */
async function lookInside(folder: string, manifest: BackupManifest, { dataKey, isThem }: Proven): Promise<Inside | undefined> {
  try {
    const db = databaseOver(openClinicFile({ path: backupFiles(folder, manifest.name).copy, key: dataKey, isReadOnly: true }));
    try {
      const staff = await listStaff(db);
      const owner = staff.find((member) => isThem(member) && mayRestore(member));
      return { manifest, identity: await getClinicIdentity(db), ownerId: owner?.id };
    } finally {
      await db.destroy();
    }
  } catch (fault) {
    if (fileProblemOf(fault)) return undefined;
    throw fault;
  }
}

interface Found {
  readonly newest: ClinicIdentity | undefined;
  readonly backups: readonly BackupManifest[];
  readonly leftOutCount: number;
}

/**
 * The backups that open with this key and know the person as an owner. The newest says who is one today: who no longer
 * is gets no way back to the time when they were.
 * @throws Refusal `ownersOnly`.
 */
async function findFor(program: Program, proven: Proven): Promise<Found> {
  const folder = program.store.paths.backups;
  const entries = listBackups(folder, { key: proven.dataKey, clinicId: proven.clinicId });
  const inside: Inside[] = [];
  for (const { manifest, problem } of entries) {
    const one = manifest && problem === null ? await lookInside(folder, manifest, proven) : undefined;
    if (one) inside.push(one);
  }
  const [newest] = inside;
  if (newest && newest.ownerId === undefined) return refuse('forbidden', 'ownersOnly');
  const backups = inside.filter(({ ownerId }) => ownerId !== undefined).map(({ manifest }) => manifest);
  return { newest: newest?.identity, backups, leftOutCount: entries.length - backups.length };
}

/**
 * The backups that this owner may put in the place of the file that cannot be opened.
 * @throws Refusal as at sign-in for a wrong secret; `ownersOnly` for anybody who is no owner.
 */
export async function findRestorable({ program }: SessionRequest, proof: OwnerProof): Promise<Restorable> {
  brokenProblem(program);
  const proven = await prove(program, proof);
  try {
    const { backups, leftOutCount, newest } = await findFor(program, proven);
    return {
      folder: program.store.paths.backups,
      clinic: newest ? { name: newest.name, timeZone: newest.timeZone, locale: newest.locale } : null,
      backups: [...backups],
      leftOutCount,
    };
  } finally {
    proven.dataKey.fill(0);
  }
}

async function replaceFile(program: Program, proven: Proven, name: string, problem: StoreProblem): Promise<string | null> {
  const { paths } = program.store;
  const key = Uint8Array.from(proven.dataKey);
  try {
    const { backups } = await findFor(program, proven);
    found(backups.find((backup) => backup.name === name));
    const manifest = await program.jobs.run('checkBackup', { folder: paths.backups, name, key, clinicId: proven.clinicId });
    // From the copy that was checked just now, byte for byte: the staging below refuses any other.
    const owner = await lookInside(paths.backups, manifest, proven);
    const staffId = owner?.ownerId ?? refuse('forbidden', 'ownersOnly');
    const at = program.options.clock();
    const keptName = keepBrokenFile(paths, at);
    const detail: AuditDetail = { name, problem, ...(keptName !== null && { safetyCopyName: keptName }) };
    const event: NewAuditEvent = { at, action: 'backup.restored', staffId, clientId: null, subjectId: null, detail };
    const head = await program.jobs.run('stageRestore', { folder: paths.backups, manifest, key, target: stagedPath(paths), event });
    const { auditAnchor } = withAuditAnchor(readKeys(program), proven.dataKey, head);
    signEverybodyOut(program);
    swapFile(paths, auditAnchor ?? '');
    return keptName;
  } finally {
    key.fill(0);
  }
}

/**
 * Puts a backup in the place of a file that cannot be opened, which is kept. Everything that can be expected to fail
 * comes before that file's name is touched. Nobody is signed in afterwards: the normal sign-in follows.
 * @returns under which name the file that could not be opened is kept; null where there was none.
 */
export async function restoreBroken(
  { program }: SessionRequest,
  { name, ...proof }: OwnerProof & { readonly name: string },
): Promise<{ readonly keptName: string | null }> {
  brokenProblem(program);
  const proven = await prove(program, proof);
  try {
    return await inTurn(program, () =>
      program.store.replace(async () => {
        const { paths } = program.store;
        // A swap that an earlier fault interrupted comes first, as at every start: it may have brought the file back.
        finishSwap(paths);
        const problem = brokenProblem(program);
        try {
          return { keptName: await replaceFile(program, proven, name, problem) };
        } catch (fault) {
          if (!hasBegunSwap(paths)) abandonSwap(paths);
          throw fault;
        }
      }),
    );
  } finally {
    proven.dataKey.fill(0);
  }
}
