import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardVisit } from '../../shared/schedule/schedule.model.ts';
import { occupiesTime } from '../../shared/schedule/visit-state.rules.ts';
import { AwayBlocks } from './AwayBlocks.tsx';
import type { BoardColumn as Column } from './board-columns.ts';
import { endMinuteOf } from './board-geometry.ts';
import { VisitBlock } from './VisitBlock.tsx';
import type { VisitWords } from './visit-words.ts';

interface BoardColumnProps {
  readonly column: Column;
  /** What the column is called here: a name, or a day of the week. */
  readonly title: string;
  readonly words: VisitWords;
  readonly perMinute: number;
  readonly step: number;
  readonly selectedVisitId: string | null;
  readonly liftedVisitId: string | null;
}

/** Lines closer than this would be grey mist. */
const leastLinePixels = 9;

/** Ids of visits that stand at the time of another one while only one of the two takes place: they share the width. */
function narrowVisits(visits: readonly BoardVisit[]): ReadonlySet<string> {
  const freed = visits.filter((visit) => !occupiesTime(visit.state));
  const narrow = new Set<string>();
  if (freed.length === 0) return narrow;
  for (const visit of visits) {
    if (!occupiesTime(visit.state)) continue;
    for (const gone of freed) {
      if (gone.startMinute >= endMinuteOf(visit) || endMinuteOf(gone) <= visit.startMinute) continue;
      narrow.add(visit.id);
      narrow.add(gone.id);
    }
  }
  return narrow;
}

function BoardColumnPlain(props: BoardColumnProps) {
  const { column, title, words, perMinute, step, selectedVisitId, liftedVisitId } = props;
  const { t } = useTranslation();
  const { visits, hours } = column;
  const narrow = useMemo(() => narrowVisits(visits), [visits]);
  const count = visits.filter((visit) => occupiesTime(visit.state)).length;
  const lineStep = step * perMinute >= leastLinePixels ? step : 15 * perMinute >= leastLinePixels ? 15 : 30;
  return (
    <div
      role="group"
      className="column"
      aria-label={t('schedule.board.therapist', { name: title, visits: t('schedule.day.visits', { count }) })}
      data-column={column.key}
    >
      {hours.map((stretch) => (
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
      {column.away.length > 0 && <AwayBlocks away={column.away} perMinute={perMinute} />}
      {visits.map((visit) => (
        <VisitBlock
          key={visit.id}
          visit={visit}
          words={words}
          perMinute={perMinute}
          isNarrow={narrow.has(visit.id)}
          isSelected={visit.id === selectedVisitId}
          isLifted={visit.id === liftedVisitId}
          isInRoom={column.by === 'room'}
        />
      ))}
    </div>
  );
}

/** One column of a day. Memoised: a drag over the board draws only its ghost anew. */
export const BoardColumn = memo(BoardColumnPlain);
