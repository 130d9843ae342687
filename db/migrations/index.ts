import { foundation } from './0010-foundation.ts';
import { staff } from './0020-staff.ts';
import { clients } from './0030-clients.ts';
import { schedule } from './0040-schedule.ts';
import { episodes } from './0050-episodes.ts';
import { charting } from './0060-charting.ts';
import { documents } from './0070-documents.ts';
import { sealedRecords } from './0080-sealed-records.ts';
import { questions } from './0090-questions.ts';
import { auditQuestions } from './0100-audit-questions.ts';
import { workingTime } from './0110-working-time.ts';
import { desk } from './0120-desk.ts';
import { waitlist } from './0130-waitlist.ts';
import { moreDocuments } from './0140-more-documents.ts';
import { rosterVersion } from './0150-roster-version.ts';
import { series } from './0160-series.ts';
import { mergedClients } from './0170-merged-clients.ts';
import { clientRecord } from './0180-client-record.ts';
import { attachments } from './0190-attachments.ts';
import { intake } from './0200-intake.ts';
import { screening } from './0210-screening.ts';
import { consents } from './0220-consents.ts';
import { plans } from './0230-plans.ts';
import { documentTemplates } from './0250-documents.ts';
import { chartingLibrary } from './0270-charting.ts';
import { oneComingOfAge } from './0280-one-coming-of-age.ts';
import { waitingIntakes } from './0290-waiting-intakes.ts';
import { consentScans } from './0300-consent-scans.ts';
import { guardianPresence } from './0310-guardian-presence.ts';
import { erasureRequests } from './0320-erasure-requests.ts';
import { tellingKeys } from './0330-telling-keys.ts';
import { changedSearchTexts } from './0340-changed-search-texts.ts';
import type { Migration } from './migration.ts';

/** Every migration, in rising order. */
export const migrations: readonly Migration[] = [
  foundation,
  staff,
  clients,
  schedule,
  episodes,
  charting,
  documents,
  sealedRecords,
  questions,
  auditQuestions,
  workingTime,
  desk,
  waitlist,
  moreDocuments,
  rosterVersion,
  series,
  mergedClients,
  clientRecord,
  attachments,
  intake,
  screening,
  consents,
  plans,
  documentTemplates,
  chartingLibrary,
  oneComingOfAge,
  waitingIntakes,
  consentScans,
  guardianPresence,
  erasureRequests,
  tellingKeys,
  changedSearchTexts,
];
