// The closed list of expected outcomes. Anything else is a bug and travels as an incident code. Reasons stand apart from
// their feature's schemas: a page needs them from its first moment, and those only where it opens a form.
import { z } from 'zod';
import { attachmentsReasons } from '../attachments/attachments.reasons.ts';
import { chartingReasons } from '../charting/charting.reasons.ts';
import { backupReasons } from '../backup/backup.reasons.ts';
import { clientsReasons } from '../clients/clients.reasons.ts';
import { documentsReasons } from '../documents/documents.reasons.ts';
import { episodesReasons } from '../episodes/episodes.reasons.ts';
import { intakeReasons } from '../intake/intake.reasons.ts';
import { rightsReasons } from '../rights/rights.reasons.ts';
import { scheduleReasons } from '../schedule/schedule.reasons.ts';
import { waitlistReasons } from '../schedule/waitlist.reasons.ts';
import { screeningReasons } from '../screening/screening.reasons.ts';
import { sessionReasons } from '../session/session.reasons.ts';
import { staffReasons } from '../staff/staff.reasons.ts';

export const refusalReasons = [
  ...sessionReasons,
  ...staffReasons,
  ...clientsReasons,
  ...screeningReasons,
  ...attachmentsReasons,
  ...intakeReasons,
  ...scheduleReasons,
  ...waitlistReasons,
  ...episodesReasons,
  ...chartingReasons,
  ...documentsReasons,
  ...rightsReasons,
  ...backupReasons,
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export const refusalData = z.object({
  reason: z.enum(refusalReasons).optional(),
  /** Field path -> message key of the catalogue under `validation`. */
  fields: z.record(z.string(), z.string()).optional(),
  /** Values that the reason's message names: times, names of staff and rooms; never a client's data. */
  details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type RefusalData = z.infer<typeof refusalData>;

export const refusalCodes = [
  'validation',
  'notFound',
  'conflict',
  'stale',
  'forbidden',
  'locked',
  'unavailable',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export const contractErrors = {
  validation: { status: 422, data: refusalData },
  notFound: { status: 404, data: refusalData },
  conflict: { status: 409, data: refusalData },
  stale: { status: 412, data: refusalData },
  forbidden: { status: 403, data: refusalData },
  locked: { status: 423, data: refusalData },
  unavailable: { status: 503, data: refusalData },
} as const satisfies Record<RefusalCode, { status: number; data: typeof refusalData }>;
