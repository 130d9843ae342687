import type { AuditVerification } from '../../shared/audit/audit.model.ts';
import type { BackupManifest } from '../../shared/backup/backup.model.ts';
import type { FileProblem } from '../../db/faults.ts';
import type { AuditAnchor, NewAuditEvent } from '../../db/audit/audit.queries.ts';
import type { PrintedDocument, PrintOrder } from '../documents/print-order.ts';

interface OnFile {
  readonly path: string;
  readonly key: Uint8Array;
}

/** What a manifest says before the copy has been made and looked into. */
export type PlannedBackup = Pick<BackupManifest, 'formatVersion' | 'name' | 'madeAt' | 'cause' | 'programVersion' | 'clinicId'>;

/** Long work that runs in the worker thread: what each kind takes and answers with. */
export interface JobKinds {
  verifyAudit: {
    /** Unhurried where nobody waits for it: it takes a fifth of one processor, and five times as long. */
    readonly input: OnFile & { readonly anchor: AuditAnchor | null; readonly isUnhurried: boolean };
    readonly result: AuditVerification;
  };
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
  printDocument: { readonly input: PrintOrder; readonly result: PrintedDocument };
}
export type JobKind = keyof JobKinds;

/** Jobs of the kept thread; every other one has a thread of its own, which ends with it. */
export type KeptJobKind = 'printDocument';

export interface JobProgress {
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

export interface JobOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: JobProgress) => void) | undefined;
}

/** Says how far a job is. A worker of its own is ended between two reports when the job is cancelled. */
export type Report = (progress: JobProgress) => void;

export type JobWork<K extends JobKind> = (input: JobKinds[K]['input'], report: Report) => Promise<JobKinds[K]['result']>;

/** In the kept thread a cancelled job has to end by itself. */
export type KeptJobWork<K extends KeptJobKind> = (
  input: JobKinds[K]['input'],
  report: Report,
  signal: AbortSignal,
) => Promise<JobKinds[K]['result']>;

/** How a job ended. */
export type JobEnd =
  | { readonly kind: 'done'; readonly result: unknown }
  /** A reason of the contract. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** The file or the disk said no. */
  | { readonly kind: 'fileProblem'; readonly problem: FileProblem }
  /** A bug; it carries its stack for the log. */
  | { readonly kind: 'failed'; readonly name: string; readonly code: string; readonly stack: string };

export type JobMessage = { readonly kind: 'progress'; readonly progress: JobProgress } | JobEnd;

/** What is said to the kept thread; each job has a number. */
export type KeptOrder =
  | { readonly kind: 'run'; readonly number: number; readonly job: KeptJobKind; readonly input: JobKinds[KeptJobKind]['input'] }
  | { readonly kind: 'cancel'; readonly number: number };

export interface KeptAnswer {
  readonly number: number;
  readonly message: JobMessage;
}
