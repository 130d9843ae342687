import { memo, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardVisit } from '../../shared/schedule/schedule.model.ts';
import { occupiesTime } from '../../shared/schedule/visit-state.rules.ts';
import { endMinuteOf } from './board-geometry.ts';
import type { VisitMark } from './visit-icons.ts';
import type { VisitWords } from './visit-words.ts';

interface VisitBlockProps {
  readonly visit: BoardVisit;
  readonly words: VisitWords;
  readonly perMinute: number;
  /** Shares its column's width: a visit that takes place with a cancelled one. */
  readonly isNarrow: boolean;
  readonly isSelected: boolean;
  /** Is being moved: its own place is only an outline. */
  readonly isLifted: boolean;
  /** In a room's column: who gives the visit matters, the room is known. */
  readonly isInRoom: boolean;
}

/** Heights in pixels from which a second and a third line fit. */
const twoLines = 34;
const threeLines = 50;
/** Below this the smallest type is used. */
const tinyPixels = 15;

/** What is the matter with a visit; most have nothing. */
function Marks({ visit }: { readonly visit: BoardVisit }) {
  const { t } = useTranslation();
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
function linesOf(visit: BoardVisit, words: VisitWords, height: number, where: string | null): string {
  const session = words.session(visit);
  if (height < twoLines) return joined(words.time(visit.startMinute), session);
  const time = words.timeRange(visit.startMinute, visit.durationMinutes);
  if (height < threeLines) return joined(time, session, where);
  return `${joined(time, where)}\n${joined(words.state(visit.state), session, visit.serviceName)}`;
}

/** Only what differs from visit to visit; everything else is the style sheet's. */
function styleOf(visit: BoardVisit, perMinute: number, height: number): CSSProperties {
  const { bufferMinutes, bufferBeforeMinutes } = visit;
  return {
    top: visit.startMinute * perMinute,
    height,
    borderRightColor: visit.colour,
    // React writes custom properties as they are.
    ...(bufferMinutes > 0 && { ['--buffer' as string]: `${bufferMinutes * perMinute}px` }),
    ...(bufferBeforeMinutes > 0 && { ['--buffer-before' as string]: `${bufferBeforeMinutes * perMinute}px` }),
  };
}

function VisitBlockPlain({ visit, words, perMinute, isNarrow, isSelected, isLifted, isInRoom }: VisitBlockProps) {
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
      {...(isNarrow && { 'data-narrow': true })}
      {...(isLifted && { 'data-lifted': true })}
      {...(isSelected && { 'data-selected': true, 'data-board-focus': 'true' })}
      {...(height >= twoLines && { 'data-lines': true })}
      {...(height < tinyPixels && { 'data-size': 'tiny' })}
      {...(hasMark && { 'data-marks': true })}
      {...(!isFreed && visit.bufferMinutes > 0 && { 'data-buffer': true })}
      {...(!isFreed && visit.bufferBeforeMinutes > 0 && { 'data-buffer-before': true })}
      aria-label={words.label(visit)}
      style={styleOf(visit, perMinute, height)}
    >
      <b className="private-text">{visit.clientName}</b>
      {hasMark && <Marks visit={visit} />}
      {height >= tinyPixels && <span>{linesOf(visit, words, height, where)}</span>}
    </button>
  );
}

/** One visit on the board: a button with a name and a line or two, heard by the surface it stands on. */
export const VisitBlock = memo(VisitBlockPlain);
