// Everything the running program holds. Made once by app.ts; services see it through their request.
import type { AppOptions } from './host.ts';
import type { Changes } from './changes.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Log } from './log.ts';
import type { HeldSlots } from './schedule/held-slots.ts';
import type { SlowLog } from './system/slow-log.ts';
import type { StartMarks } from './system/start-marks.ts';
import type { Seats } from './session/seats.ts';
import type { ClinicStore, OpenClinic } from './store/clinic-store.ts';
import type { Tickets } from './files/tickets.ts';
import type { AuditVerification } from '../shared/audit/audit.model.ts';
import type { NewId } from '../shared/core/ids.ts';

export interface Program {
  readonly options: AppOptions;
  readonly store: ClinicStore;
  readonly seats: Seats;
  readonly tickets: Tickets;
  readonly changes: Changes;
  readonly holds: HeldSlots;
  readonly jobs: Jobs;
  readonly log: Log;
  readonly slowLog: SlowLog;
  readonly startMarks: StartMarks;
  readonly newId: NewId;
  /** The recovery code that was just made, until its last group has been typed back. */
  shownRecoveryCode: string | undefined;
  /** Starts what runs beside an open clinic: the check of the audit chain, and search texts of earlier versions. */
  startWatch(clinic: OpenClinic): void;
  /** What the check at start found; undefined while it runs. */
  auditState: AuditVerification | undefined;
}
