import { BookingPanel } from './BookingPanel.tsx';
import { useDesk } from './desk.ts';
import { EntryPanel } from './EntryPanel.tsx';
import { GapPanel } from './GapPanel.tsx';
import { ReassignPanel } from './ReassignPanel.tsx';
import type { PaperAsked } from './sheet.ts';
import { RepairPanel } from './RepairPanel.tsx';
import { SeriesPanel } from './SeriesPanel.tsx';
import { VisitPanel } from './VisitPanel.tsx';
import { WaitlistPanel } from './WaitlistPanel.tsx';

/** The panel of the task at hand; nothing while there is none. */
export function DeskPanel({ onPrint }: { readonly onPrint: (paper: PaperAsked) => void }) {
  const { task, canWrite } = useDesk();
  switch (task.kind) {
    case 'none':
      return null;
    case 'visit':
      return <VisitPanel key={task.visitId} visitId={task.visitId} onPrint={onPrint} />;
    case 'reassign':
      return <ReassignPanel />;
    case 'waitlist':
      return <WaitlistPanel />;
    case 'gap':
      return <GapPanel key={`${task.therapistId}-${task.minute}`} task={task} />;
    case 'entry':
      return canWrite ? <EntryPanel key={task.entryId ?? 'new'} task={task} /> : null;
    case 'booking': {
      const key = `${task.isWalkIn ? 'walkin' : 'new'}-${task.clientId ?? ''}-${task.planId ?? ''}-${task.source?.visitId ?? ''}`;
      return canWrite ? <BookingPanel key={key} task={task} /> : null;
    }
    case 'repair':
      return canWrite ? <RepairPanel key={task.visitId} visitId={task.visitId} /> : null;
    case 'series':
      return canWrite ? <SeriesPanel key={`${task.clientId ?? ''}-${task.planId ?? ''}`} task={task} /> : null;
  }
}
