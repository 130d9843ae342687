import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/use-format.ts';
import { holds, type BoardColumn } from './board-columns.ts';
import { useDragIn, useIsDragging, type DragStore } from './board-drag.ts';
import { useDesk, type Desk } from './desk.ts';
import { GhostBlock } from './GhostBlock.tsx';
import { HoldGhosts } from './HoldGhosts.tsx';
import type { JudgedPlace, ChosenPlace } from './place.ts';
import { placeProblemText } from './place-words.ts';

interface BoardGhostsProps {
  readonly column: BoardColumn;
  /** Pixels of a minute; null in a table, where a ghost stands below the visits. */
  readonly perMinute: number | null;
  readonly drag: DragStore;
}

/** Whether there is anything of that to draw in a column: most have nothing, and need no listener. */
export function hasGhosts(column: BoardColumn, { facts, ghosts, place, judged }: Desk, dragColumn: string | null): boolean {
  if (dragColumn === column.key) return true;
  if (place && judged && holds(column, { ...place, roomId: judged.placement.roomId })) return true;
  return facts.holds.some((hold) => holds(column, hold)) || ghosts.some((ghost) => holds(column, ghost));
}

/** What is not booked yet in one column: a drag, the place that is being chosen, sessions of a proposed series. */
export function BoardGhosts({ column, perMinute, drag }: BoardGhostsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const desk = useDesk();
  const dragged = useDragIn(drag, column.key);
  const isDragging = useIsDragging(drag);
  const shown = (place: ChosenPlace, judged: JudgedPlace, name: string) => (
    <GhostBlock
      startMinute={place.startMinute}
      durationMinutes={place.durationMinutes}
      perMinute={perMinute}
      verdict={judged.verdict}
      title={`${format.timeRange(place.startMinute, place.durationMinutes)} ${name}`}
      problem={placeProblemText({ t, format }, judged, desk)}
    />
  );
  const { judged, place } = desk;
  const isHere = !isDragging && place && judged && holds(column, { ...place, roomId: judged.placement.roomId });
  return (
    <>
      <HoldGhosts column={column} perMinute={perMinute} />
      {desk.ghosts
        .filter((ghost) => holds(column, ghost))
        .map((ghost) => (
          <GhostBlock
            key={ghost.key}
            startMinute={ghost.startMinute}
            durationMinutes={ghost.durationMinutes}
            perMinute={perMinute}
            verdict={ghost.isChosen ? 'free' : 'faint'}
            title={`${format.time(ghost.startMinute)} ${t('schedule.board.series', { number: ghost.number })}`}
          />
        ))}
      {isHere && shown(place, judged, desk.moving?.clientName ?? t('schedule.board.newVisit'))}
      {dragged && shown(dragged.place, dragged.judged, dragged.visit?.clientName ?? t('schedule.board.newVisit'))}
    </>
  );
}
