import { memo } from 'react';
import type { BoardVisit } from '../../shared/schedule/schedule.model.ts';
import { occupiesTime } from '../../shared/schedule/visit-state.rules.ts';
import { endMinuteOf } from './board-geometry.ts';
import { sessionText, visitLabel, type Words } from './schedule-words.ts';
import type { VisitMark } from './visit-icons.ts';

interface VisitBlockProps {
  readonly visit: BoardVisit;
  readonly words: Words;
  readonly perMinute: number;
  /** Shares its column's width: a visit that takes place with a cancelled one. */
  readonly isNarrow: boolean;
  readonly isSelected: boolean;
  /** Is being moved: its own place is only an outline. */
  readonly isLifted: boolean;
  /** In a room's column: who gives the visit matters, the room is known. */
  readonly isInRoom: boolean;
  readonly onOpen: (visit: BoardVisit) => void;
  readonly onFocus: (visit: BoardVisit) => void;
}

/** Heights in pixels from which a second and a third line fit. */
const twoLines = 34;
const threeLines = 50;
/** Below this the smallest type is used. */
const tinyPixels = 15;

interface MarksProps {
  readonly visit: BoardVisit;
  readonly words: Words;
}

/** What is the matter with a visit; most have nothing. */
function Marks({ visit, words: { t } }: MarksProps) {
  const marks: readonly (readonly [VisitMark, boolean, string])[] = [
    ['alert', visit.hasAlert, t('schedule.alert')],
    ['walkIn', visit.isWalkIn, t('schedule.walkIn')],
    ['charted', visit.isCharted, t('schedule.charted')],
  ];
  return marks.map(([mark, has, text]) => has && <i key={mark} className="mark" data-mark={mark} title={text} />);
}

function joined(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}

/** What stands below or beside the name; two lines are one text, since each element counts hundreds of times. */
function linesOf(visit: BoardVisit, { t, format }: Words, height: number, where: string | null): string {
  const session = sessionText(t, visit);
  if (height < twoLines) return joined(format.time(visit.startMinute), session);
  const time = format.timeRange(visit.startMinute, visit.durationMinutes);
  if (height < threeLines) return joined(time, session, where);
  return `${joined(time, where)}\n${joined(t(`schedule.states.${visit.state}`), session, visit.serviceName)}`;
}

function VisitBlockPlain(props: VisitBlockProps) {
  const { visit, words, perMinute, isNarrow, isSelected, isLifted, isInRoom, onOpen, onFocus } = props;
  const isFreed = !occupiesTime(visit.state);
  const height = Math.max(9, (endMinuteOf(visit) - visit.startMinute) * perMinute - 1);
  const where = isInRoom ? visit.therapistName : visit.roomName;
  const hasMark = visit.hasAlert || visit.isWalkIn || visit.isCharted;
  return (
    <button
      type="button"
      className="visit"
      data-visit={visit.id}
      data-state={visit.state}
      {...(isFreed && { 'data-freed': true })}
      {...(isLifted && { 'data-lifted': true })}
      {...(isSelected && { 'data-selected': true, 'data-board-focus': 'true' })}
      {...(height >= twoLines && { 'data-lines': true })}
      {...(height < tinyPixels && { 'data-size': 'tiny' })}
      {...(!isFreed && visit.bufferMinutes + visit.bufferBeforeMinutes > 0 && { 'data-buffer': true })}
      aria-label={visitLabel(words, visit)}
      onClick={() => onOpen(visit)}
      onFocus={() => onFocus(visit)}
      style={{
        top: visit.startMinute * perMinute,
        height,
        left: isFreed ? (isNarrow ? '72%' : '50%') : 2,
        right: isNarrow && !isFreed ? '28%' : 2,
        // React writes custom properties as they are.
        ['--colour' as string]: visit.colour,
        ['--buffer' as string]: `${visit.bufferMinutes * perMinute}px`,
        ['--buffer-before' as string]: `${visit.bufferBeforeMinutes * perMinute}px`,
      }}
    >
      <b className="private-text">{visit.clientName}</b>
      {hasMark && <Marks visit={visit} words={words} />}
      {height >= tinyPixels && <span>{linesOf(visit, words, height, where)}</span>}
    </button>
  );
}

/** One visit on the board: a button with a name and a line or two. Its turnover and pictures are the style sheet's. */
export const VisitBlock = memo(VisitBlockPlain);
