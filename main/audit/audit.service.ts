import type { auditContract } from '../../shared/audit/audit.contract.ts';
import { addDays, instantOfWallTime } from '../../shared/core/time.ts';
import { listAuditEvents } from '../../db/audit/audit.queries.ts';
import type { Implementation } from '../implement.ts';
import type { Request } from '../request.ts';
import { verifyAudit } from './verify-audit.ts';

export const auditService: Implementation<typeof auditContract, Request> = {
  async listEvents({ db, zone }, filter) {
    return listAuditEvents(db, {
      ...filter,
      ...(filter.from && { fromInstant: instantOfWallTime(filter.from, 0, zone).at }),
      ...(filter.until && { untilInstant: instantOfWallTime(addDays(filter.until, 1), 0, zone).at }),
    });
  },

  getChainState: async ({ program }) => program.auditState ?? null,

  async verifyChain({ program, concerning }) {
    const verification = await verifyAudit(program, false);
    concerning({ detail: { isIntact: verification.isIntact, eventCount: verification.eventCount } });
    return verification;
  },
};
