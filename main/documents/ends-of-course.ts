import type { SignedNote } from '../../shared/charting/charting.model.ts';
import type { CourseFacts } from './facts.ts';

/** The first and the last session that were held; a session that was broken off says nothing of the course. */
export function endsOf({ notes }: Pick<CourseFacts, 'notes'>): { readonly first: SignedNote | undefined; readonly last: SignedNote | undefined } {
  const held = notes.filter((note) => note.body.aborted === null);
  return { first: held[0], last: held.at(-1) };
}
