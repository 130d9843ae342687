import type { AuditVerification } from '../../shared/audit/audit.model.ts';
import type { BackupManifest } from '../../shared/backup/backup.model.ts';
import type { AuditAnchor } from '../../db/audit/audit.queries.ts';

interface OnFile {
  readonly path: string;
  readonly key: Uint8Array;
}

/** Long work that runs in the worker thread: what each kind takes and answers with. */
export interface JobKinds {
  verifyAudit: { readonly input: OnFile & { readonly anchor: AuditAnchor | null }; readonly result: AuditVerification };
  makeBackup: {
    readonly input: OnFile & {
      readonly folder: string;
      readonly manifest: Omit<BackupManifest, 'byteSize' | 'hash' | 'rowCounts' | 'schemaVersion'>;
    };
    readonly result: BackupManifest;
  };
  checkBackup: {
    readonly input: { readonly folder: string; readonly name: string; readonly key: Uint8Array; readonly clinicId: string };
    readonly result: BackupManifest;
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
  /** `refusal` is a reason of the contract; any other fault carries its stack for the log. */
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'failed'; readonly name: string; readonly code: string; readonly stack: string };
