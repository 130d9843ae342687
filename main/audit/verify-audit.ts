import type { AuditVerification } from '../../shared/audit/audit.model.ts';
import type { Program } from '../program.ts';
import { refuse } from '../refusal.ts';
import { auditAnchorOf } from '../session/key-envelope.ts';

/** Walks the hash chain in the worker, against the mark that is kept outside the file. */
export async function verifyAudit(program: Program): Promise<AuditVerification> {
  const clinic = program.store.clinic ?? refuse('locked');
  const anchor = auditAnchorOf(program.store.readKeys(), clinic.dataKey);
  if (anchor === 'broken') return { isIntact: false, eventCount: 0, brokenAt: null, problem: 'anchorMismatch' };
  const verification = await program.jobs.run('verifyAudit', {
    path: program.store.paths.database,
    key: Uint8Array.from(clinic.dataKey),
    anchor: anchor ?? null,
  });
  program.auditState = verification;
  return verification;
}
