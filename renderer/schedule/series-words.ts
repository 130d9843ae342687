import { daysBetween } from '../../shared/core/time.ts';
import { seriesMarks, type SeriesPreferences } from '../../shared/schedule/series-marks.rules.ts';
import { seriesGives, type SeriesGive } from '../../shared/schedule/series.rules.ts';
import { describeError } from '../api/errors.ts';
import { placeRefusal, type Words } from './schedule-words.ts';
import type { Proposal } from './use-proposals.ts';

/** One line of what there is to say about a series: a check mark, or a remark. */
export interface MarkLine {
  readonly isGood: boolean;
  readonly text: string;
}

function spacingLine({ t }: Words, sessions: Proposal): MarkLine | undefined {
  const gaps = sessions.slice(1).map((session, index) => daysBetween(sessions[index]?.startsOn ?? session.startsOn, session.startsOn));
  if (gaps.length === 0) return undefined;
  const [shortest, longest] = [Math.min(...gaps), Math.max(...gaps)];
  const text = shortest === longest ? t('series.marks.everyDays', { count: shortest }) : t('series.marks.everyRange', { from: shortest, until: longest });
  return { isGood: longest - shortest <= 1, text };
}

function timeLine({ t, format }: Words, sessions: Proposal): MarkLine {
  const minutes = sessions.map((session) => session.startMinute);
  const [earliest, latest] = [Math.min(...minutes), Math.max(...minutes)];
  return earliest === latest
    ? { isGood: true, text: t('series.marks.sameTime', { time: format.time(earliest) }) }
    : { isGood: false, text: t('series.marks.timeChanges', { from: format.time(earliest), until: format.time(latest) }) };
}

function roomLine({ t }: Words, sessions: Proposal, roomName: (roomId: string | null) => string): MarkLine {
  const rooms = new Set(sessions.map((session) => session.roomId));
  const [only] = rooms;
  return rooms.size === 1 ? { isGood: true, text: roomName(only ?? null) } : { isGood: false, text: t('series.marks.rooms', { count: rooms.size }) };
}

function remark(count: number, text: string): MarkLine[] {
  return count === 0 ? [] : [{ isGood: false, text }];
}

interface MarkNames {
  readonly therapistName: (therapistId: string) => string;
  readonly roomName: (roomId: string | null) => string;
}

/** What a proposal is like, in the order in which it counts: therapist, wishes, load, spacing, time of day, room. */
export function markLines(words: Words, sessions: Proposal, wished: SeriesPreferences, names: MarkNames): MarkLine[] {
  const { t } = words;
  const marks = seriesMarks(sessions, wished);
  const spacing = spacingLine(words, sessions);
  return [
    marks.otherTherapist === 0
      ? { isGood: true, text: t('series.marks.sameTherapist', { name: names.therapistName(wished.therapistId) }) }
      : { isGood: false, text: t('series.marks.otherTherapist', { count: marks.otherTherapist }) },
    ...remark(marks.offDay, t('series.marks.offDay', { count: marks.offDay })),
    ...remark(marks.offHours, t('series.marks.offHours', { count: marks.offHours })),
    ...remark(marks.offRoom, t('series.marks.offRoom', { count: marks.offRoom })),
    ...remark(marks.heavy, t('series.marks.heavy', { count: marks.heavy })),
    ...(spacing ? [spacing] : []),
    ...remark(marks.stretched, t('series.marks.stretched', { count: marks.stretched })),
    timeLine(words, sessions),
    roomLine(words, sessions, names.roomName),
  ];
}

/** Why the planner found nothing, in the words of the wish. */
export function obstacleText(words: Words, error: unknown, therapist: string): string {
  const described = describeError(error);
  if (described.kind !== 'refusal' || described.reason !== 'noFreeSeries') return placeRefusal(words, error).text;
  const { obstacle, placed, lastOn, loosen } = described.details;
  const { t, format } = words;
  const why =
    obstacle === 'spacing' && typeof placed === 'number' && typeof lastOn === 'string'
      ? t('schedule.series.obstacle.spacing', { count: placed, date: format.date(lastOn) })
      : t(obstacle === 'noHours' ? 'schedule.series.obstacle.noHours' : 'schedule.series.obstacle.allTaken', { therapist });
  return `${why} ${t(loosen === '' ? 'series.loosen.nothing' : 'series.loosen.these')}`;
}

/** What would help where nothing fits: a part of the wish that gives way, or a longer gap. */
export type Loosen = { readonly kind: 'give'; readonly give: SeriesGive } | { readonly kind: 'spacing'; readonly maxGapDays: number };

export function loosenOf(error: unknown): Loosen[] {
  const described = describeError(error);
  if (described.kind !== 'refusal' || described.reason !== 'noFreeSeries') return [];
  const { loosen, maxGapDays } = described.details;
  const named = String(loosen ?? '').split(',');
  return [
    ...seriesGives.filter((give) => named.includes(give)).map((give) => ({ kind: 'give' as const, give })),
    ...(typeof maxGapDays === 'number' ? [{ kind: 'spacing' as const, maxGapDays }] : []),
  ];
}
