import { memo } from 'react';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { joinStretches } from '../../shared/schedule/hours.rules.ts';
import type { BoardTherapist, VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { occupiesTime } from '../../shared/schedule/visit-state.rules.ts';
import { dayMinutes, endMinuteOf } from './board-geometry.ts';
import { VisitBlock } from './VisitBlock.tsx';

interface BoardColumnProps {
  readonly therapist: BoardTherapist;
  readonly visits: readonly VisitSummary[];
  readonly perMinute: number;
  readonly step: number;
  readonly selectedVisitId: string | null;
  readonly liftedVisitId: string | null;
  readonly canWrite: boolean;
  readonly onOpen: (visit: VisitSummary) => void;
  readonly onFocus: (visit: VisitSummary) => void;
}

const Column = styled('div')(({ theme }) => ({
  position: 'relative',
  flex: '1 1 0',
  minWidth: '8.5rem',
  borderLeft: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.surface.sunken,
  '& .working': { position: 'absolute', left: 0, right: 0, backgroundColor: theme.vars.palette.background.paper },
  '& .lines': {
    position: 'absolute',
    inset: 0,
    pointerEvents: 'none',
    backgroundImage: `repeating-linear-gradient(to bottom, ${theme.vars.palette.divider} 0 1px, transparent 1px var(--hour)),
      repeating-linear-gradient(to bottom, color-mix(in srgb, ${theme.vars.palette.divider} 38%, transparent) 0 1px, transparent 1px var(--step))`,
  },
  '& .buffer': {
    position: 'absolute',
    left: 2,
    right: 2,
    borderRadius: '0 0 4px 4px',
    pointerEvents: 'none',
    backgroundImage: `repeating-linear-gradient(135deg, color-mix(in srgb, ${theme.vars.palette.text.secondary} 32%, transparent) 0 1px, transparent 1px 5px)`,
  },
}));

/** Lines closer than this would be grey mist. */
const leastLinePixels = 9;

/** Whether a visit that takes place and one that does not stand at the same time: they share the column's width. */
function sharesWidth(visit: VisitSummary, visits: readonly VisitSummary[]): boolean {
  return visits.some(
    (other) =>
      occupiesTime(other.state) !== occupiesTime(visit.state) &&
      other.startMinute < endMinuteOf(visit) &&
      endMinuteOf(other) > visit.startMinute,
  );
}

function BoardColumnPlain(props: BoardColumnProps) {
  const { therapist, visits, perMinute, step, selectedVisitId, liftedVisitId, canWrite, onOpen, onFocus } = props;
  const { t } = useTranslation();
  const count = visits.filter((visit) => occupiesTime(visit.state)).length;
  const lineStep = step * perMinute >= leastLinePixels ? step : 15 * perMinute >= leastLinePixels ? 15 : 30;
  return (
    <Column
      role="group"
      aria-label={t('schedule.board.therapist', { name: therapist.name, visits: t('schedule.day.visits', { count }) })}
      data-column={therapist.staffId}
      style={{ height: dayMinutes * perMinute }}
    >
      {joinStretches(therapist.hours).map((stretch) => (
        <div
          key={stretch.startMinute}
          className="working"
          style={{ top: stretch.startMinute * perMinute, height: (stretch.endMinute - stretch.startMinute) * perMinute }}
        />
      ))}
      <div
        className="lines"
        // React writes custom properties as they are.
        style={{ ['--hour' as string]: `${60 * perMinute}px`, ['--step' as string]: `${lineStep * perMinute}px` }}
      />
      {visits.map((visit) =>
        visit.bufferMinutes > 0 && occupiesTime(visit.state) && visit.id !== liftedVisitId ? (
          <div
            key={`${visit.id}-buffer`}
            className="buffer"
            title={t('schedule.board.slotBuffer', { count: visit.bufferMinutes })}
            style={{ top: endMinuteOf(visit) * perMinute, height: visit.bufferMinutes * perMinute }}
          />
        ) : null,
      )}
      {visits.map((visit) => (
        <VisitBlock
          key={visit.id}
          visit={visit}
          perMinute={perMinute}
          isNarrow={sharesWidth(visit, visits)}
          isSelected={visit.id === selectedVisitId}
          isLifted={visit.id === liftedVisitId}
          canDrag={canWrite && occupiesTime(visit.state) && !visit.isCharted}
          onOpen={onOpen}
          onFocus={onFocus}
        />
      ))}
    </Column>
  );
}

/** One therapist's day. Memoised: a drag over the board draws only its ghost anew. */
export const BoardColumn = memo(BoardColumnPlain);
