import type { Kysely, Transaction } from 'kysely';
import type { AttachmentFilesTable, AttachmentsTable } from './attachments/attachments.table.ts';
import type { AuditEventsTable, AuditHeadTable } from './audit/audit.table.ts';
import type {
  AddendaTable,
  CoSignaturesTable,
  CoSignRequestsTable,
  NoteFindingsTable,
  NoteMeasuresTable,
  NotesTable,
  NoteTemplatesTable,
  NoteTreatmentsTable,
  PhrasesTable,
  SupervisionsTable,
} from './charting/charting.table.ts';
import type {
  ClientAlertsTable,
  ClientMergeMovesTable,
  ClientMergesTable,
  ClientPreferencesTable,
  ClientSearchTable,
  ClientTellingKeysTable,
  ClientsTable,
  ConsentSettingsTable,
  ConsentTextsTable,
  ConsentsTable,
  DistinctClientsTable,
  DoctorsTable,
  HealthRecordsTable,
  LegalHoldsTable,
  OwnFieldsTable,
  PrivateFlagsTable,
  SearchStateTable,
} from './clients/clients.table.ts';
import type {
  ClinicTable,
  ClosuresTable,
  HoursExceptionsTable,
  LoadLimitsTable,
  RoomsTable,
  RosterVersionTable,
  ServicesTable,
  ServiceTherapistsTable,
  TimeOffTable,
  WorkingHoursTable,
} from './clinic/clinic.table.ts';
import type { ArchivedDocumentsTable, DocumentTemplatesTable, LetterheadTable, LettersTable } from './documents/documents.table.ts';
import type { DraftsTable } from './drafts/drafts.table.ts';
import type {
  DiagnosisCodesTable,
  DiagnosisEditionsTable,
  EpisodesTable,
  FollowUpsTable,
  PlanDecisionsTable,
  PlansTable,
  PlanTemplatesTable,
} from './episodes/episodes.table.ts';
import type { CorrectionRequestsTable, DestructionsTable, RetentionYearsTable } from './rights/rights.table.ts';
import type { GuardianPresencesTable, ScreeningDecisionsTable, ScreeningReasonsTable, ScreeningRulesTable, ScreeningSettingsTable } from './screening/screening.table.ts';
import type { CancellationPolicyTable, PinnedVisitsTable, VisitEventsTable, VisitFeesTable, VisitSeriesTable, VisitsTable } from './schedule/schedule.table.ts';
import type { HealthChecksTable, IntakeDraftsTable, IntakeFormsTable, IntakeResponsesTable, IntakeReviewsTable, WaitingIntakesTable } from './intake/intake.table.ts';
import type { ReminderChoicesTable, ReminderSettingsTable, RemindersTable } from './schedule/reminders.table.ts';
import type { WaitlistCallsTable, WaitlistEntriesTable } from './schedule/waitlist.table.ts';
import type { StaffDenialsTable, StaffMembersTable, StaffRolesTable } from './staff/staff.table.ts';

export interface Database {
  readonly clinic: ClinicTable;
  readonly audit_events: AuditEventsTable;
  readonly audit_head: AuditHeadTable;
  readonly drafts: DraftsTable;
  readonly staff_members: StaffMembersTable;
  readonly staff_roles: StaffRolesTable;
  readonly staff_denials: StaffDenialsTable;
  readonly rooms: RoomsTable;
  readonly services: ServicesTable;
  readonly service_therapists: ServiceTherapistsTable;
  readonly working_hours: WorkingHoursTable;
  readonly hours_exceptions: HoursExceptionsTable;
  readonly time_off: TimeOffTable;
  readonly closures: ClosuresTable;
  readonly load_limits: LoadLimitsTable;
  readonly roster_version: RosterVersionTable;
  readonly clients: ClientsTable;
  readonly client_search: ClientSearchTable;
  readonly client_telling_keys: ClientTellingKeysTable;
  readonly client_merges: ClientMergesTable;
  readonly client_merge_moves: ClientMergeMovesTable;
  readonly distinct_clients: DistinctClientsTable;
  readonly doctors: DoctorsTable;
  readonly own_fields: OwnFieldsTable;
  readonly client_preferences: ClientPreferencesTable;
  readonly private_flags: PrivateFlagsTable;
  readonly legal_holds: LegalHoldsTable;
  readonly search_state: SearchStateTable;
  readonly client_alerts: ClientAlertsTable;
  readonly health_records: HealthRecordsTable;
  readonly consents: ConsentsTable;
  readonly intake_forms: IntakeFormsTable;
  readonly intake_drafts: IntakeDraftsTable;
  readonly intake_responses: IntakeResponsesTable;
  readonly intake_reviews: IntakeReviewsTable;
  readonly waiting_intakes: WaitingIntakesTable;
  readonly health_checks: HealthChecksTable;
  readonly consent_settings: ConsentSettingsTable;
  readonly consent_texts: ConsentTextsTable;
  readonly screening_settings: ScreeningSettingsTable;
  readonly screening_rules: ScreeningRulesTable;
  readonly screening_decisions: ScreeningDecisionsTable;
  readonly screening_reasons: ScreeningReasonsTable;
  readonly guardian_presences: GuardianPresencesTable;
  readonly attachments: AttachmentsTable;
  readonly attachment_files: AttachmentFilesTable;
  readonly correction_requests: CorrectionRequestsTable;
  readonly retention_years: RetentionYearsTable;
  readonly destructions: DestructionsTable;
  readonly visits: VisitsTable;
  readonly visit_events: VisitEventsTable;
  readonly pinned_visits: PinnedVisitsTable;
  readonly cancellation_policy: CancellationPolicyTable;
  readonly visit_fees: VisitFeesTable;
  readonly visit_series: VisitSeriesTable;
  readonly waitlist_entries: WaitlistEntriesTable;
  readonly waitlist_calls: WaitlistCallsTable;
  readonly reminder_settings: ReminderSettingsTable;
  readonly reminder_choices: ReminderChoicesTable;
  readonly reminders: RemindersTable;
  readonly episodes: EpisodesTable;
  readonly plans: PlansTable;
  readonly follow_ups: FollowUpsTable;
  readonly plan_decisions: PlanDecisionsTable;
  readonly plan_templates: PlanTemplatesTable;
  readonly diagnosis_editions: DiagnosisEditionsTable;
  readonly diagnosis_codes: DiagnosisCodesTable;
  readonly notes: NotesTable;
  readonly note_findings: NoteFindingsTable;
  readonly note_measures: NoteMeasuresTable;
  readonly note_treatments: NoteTreatmentsTable;
  readonly addenda: AddendaTable;
  readonly supervisions: SupervisionsTable;
  readonly co_sign_requests: CoSignRequestsTable;
  readonly co_signatures: CoSignaturesTable;
  readonly phrases: PhrasesTable;
  readonly note_templates: NoteTemplatesTable;
  readonly archived_documents: ArchivedDocumentsTable;
  readonly letters: LettersTable;
  readonly document_templates: DocumentTemplatesTable;
  readonly letterhead: LetterheadTable;
}

/** Reads, or single statements that need no transaction. */
export type Db = Kysely<Database>;
/** A transaction: what a function takes that must not run half. */
export type Tx = Transaction<Database>;
