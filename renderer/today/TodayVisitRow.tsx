import CakeOutlined from '@mui/icons-material/CakeOutlined';
import DirectionsWalkOutlined from '@mui/icons-material/DirectionsWalkOutlined';
import TaskAltOutlined from '@mui/icons-material/TaskAltOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
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

/** One of today's visits: when, who, where it stands, and the step that usually comes next. */
export function TodayVisitRow({ visit, standing, canWrite, canChart, hasBirthday, onSelect, onOpen, onState }: TodayVisitRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useVisitWords();
  const next = nextAct(visit);
  const isFreed = !occupiesTime(visit.state);
  const needsChart = canChart && hasComeTo(visit.state) && !visit.isCharted;
  return (
    <Box
      onFocus={() => onSelect(visit.id)}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        pr: 1,
        minHeight: '2.5rem',
        '&:hover, &:focus-within': { bgcolor: 'surface.raised' },
        ...(isFreed && { color: 'text.secondary' }),
      }}
    >
      <ButtonBase
        data-today-visit={visit.id}
        onClick={() => onOpen(visit)}
        aria-label={t('today.showOnBoard', { visit: words.label(visit) })}
        sx={{
          flex: 1,
          minWidth: 0,
          display: 'grid',
          gridTemplateColumns: '4.5rem minmax(6rem, 1fr) 3.5rem minmax(0, 4.25rem) 11rem',
          gap: 1,
          alignItems: 'center',
          textAlign: 'left',
          font: 'inherit',
          fontSize: '0.875rem',
          pl: 2,
          py: 0.75,
          borderRadius: 1,
        }}
      >
        <Box component="span" sx={{ fontWeight: 500, ...(isFreed && { textDecoration: 'line-through' }) }}>
          {format.time(visit.startMinute)}
        </Box>
        <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 0.5, minWidth: 0 }}>
          <Box component="span" sx={{ fontWeight: 600, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
            <PrivateText>{visit.clientName}</PrivateText>
          </Box>
          {visit.hasAlert && <WarningAmberOutlined titleAccess={t('schedule.alert')} sx={{ fontSize: '1rem', color: 'warning.main' }} />}
          <StandingChips standing={standing} isDense />
          {hasBirthday && <CakeOutlined titleAccess={t('today.birthday')} sx={{ fontSize: '1rem' }} />}
          {visit.isWalkIn && <DirectionsWalkOutlined titleAccess={t('schedule.walkIn')} sx={{ fontSize: '1rem' }} />}
          {visit.isCharted && <TaskAltOutlined titleAccess={t('schedule.charted')} sx={{ fontSize: '1rem', color: 'success.main' }} />}
        </Box>
        <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
          {sessionText(t, visit)}
        </Box>
        <Box component="span" sx={{ color: 'text.secondary', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          {visit.roomName ?? ''}
        </Box>
        <Box component="span" sx={{ display: 'flex', alignItems: 'baseline', gap: 0.75, minWidth: 0 }}>
          <StateLabel state={visit.state} />
          {isShownWithTime(visit.state) && (
            <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.75rem', whiteSpace: 'nowrap' }}>
              {format.instantTime(visit.stateAt)}
            </Box>
          )}
        </Box>
      </ButtonBase>
      <Box sx={{ width: '6rem', display: 'flex', justifyContent: 'flex-end' }}>
        {needsChart ? (
          <Button component={Link} to={`/notes/visit/${visit.id}`} variant="outlined" aria-label={t('today.chartOf', { name: visit.clientName })}>
            {t('today.chart')}
          </Button>
        ) : (
          canWrite &&
          next && (
            <Button
              variant="outlined"
              onClick={() => onState(next)}
              aria-label={t('today.stateOf', { action: t(`schedule.act.${next}`), name: visit.clientName })}
            >
              {t(`schedule.act.${next}`)}
            </Button>
          )
        )}
      </Box>
    </Box>
  );
}
