import type { Tx } from '../database.ts';
import { findingRows, measureRows, noteRow, treatmentRows, type NoteToSign } from './note.rows.ts';

export async function insertSignedNote(tx: Tx, note: NoteToSign): Promise<void> {
  await tx.insertInto('notes').values(noteRow(note)).execute();
  for (const row of findingRows(note.id, note.body)) await tx.insertInto('note_findings').values(row).execute();
  for (const row of measureRows(note.id, note.body)) await tx.insertInto('note_measures').values(row).execute();
  for (const row of treatmentRows(note.id, note.body)) await tx.insertInto('note_treatments').values(row).execute();
}
