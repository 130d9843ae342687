import { useEffect, useRef } from 'react';
import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { occupiesTime } from '../../shared/schedule/visit-state.rules.ts';
import { PrivateText } from '../ui/PrivateText.tsx';
import { QueryView } from '../ui/QueryView.tsx';
import { GuardianLine } from '../screening/GuardianLine.tsx';
import { CalendarButtons } from '../calendar/CalendarButtons.tsx';
import { CancelForm } from './CancelForm.tsx';
import { useDesk } from './desk.ts';
import { MoveForm } from './MoveForm.tsx';
import { PanelFrame } from './PanelFrame.tsx';
import type { PaperAsked } from './sheet.ts';
import { useVisit } from './schedule.api.ts';
import { canCancel, canMove } from './visit-choices.ts';
import { VisitActions } from './VisitActions.tsx';
import { VisitFee } from './VisitFee.tsx';
import { VisitFacts } from './VisitFacts.tsx';

interface VisitPanelProps {
  readonly visitId: string;
  readonly onPrint: (paper: PaperAsked) => void;
}

/** One visit: what is known of it, what can be done with it, and what happened so far. */
export function VisitPanel({ visitId, onPrint }: VisitPanelProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const query = useVisit(visitId);
  const visit = query.data;
  const isMoving = desk.moving?.id === visitId;
  const isCancelling = desk.cancellingId === visitId && visit !== undefined && desk.canWrite && canCancel(visit);
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
      onLeave={isMoving ? desk.endMove : isCancelling ? desk.endCancel : undefined}
    >
      <QueryView query={query}>
        {(detail) =>
          isMoving && desk.moving ? (
            <MoveForm visit={desk.moving} onLeave={desk.endMove} />
          ) : (
            <>
              {isCancelling ? (
                <CancelForm visit={detail} onDone={desk.endCancel} />
              ) : (
                <VisitActions
                  visit={detail}
                  onMove={() => canMove(detail) && desk.startMove(detail)}
                  onCancel={() => desk.startCancel(detail)}
                />
              )}
              {!isCancelling && occupiesTime(detail.state) && <GuardianLine visit={detail} />}
              {!isCancelling && <VisitFee visit={detail} />}
              <VisitFacts visit={detail} />
              {(detail.state === 'in_session' || detail.state === 'completed') && (
                <Button startIcon={<DescriptionOutlined />} onClick={() => onPrint({ kind: 'attendance', visitId: detail.id })} sx={{ alignSelf: 'start' }}>
                  {t('schedule.visit.attendance')}
                </Button>
              )}
              <CalendarButtons visitId={detail.id} planId={detail.planId} seriesId={detail.seriesId} />
            </>
          )
        }
      </QueryView>
    </PanelFrame>
  );
}
