import type { CivilDate } from '../../shared/core/time.ts';

/** What is to be printed: a day or week, or that a client was here. */
export type PaperAsked = SheetAsked | { readonly kind: 'attendance'; readonly visitId: string };

/** What is to be printed: a day, or the week from a day on, of one therapist or of all. */
export interface SheetAsked {
  readonly kind: 'day' | 'week';
  readonly date: CivilDate;
  readonly staffId: string | null;
}
