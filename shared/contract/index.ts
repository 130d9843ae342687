import { attachmentsContract } from '../attachments/attachments.contract.ts';
import { auditContract } from '../audit/audit.contract.ts';
import { backupContract } from '../backup/backup.contract.ts';
import { calendarContract } from '../calendar/calendar.contract.ts';
import { chartingContract } from '../charting/charting.contract.ts';
import { clientsContract } from '../clients/clients.contract.ts';
import { clinicContract } from '../clinic/clinic.contract.ts';
import { diagnosesContract } from '../episodes/diagnoses.contract.ts';
import { documentsContract } from '../documents/documents.contract.ts';
import { draftsContract } from '../drafts/drafts.contract.ts';
import { episodesContract } from '../episodes/episodes.contract.ts';
import { historyContract } from '../history/history.contract.ts';
import { holdsContract } from '../schedule/holds.contract.ts';
import { intakeContract } from '../intake/intake.contract.ts';
import { kioskContract } from '../intake/kiosk.contract.ts';
import { rightsContract } from '../rights/rights.contract.ts';
import { remindersContract } from '../schedule/reminders.contract.ts';
import { scheduleContract } from '../schedule/schedule.contract.ts';
import { waitlistContract } from '../schedule/waitlist.contract.ts';
import { screeningContract } from '../screening/screening.contract.ts';
import { sessionContract } from '../session/session.contract.ts';
import { staffContract } from '../staff/staff.contract.ts';
import { systemContract } from '../system/system.contract.ts';
import { todayContract } from '../today/today.contract.ts';

// Named once: the inferred type is too long for a declaration file. An alias, since oRPC wants an index signature.
export type Contract = {
  readonly session: typeof sessionContract;
  readonly clinic: typeof clinicContract;
  readonly staff: typeof staffContract;
  readonly clients: typeof clientsContract;
  readonly screening: typeof screeningContract;
  readonly attachments: typeof attachmentsContract;
  readonly intake: typeof intakeContract;
  readonly kiosk: typeof kioskContract;
  readonly schedule: typeof scheduleContract;
  readonly holds: typeof holdsContract;
  readonly waitlist: typeof waitlistContract;
  readonly reminders: typeof remindersContract;
  readonly calendar: typeof calendarContract;
  readonly episodes: typeof episodesContract;
  readonly diagnoses: typeof diagnosesContract;
  readonly charting: typeof chartingContract;
  readonly documents: typeof documentsContract;
  readonly history: typeof historyContract;
  readonly rights: typeof rightsContract;
  readonly today: typeof todayContract;
  readonly backup: typeof backupContract;
  readonly audit: typeof auditContract;
  readonly drafts: typeof draftsContract;
  readonly system: typeof systemContract;
};

export const contract: Contract = {
  session: sessionContract,
  clinic: clinicContract,
  staff: staffContract,
  clients: clientsContract,
  screening: screeningContract,
  attachments: attachmentsContract,
  intake: intakeContract,
  kiosk: kioskContract,
  schedule: scheduleContract,
  holds: holdsContract,
  waitlist: waitlistContract,
  reminders: remindersContract,
  calendar: calendarContract,
  episodes: episodesContract,
  diagnoses: diagnosesContract,
  charting: chartingContract,
  documents: documentsContract,
  history: historyContract,
  rights: rightsContract,
  today: todayContract,
  backup: backupContract,
  audit: auditContract,
  drafts: draftsContract,
  system: systemContract,
};
