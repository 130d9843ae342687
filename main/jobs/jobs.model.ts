import type { AuditVerification } from '../../shared/audit/audit.model.ts';
import type { BackupManifest } from '../../shared/backup/backup.model.ts';
import type { FileProblem } from '../../db/faults.ts';
import type { AuditAnchor, NewAuditEvent } from '../../db/audit/audit.queries.ts';

interface OnFile {
  readonly path: string;
  readonly key: Uint8Array;
}

/** What a manifest says before the copy has been made and looked into. */
export type PlannedBackup = Pick<BackupManifest, 'formatVersion' | 'name' | 'madeAt' | 'cause' | 'programVersion' | 'clinicId'>;

/** Long work that runs in the worker thread: what each kind takes and answers with. */
export interface JobKinds {
  verifyAudit: { readonly input: OnFile & { readonly anchor: AuditAnchor | null }; readonly result: AuditVerification };
  makeBackup: {
    readonly input: OnFile & { readonly keysPath: string; readonly folder: string; readonly planned: PlannedBackup };
    readonly result: BackupManifest;
  };
  checkBackup: {
    readonly input: { readonly folder: string; readonly name: string; readonly key: Uint8Array; readonly clinicId: string };
    readonly result: BackupManifest;
  };
  /** Copies a checked backup beside the clinic's file and notes the restore in the copy's own audit log. */
  stageRestore: {
    readonly input: {
      readonly folder: string;
      readonly manifest: BackupManifest;
      readonly key: Uint8Array;
      readonly target: string;
      readonly event: NewAuditEvent;
    };
    readonly result: AuditAnchor;
  };
}
export type JobKind = keyof JobKinds;

export interface JobProgress {
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

/** Says how far a job is. The worker is ended between two reports when the job is cancelled. */
export type Report = (progress: JobProgress) => void;

export type JobWork<K extends JobKind> = (input: JobKinds[K]['input'], report: Report) => Promise<JobKinds[K]['result']>;

export type JobMessage =
  | { readonly kind: 'progress'; readonly progress: JobProgress }
  | { readonly kind: 'done'; readonly result: unknown }
  /** A reason of the contract. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** The file or the disk said no. */
  | { readonly kind: 'fileProblem'; readonly problem: FileProblem }
  /** A bug; it carries its stack for the log. */
  | { readonly kind: 'failed'; readonly name: string; readonly code: string; readonly stack: string };
