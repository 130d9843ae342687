import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/use-format.ts';
import { useDesk } from './desk.ts';
import { GhostBlock } from './GhostBlock.tsx';
import type { JudgedPlace, ChosenPlace } from './place.ts';
import { placeProblemText } from './place-words.ts';
import type { BoardDrag } from './use-board-pointer.ts';

interface BoardGhostsProps {
  readonly therapistId: string;
  readonly perMinute: number;
  readonly drag: BoardDrag | null;
}

/** What is not booked yet in one column: a drag, the place that is being chosen, sessions of a proposed series. */
export function BoardGhosts({ therapistId, perMinute, drag }: BoardGhostsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const desk = useDesk();
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
  const place = drag ? null : desk.place;
  return (
    <>
      {desk.ghosts
        .filter((ghost) => ghost.therapistId === therapistId && ghost.startsOn === desk.board.date)
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
      {place?.therapistId === therapistId && desk.judged && shown(place, desk.judged, desk.moving?.clientName ?? t('schedule.board.newVisit'))}
      {drag?.place.therapistId === therapistId && shown(drag.place, drag.judged, drag.visit?.clientName ?? t('schedule.board.newVisit'))}
    </>
  );
}
