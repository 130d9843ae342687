import { LazyDocumentPreview } from '../documents/LazyDocumentPreview.tsx';
import { SchedulePage } from '../schedule/SchedulePage.tsx';
import type { PaperAsked } from '../schedule/sheet.ts';

function renderPaper(paper: PaperAsked, onClose: () => void) {
  const source =
    paper.kind === 'attendance'
      ? ({ kind: 'desk', documentKind: 'attendance', subjectId: paper.visitId } as const)
      : ({ kind: 'sheet', sheet: paper } as const);
  return <LazyDocumentPreview source={source} onClose={onClose} />;
}

/** The schedule with what is printed of it. */
export function ScheduleRoom() {
  return <SchedulePage renderPaper={renderPaper} />;
}
