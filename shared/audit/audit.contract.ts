import { z } from 'zod';
import { procedure, reading } from '../contract/procedure.ts';
import { auditEvent, auditFilter, auditVerification } from './audit.model.ts';

export const auditContract = {
  listEvents: reading('audit.read', 'audit.viewed').input(auditFilter).output(z.array(auditEvent)),
  verifyChain: procedure({ needs: 'audit.read', touches: ['audit'], audit: 'audit.verified' }).output(auditVerification),
};
