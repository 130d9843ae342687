import { LazyDocumentPreview } from '../documents/LazyDocumentPreview.tsx';
import { SchedulePage } from '../schedule/SchedulePage.tsx';
import type { SheetAsked } from '../schedule/sheet.ts';

function renderSheet(sheet: SheetAsked, onClose: () => void) {
  return <LazyDocumentPreview source={{ kind: 'sheet', sheet }} onClose={onClose} />;
}

/** The schedule with its days and weeks on paper. */
export function ScheduleRoom() {
  return <SchedulePage renderSheet={renderSheet} />;
}
