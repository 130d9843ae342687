import type { AuditVerification } from '../../shared/audit/audit.model.ts';
import type { AuditAnchor } from '../../db/audit/audit.queries.ts';
import type { Program } from '../program.ts';
import { refuse } from '../refusal.ts';
import { auditAnchorOf } from '../session/key-envelope.ts';
import type { OpenClinic } from '../store/clinic-store.ts';

/**
 * Walks the hash chain in the worker and keeps the result: against the mark that is kept outside the file.
 * @param isUnhurried whether it is to leave the processor to those who work meanwhile.
 */
export async function verifyAudit(program: Program, isUnhurried: boolean): Promise<AuditVerification> {
  const clinic = program.store.clinic ?? refuse('locked');
  const anchor = auditAnchorOf(program.store.readKeys(), clinic.dataKey);
  const verification: AuditVerification =
    anchor === 'broken'
      ? { isIntact: false, eventCount: 0, brokenAt: null, problem: 'anchorMismatch' }
      : await walk(program, clinic, anchor, isUnhurried);
  program.auditState = verification;
  program.changes.publish(['audit'], null);
  return verification;
}

function walk(program: Program, clinic: OpenClinic, anchor: AuditAnchor | undefined, isUnhurried: boolean): Promise<AuditVerification> {
  return program.jobs.run('verifyAudit', {
    path: program.store.paths.database,
    key: Uint8Array.from(clinic.dataKey),
    anchor: anchor ?? null,
    isUnhurried,
  });
}
