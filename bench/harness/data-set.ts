import type { Instant } from '../../shared/core/time.ts';

export type Who = 'owner' | 'therapist' | 'frontDesk';

/** A clinic on disk with what is needed to work in it. */
export interface DataSet {
  readonly name: string;
  readonly folder: string;
  /** The moment the data ends at: the program's clock stands there. */
  readonly now: Instant;
  readonly people: Readonly<Record<Who, { readonly signInName: string; readonly password: string }>>;
}
