import { createHash } from 'node:crypto';
import type { Addendum, SignedNote } from '../../shared/charting/charting.model.ts';
import { canonicalJson, type Json } from '../../shared/core/canonical.ts';
import { findNote, insertAddendum } from '../../db/charting/charting.queries.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { readNote } from './workspace.ts';

type Entry = Omit<Addendum, 'authorName' | 'contentHash'>;

/** SHA-256 over an entry and the hash of what stood before it: the entry before, or the note as it was signed. */
export function addendumHashOf(previousHash: string, entry: Entry, authorId: string): string {
  // The model holds JSON values only; its type just does not say so.
  const content = { ...entry, authorId, previousHash } as unknown as Json;
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/** Adds to a signed note. The note itself never changes; a correction names the field whose words it takes the place of. */
export async function addAddendum(
  request: Request,
  input: { readonly noteId: string; readonly addendum: Pick<Addendum, 'kind' | 'reason' | 'text' | 'field'> },
): Promise<SignedNote> {
  const note = await readNote(request, input.noteId);
  if (note.visit.therapistId !== request.actor.staffId) return refuse('forbidden', 'notYourVisit');
  const { kind, reason, text, field } = input.addendum;
  return request.write(async (tx) => {
    const before = found(await findNote(tx, input.noteId));
    const previousHash = before.addenda.at(-1)?.contentHash ?? before.contentHash;
    const entry: Entry = { id: request.newId(), at: request.now(), kind, reason, text, ...(kind === 'correction' && field && { field }) };
    const contentHash = addendumHashOf(previousHash, entry, request.actor.staffId);
    await insertAddendum(tx, { ...entry, contentHash, noteId: input.noteId, authorId: request.actor.staffId });
    return found(await findNote(tx, input.noteId));
  });
}
