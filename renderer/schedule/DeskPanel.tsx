import { BookingPanel } from './BookingPanel.tsx';
import { useDesk } from './desk.ts';
import { ReassignPanel } from './ReassignPanel.tsx';
import { SeriesPanel } from './SeriesPanel.tsx';
import { VisitPanel } from './VisitPanel.tsx';

/** The panel of the task at hand; nothing while there is none. */
export function DeskPanel() {
  const { task, canWrite } = useDesk();
  switch (task.kind) {
    case 'none':
      return null;
    case 'visit':
      return <VisitPanel key={task.visitId} visitId={task.visitId} />;
    case 'reassign':
      return <ReassignPanel />;
    case 'booking': {
      const key = `${task.isWalkIn ? 'walkin' : 'new'}-${task.clientId ?? ''}-${task.planId ?? ''}`;
      return canWrite ? <BookingPanel key={key} task={task} /> : null;
    }
    case 'series':
      return canWrite ? <SeriesPanel key={`${task.clientId ?? ''}-${task.planId ?? ''}`} task={task} /> : null;
  }
}
