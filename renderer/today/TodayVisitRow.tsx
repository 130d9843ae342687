import CakeOutlined from '@mui/icons-material/CakeOutlined';
import DirectionsWalkOutlined from '@mui/icons-material/DirectionsWalkOutlined';
import TaskAltOutlined from '@mui/icons-material/TaskAltOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { VisitState } from '../../shared/schedule/schedule.model.ts';
import { hasComeTo, occupiesTime, usualNextState } from '../../shared/schedule/visit-state.rules.ts';
import { sessionText } from '../schedule/schedule-words.ts';
import { useVisitWords } from '../schedule/visit-words.ts';
import { StateLabel } from '../schedule/StateLabel.tsx';
import type { ActState } from '../schedule/visit-choices.ts';
import type { ClientStanding } from '../../shared/screening/screening.model.ts';
import type { TodayVisit } from '../../shared/today/today.contract.ts';
import { StandingChips } from '../screening/StandingChips.tsx';
import { PrivateText } from '../ui/PrivateText.tsx';
import { useFormat } from '../ui/use-format.ts';

interface TodayVisitRowProps {
  readonly visit: TodayVisit;
  readonly standing: ClientStanding | undefined;
  readonly canWrite: boolean;
  /** The visit is this person's own, and they chart. */
  readonly canChart: boolean;
  readonly hasBirthday: boolean;
  readonly onSelect: (visitId: string) => void;
  readonly onOpen: (visit: TodayVisit) => void;
  readonly onState: (state: VisitState) => void;
}

/** Since when matters once the client is here, or will not come. */
function isShownWithTime(state: VisitState): boolean {
  return hasComeTo(state) || !occupiesTime(state);
}

function nextAct(visit: TodayVisit): ActState | undefined {
  const next = usualNextState(visit.state);
  return next === 'booked' || next === 'arrived' || next === 'in_session' || next === 'completed' ? next : undefined;
}

/** One of today's visits, which their list styles: when, who, where it stands, and the step that usually comes next. */
export function TodayVisitRow({ visit, standing, canWrite, canChart, hasBirthday, onSelect, onOpen, onState }: TodayVisitRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useVisitWords();
  const next = nextAct(visit);
  const isFreed = !occupiesTime(visit.state);
  const needsChart = canChart && hasComeTo(visit.state) && !visit.isCharted;
  return (
    <div className={isFreed ? 'visit freed' : 'visit'} onFocus={() => onSelect(visit.id)}>
      <button type="button" className="facts" data-today-visit={visit.id} onClick={() => onOpen(visit)} aria-label={t('today.showOnBoard', { visit: words.label(visit) })}>
        <span className="time">{format.time(visit.startMinute)}</span>
        <span className="who">
          <span className="name">
            <PrivateText>{visit.clientName}</PrivateText>
          </span>
          {visit.hasAlert && <WarningAmberOutlined titleAccess={t('schedule.alert')} sx={{ fontSize: '1rem', color: 'warning.main' }} />}
          <StandingChips standing={standing} isDense />
          {hasBirthday && <CakeOutlined titleAccess={t('today.birthday')} sx={{ fontSize: '1rem' }} />}
          {visit.isWalkIn && <DirectionsWalkOutlined titleAccess={t('schedule.walkIn')} sx={{ fontSize: '1rem' }} />}
          {visit.isCharted && <TaskAltOutlined titleAccess={t('schedule.charted')} sx={{ fontSize: '1rem', color: 'success.main' }} />}
        </span>
        <span className="session">{sessionText(t, visit)}</span>
        <span className="room">{visit.roomName ?? ''}</span>
        <span className="state">
          <StateLabel state={visit.state} />
          {isShownWithTime(visit.state) && <span className="since">{format.instantTime(visit.stateAt)}</span>}
        </span>
      </button>
      <div className="next">
        {needsChart ? (
          <Link className="deed" to={`/notes/visit/${visit.id}`} aria-label={t('today.chartOf', { name: visit.clientName })}>
            {t('today.chart')}
          </Link>
        ) : (
          canWrite &&
          next && (
            <button
              type="button"
              className="deed"
              onClick={() => onState(next)}
              aria-label={t('today.stateOf', { action: t(`schedule.act.${next}`), name: visit.clientName })}
            >
              {t(`schedule.act.${next}`)}
            </button>
          )
        )}
      </div>
    </div>
  );
}
