import { useEffect, useRef, useState } from 'react';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../app/use-keys.ts';
import { PrivateText } from '../ui/PrivateText.tsx';
import { QueryView } from '../ui/QueryView.tsx';
import { CancelForm } from './CancelForm.tsx';
import { useDesk } from './desk.ts';
import { MoveForm } from './MoveForm.tsx';
import { PanelFrame } from './PanelFrame.tsx';
import { useVisit } from './schedule.api.ts';
import { focusBoard } from './use-desk-state.ts';
import { canCancel, canMove } from './visit-choices.ts';
import { VisitActions } from './VisitActions.tsx';
import { VisitFacts } from './VisitFacts.tsx';

interface VisitPanelProps {
  readonly visitId: string;
}

/** One visit: what is known of it, what can be done with it, and what happened so far. */
export function VisitPanel({ visitId }: VisitPanelProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const query = useVisit(visitId);
  const [isCancelling, setIsCancelling] = useState(false);
  const visit = query.data;
  const isMoving = desk.moving?.id === visitId;
  const mayCancel = visit !== undefined && desk.canWrite && canCancel(visit);
  useKeys('schedule', { cancel: () => setIsCancelling(true) }, mayCancel && !isMoving);
  const { goToDate, date } = desk;
  const startsOn = visit?.startsOn;
  // A visit that is opened from elsewhere brings its day with it; while it moves, the day is the one it moves to.
  const shownDate = useRef<string>(undefined);
  useEffect(() => {
    if (isMoving) shownDate.current = undefined;
    if (startsOn === undefined || shownDate.current === startsOn || isMoving) return;
    shownDate.current = startsOn;
    if (startsOn !== date) goToDate(startsOn);
  }, [startsOn, date, goToDate, isMoving]);
  const endMove = (): void => {
    desk.endMove();
    focusBoard();
  };
  const title = visit ? (
    <>
      <PrivateText>{visit.clientName}</PrivateText>{' '}
      {visit.hasAlert && (
        <WarningAmberOutlined fontSize="small" titleAccess={t('schedule.alert')} sx={{ color: 'warning.main', verticalAlign: 'text-bottom' }} />
      )}
    </>
  ) : (
    t('schedule.visit.title')
  );
  return (
    <PanelFrame
      title={title}
      onClose={() => desk.closeTask()}
      onLeave={isMoving ? endMove : isCancelling ? () => setIsCancelling(false) : undefined}
    >
      <QueryView query={query}>
        {(detail) =>
          isMoving && desk.moving ? (
            <MoveForm visit={desk.moving} onLeave={endMove} />
          ) : (
            <>
              {isCancelling && mayCancel ? (
                <CancelForm visit={detail} onDone={() => setIsCancelling(false)} />
              ) : (
                <VisitActions
                  visit={detail}
                  onMove={() => canMove(detail) && desk.startMove(detail)}
                  onCancel={() => setIsCancelling(true)}
                />
              )}
              <VisitFacts visit={detail} />
            </>
          )
        }
      </QueryView>
    </PanelFrame>
  );
}
