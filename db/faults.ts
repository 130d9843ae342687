// What SQLite's faults mean in our words. Nothing above db/ knows an SQLite code.

/** Why a clinic's file cannot be opened, or a write cannot be done. */
export type FileProblem =
  | 'clinicFileMissing'
  | 'clinicFileBroken'
  | 'clinicFileForeign'
  | 'clinicFileOtherKey'
  | 'clinicFileNewer'
  | 'clinicFileInUse'
  | 'readOnlyFolder'
  | 'diskFull';

/** A clinic's file could not be opened or written; the file was left as it was. */
export class ClinicFileError extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem, cause?: unknown) {
    super(problem, cause === undefined ? undefined : { cause });
    this.name = 'ClinicFileError';
    this.problem = problem;
  }
}

function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : '';
}

/** Another program or connection holds the file. */
export function isBusy(fault: unknown): boolean {
  return /^SQLITE_(BUSY|LOCKED)/.test(codeOf(fault));
}

/** The problem behind a fault of SQLite or the file system; undefined where it is a bug of ours. */
export function fileProblemOf(fault: unknown): FileProblem | undefined {
  const code = codeOf(fault);
  if (fault instanceof ClinicFileError) return fault.problem;
  if (isBusy(fault)) return 'clinicFileInUse';
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC') return 'diskFull';
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS' || code === 'EACCES') return 'readOnlyFolder';
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_IOERR')) return 'clinicFileBroken';
  if (code === 'EISDIR') return 'clinicFileForeign';
  // Encrypted noise and another clinic's file look alike: neither opens with this key.
  if (code.startsWith('SQLITE_NOTADB')) return 'clinicFileOtherKey';
  if (code.startsWith('SQLITE_CANTOPEN')) return 'clinicFileMissing';
  return undefined;
}

/** Which of therapist, room or client the database refused to book twice; undefined for any other fault. */
export function overlapOf(fault: unknown): 'therapist' | 'room' | 'client' | undefined {
  if (!codeOf(fault).startsWith('SQLITE_CONSTRAINT_TRIGGER') || !(fault instanceof Error)) return undefined;
  const who = /^overlap: (therapist|room|client)$/.exec(fault.message)?.[1];
  return who === 'therapist' || who === 'room' || who === 'client' ? who : undefined;
}

/** Whether a write broke the named unique constraint's columns, `table.column`. */
export function isTaken(fault: unknown, column: string): boolean {
  return codeOf(fault).startsWith('SQLITE_CONSTRAINT_UNIQUE') && fault instanceof Error && fault.message.includes(column);
}
