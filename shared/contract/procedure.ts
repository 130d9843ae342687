// How every procedure is declared: what it needs, what it touches, what the audit log keeps of it.
import { oc } from '@orpc/contract';
import type { AuditAction } from '../audit/audit.model.ts';
import type { Permission } from './access.ts';
import { contractErrors } from './errors.ts';

/** Features whose cached data the renderer keeps; the first segment of a procedure's path. */
export const features = [
  'session',
  'clinic',
  'staff',
  'clients',
  'screening',
  'attachments',
  'intake',
  'kiosk',
  'schedule',
  'holds',
  'waitlist',
  'reminders',
  'calendar',
  'episodes',
  'diagnoses',
  'charting',
  'documents',
  'history',
  'rights',
  'today',
  'backup',
  'audit',
  'drafts',
  'system',
] as const;
export type Feature = (typeof features)[number];

export interface ProcedureMeta {
  /** The one permission; `nobody` = callable without signing in, `anybody` = any signed-in person. */
  readonly needs: Permission | 'nobody';
  /** Features whose cached data a success makes stale, in every window. */
  readonly touches: readonly Feature[];
  /** What the audit log records of a success; null only where nothing of a client or of security is seen. */
  readonly audit: AuditAction | null;
  /** True where the person must have given the password within the last five minutes. */
  readonly needsFreshSignIn?: boolean;
}

/** Begins the declaration of a procedure. Without `needs` it does not compile. */
export function procedure(meta: ProcedureMeta) {
  return oc.$meta<ProcedureMeta>(meta).errors(contractErrors);
}

/** A procedure that only reads and shows nothing that the audit log must keep. */
export function reading(needs: ProcedureMeta['needs'], audit: AuditAction | null = null) {
  return procedure({ needs, touches: [], audit });
}
