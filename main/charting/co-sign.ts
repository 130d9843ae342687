import { createHash } from 'node:crypto';
import type { SignedNote } from '../../shared/charting/charting.model.ts';
import { canonicalJson } from '../../shared/core/canonical.ts';
import { findNote } from '../../db/charting/charting.queries.ts';
import { insertCoSignature } from '../../db/charting/supervision.queries.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { readNote } from './workspace.ts';

/** The supervisor's signature under a student's note: over the note's own hash, who signed and when. */
export async function coSignNote(request: Request, input: { readonly noteId: string; readonly typedName: string }): Promise<SignedNote> {
  const { actor } = request;
  const { visit } = await readNote(request, input.noteId);
  if (visit.supervisor?.id !== actor.staffId) return refuse('forbidden', 'notYourStudent');
  const { licence } = visit.supervisor;
  return request.write(async (tx) => {
    const note = found(await findNote(tx, input.noteId));
    if (note.coSignature) return refuse('conflict', 'alreadyCoSigned');
    const signedAt = request.now();
    const content = { noteHash: note.contentHash, signedBy: actor.staffId, signedName: input.typedName, licence, signedAt };
    await insertCoSignature(tx, {
      note_id: note.id,
      signed_by: actor.staffId,
      signed_name: input.typedName,
      licence,
      signed_at: signedAt,
      content_hash: createHash('sha256').update(canonicalJson(content)).digest('hex'),
    });
    request.concerning({ subjectId: note.id });
    return found(await findNote(tx, input.noteId));
  });
}
