import { z } from 'zod';
import { procedure, reading } from '../contract/procedure.ts';
import { auditEvent, auditFilter, auditVerification } from './audit.model.ts';

export const auditContract = {
  listEvents: reading('audit.read', 'audit.viewed').input(auditFilter).output(z.array(auditEvent)),
  /** What the last check of the chain found, the one at start or the one asked for; null while the first one runs. */
  getChainState: reading('audit.read').output(auditVerification.nullable()),
  verifyChain: procedure({ needs: 'audit.read', touches: ['audit'], audit: 'audit.verified' }).output(auditVerification),
};
