import type { ClinicProfile } from '../../shared/clinic/clinic.model.ts';
import type { Instant } from '../../shared/core/time.ts';
import type { DocumentFacts, SessionNotesFacts } from './facts.ts';

/** All that the worker needs to make the file: it asks for nothing more, and touches no disk but the fonts'. */
export interface PrintOrder {
  readonly fontFolder: string;
  readonly profile: ClinicProfile;
  readonly facts: DocumentFacts | SessionNotesFacts;
  /** The time of the data, not of the making: the same data gives the same bytes. */
  readonly asOf: Instant;
}

export interface PrintedDocument {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
}
