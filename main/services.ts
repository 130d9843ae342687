import type { Contract } from '../shared/contract/index.ts';
import { attachmentsService } from './attachments/attachments.service.ts';
import { auditService } from './audit/audit.service.ts';
import { backupService } from './backup/backup.service.ts';
import { calendarService } from './calendar/calendar.service.ts';
import { chartingService } from './charting/charting.service.ts';
import { clientsService } from './clients/clients.service.ts';
import { clinicService } from './clinic/clinic.service.ts';
import { diagnosesService } from './episodes/diagnoses.service.ts';
import { documentsService } from './documents/documents.service.ts';
import { draftsService } from './drafts/drafts.service.ts';
import { episodesService } from './episodes/episodes.service.ts';
import { historyService } from './history/history.service.ts';
import { holdsService } from './schedule/holds.ts';
import { remindersService } from './schedule/reminders.ts';
import { intakeService } from './intake/intake.service.ts';
import { kioskService } from './intake/kiosk.ts';
import { rightsService } from './rights/rights.service.ts';
import { scheduleService } from './schedule/schedule.service.ts';
import { waitlistService } from './schedule/waitlist.ts';
import { screeningService } from './screening/screening.service.ts';
import { sessionService } from './session/session.service.ts';
import { staffService } from './staff/staff.service.ts';
import { systemService } from './system/system.service.ts';
import { todayService } from './flows/today.service.ts';

/** Every feature's service; each is held to its contract where it is defined. */
export const services: Readonly<Record<keyof Contract, object>> = {
  session: sessionService,
  clinic: clinicService,
  staff: staffService,
  clients: clientsService,
  screening: screeningService,
  attachments: attachmentsService,
  intake: intakeService,
  kiosk: kioskService,
  schedule: scheduleService,
  holds: holdsService,
  waitlist: waitlistService,
  reminders: remindersService,
  calendar: calendarService,
  episodes: episodesService,
  diagnoses: diagnosesService,
  charting: chartingService,
  documents: documentsService,
  history: historyService,
  rights: rightsService,
  today: todayService,
  backup: backupService,
  audit: auditService,
  drafts: draftsService,
  system: systemService,
};
