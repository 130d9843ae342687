import { z } from 'zod';
import { id } from '../core/ids.ts';
import { civilDate, instant } from '../core/time.ts';

/** What the audit log can record. Ids only, never a client's data, stand in an event. */
export const auditActions = [
  'clinic.created',
  'clinic.changed',
  'session.signedIn',
  'session.signInFailed',
  'session.signedOut',
  'session.locked',
  'session.unlocked',
  'session.unlockFailed',
  'session.passwordChanged',
  'session.pinChanged',
  'session.recovered',
  'session.recoveryCodeRenewed',
  'staff.added',
  'staff.changed',
  'staff.passwordReset',
  'staff.left',
  'client.created',
  'client.viewed',
  'client.changed',
  'client.searched',
  'client.alertChanged',
  'health.viewed',
  'health.changed',
  'consent.recorded',
  'chart.accessReasonGiven',
  'visit.booked',
  'visit.moved',
  'visit.stateChanged',
  'visit.restored',
  'visit.reassigned',
  'visit.kept',
  'visit.rebooked',
  'visit.feeDecided',
  'visit.pinned',
  'visit.unpinned',
  'waitlist.saved',
  'waitlist.removed',
  'waitlist.booked',
  'waitlist.called',
  'reminder.done',
  'reminder.undone',
  'reminder.channelChosen',
  'series.booked',
  'series.repaired',
  'series.released',
  'series.restored',
  'calendar.exported',
  'episode.viewed',
  'episode.opened',
  'episode.changed',
  'episode.closed',
  'plan.saved',
  'plan.ended',
  'followUp.recorded',
  'note.viewed',
  'note.drafted',
  'note.signed',
  'note.addendumAdded',
  'note.draftDiscarded',
  'document.made',
  'sheet.made',
  'document.viewed',
  'document.printed',
  'document.saved',
  'history.viewed',
  'history.exported',
  'backup.made',
  'backup.restored',
  'audit.viewed',
  'audit.verified',
  'access.refused',
  'clock.jumped',
] as const;
export const auditAction = z.enum(auditActions);
export type AuditAction = z.infer<typeof auditAction>;

export const auditEvent = z.object({
  sequence: z.int().positive(),
  at: instant,
  action: auditAction,
  staffId: id.nullable(),
  staffName: z.string().nullable(),
  clientId: id.nullable(),
  subjectId: z.string().nullable(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  hash: z.string(),
});
export type AuditEvent = z.infer<typeof auditEvent>;

export const auditFilter = z.object({
  from: civilDate.optional(),
  until: civilDate.optional(),
  staffId: id.optional(),
  clientId: id.optional(),
  action: auditAction.optional(),
  beforeSequence: z.int().positive().optional(),
  limit: z.int().min(1).max(150).default(100),
});
export type AuditFilter = z.infer<typeof auditFilter>;

/** Result of walking the hash chain. `brokenAt` is the first sequence number at which it does not hold. */
export const auditVerification = z.object({
  isIntact: z.boolean(),
  eventCount: z.int(),
  brokenAt: z.int().nullable(),
  problem: z.enum(['edited', 'missing', 'truncated', 'anchorMismatch']).nullable(),
});
export type AuditVerification = z.infer<typeof auditVerification>;
