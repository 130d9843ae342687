import { SignedNotePage } from '../charting/SignedNotePage.tsx';
import { DocumentButton } from '../documents/DocumentButton.tsx';

function NoteDocument({ noteId }: { readonly noteId: string }) {
  return <DocumentButton kind="session_note" subjectId={noteId} />;
}

const parts = { Document: NoteDocument };

/** A signed note with its document. */
export function NotePage() {
  return <SignedNotePage parts={parts} />;
}
