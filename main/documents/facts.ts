// What each kind of document says, as plain data: read on the main thread, composed and printed in the worker.
import type { EpisodeProgress, SignedNote } from '../../shared/charting/charting.model.ts';
import type { ConsentRecord } from '../../shared/clients/clients.model.ts';
import type { LetterText } from '../../shared/documents/letters.model.ts';
import type { CourseKind } from '../../shared/documents/documents.model.ts';
import type { IntakeForm, IntakeResponse } from '../../shared/intake/intake.model.ts';
import type { BoardDay } from '../../shared/schedule/range.model.ts';
import type { Certificate, Correction } from '../../shared/rights/rights.model.ts';
import type { VisitSummary } from '../../shared/schedule/schedule.model.ts';
import type { Episode, Plan } from '../../shared/episodes/episodes.model.ts';
import type { DrawnSignature } from './pdf/block.ts';

export interface SessionNoteFacts {
  readonly kind: 'session_note';
  readonly note: SignedNote;
  /** The activities that the note's scores are about. */
  readonly psfsActivities: readonly string[];
  /** It is being written: nobody has signed it, and each page says so. */
  readonly isDraft?: true;
}

export interface TreatmentPlanFacts {
  readonly kind: 'treatment_plan';
  readonly client: ClientFacts;
  readonly episode: Episode;
  readonly plan: Plan;
  /** The plan's own day, not the day of printing. */
  readonly madeOn: string;
  /** 24-hour average before the first session; null before it was asked. */
  readonly painAtStart: number | null;
}

/** A whole course of care, first session to last. */
export interface CourseFacts {
  readonly kind: CourseKind;
  readonly client: ClientFacts;
  readonly episode: Episode;
  readonly progress: EpisodeProgress;
  /** The signed notes in the order of their sessions. */
  readonly notes: readonly SignedNote[];
  /** The civil date of the newest of all this: what the document is a picture of. */
  readonly on: string;
  /** What somebody wrote; without one the document says what can be computed. */
  readonly letter?: LetterText & {
    readonly isDraft: boolean;
    /** The civil date of its last word. */
    readonly writtenOn: string;
  };
}

export interface VisitHistoryFacts {
  readonly kind: 'visit_history';
  readonly client: ClientFacts;
  /** Newest first. */
  readonly visits: readonly VisitSummary[];
}

export interface AttendanceFacts {
  readonly kind: 'attendance';
  readonly client: ClientFacts;
  readonly clinicName: string;
  readonly visit: Pick<VisitSummary, 'startsOn' | 'startMinute' | 'durationMinutes'>;
}

export interface ConsentFormFacts {
  readonly kind: 'consent_form';
  readonly client: ClientFacts;
  readonly record: Omit<ConsentRecord, 'id' | 'signature'>;
  /** The words that were agreed to. */
  readonly says: string;
  /** What was drawn on the screen; null where a name was typed or a sheet was signed. */
  readonly drawn: DrawnSignature | null;
}

/** Everything on file about one client. */
export interface ClientCopyFacts {
  readonly kind: 'client_copy';
  readonly client: ClientFacts;
  /** The signed notes in the order of their sessions; they stand in none of the tables. */
  readonly notes: readonly SessionNoteFacts[];
  /** Every intake that was handed in, with its questions; it stands in none of the tables either. */
  readonly intakes: readonly IntakeFacts[];
  /** Rows by table, every stored value in a readable form. */
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  /** Names of staff by the ids that stand in the rows. */
  readonly names: Readonly<Record<string, string>>;
  /** Who looked at or changed the record, when. */
  readonly access: readonly Readonly<Record<string, unknown>>[];
}

export interface ClientFacts {
  readonly name: string;
  readonly birthDate: string | null;
}

/** Many notes in one file. */
export interface SessionNotesFacts {
  readonly kind: 'session_notes';
  /** The file's name in a window's title. */
  readonly title: string;
  readonly notes: readonly SessionNoteFacts[];
  /** Whether the notes are of several clients, whose names the contents then give. */
  readonly isOfSeveral: boolean;
}

/** A day or a week of some therapists. */
export interface SheetFacts {
  readonly kind: 'sheet';
  readonly sheet: 'day' | 'week';
  readonly days: readonly BoardDay[];
  readonly therapists: readonly { readonly staffId: string; readonly name: string }[];
}

/** An intake as it was handed in. */
export interface IntakeFacts {
  readonly kind: 'intake';
  readonly client: ClientFacts;
  readonly response: IntakeResponse;
}

/** A form to fill in by hand. */
export interface BlankIntakeFacts {
  readonly kind: 'intake_blank';
  readonly form: IntakeForm;
  readonly version: number;
  /** Whose name stands on top; the birth date ready to print. */
  readonly client: ClientFacts | null;
}

/** That a record was destroyed: its number, no name. */
export interface DestructionFacts {
  readonly kind: 'destruction_certificate';
  readonly certificate: Certificate;
}

/** What a client wanted put right and what became of it. */
export interface CorrectionFacts {
  readonly kind: 'correction';
  readonly client: ClientFacts;
  readonly correction: Correction;
}

/** What makes one document. */
export type DocumentFacts = DestructionFacts | CorrectionFacts | SessionNoteFacts | TreatmentPlanFacts | CourseFacts | VisitHistoryFacts | AttendanceFacts | ConsentFormFacts | SheetFacts | IntakeFacts | BlankIntakeFacts | ClientCopyFacts;
