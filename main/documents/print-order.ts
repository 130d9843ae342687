import type { ClinicProfile } from '../../shared/clinic/clinic.model.ts';
import type { Instant } from '../../shared/core/time.ts';
import type { DocumentTemplate, LetterheadDetails } from '../../shared/documents/templates.model.ts';
import type { DocumentFacts, SessionNotesFacts } from './facts.ts';

/** The clinic's letterhead and its template of what is printed. */
export interface Look {
  readonly letterhead: LetterheadDetails & { readonly logo: Uint8Array | null };
  readonly template: DocumentTemplate;
}

/** All that the worker needs to make the file: it asks for nothing more, and touches no disk but the fonts'. */
export interface PrintOrder {
  readonly fontFolder: string;
  readonly profile: ClinicProfile;
  readonly facts: DocumentFacts | SessionNotesFacts;
  readonly look: Look;
  /** The time of the data, not of the making: the same data gives the same bytes. */
  readonly asOf: Instant;
}

export interface PrintedDocument {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  /** What no font here can show, each character once. */
  readonly missing: readonly string[];
  /** The logo is no picture that can be printed; the file was made without it. */
  readonly isLogoLeftOut: boolean;
}
