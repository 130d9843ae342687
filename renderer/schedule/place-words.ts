import type { Room } from '../../shared/clinic/clinic.model.ts';
import type { Hold } from '../../shared/schedule/hold.model.ts';
import type { BoardTherapist } from '../../shared/schedule/schedule.model.ts';
import type { JudgedPlace } from './place.ts';
import { problemText, type Words } from './schedule-words.ts';

interface PlaceNames {
  readonly board: { readonly therapists: readonly BoardTherapist[] };
  readonly rooms: readonly Room[];
}

export function therapistNameOf({ board }: PlaceNames, therapistId: string): string {
  return board.therapists.find((therapist) => therapist.staffId === therapistId)?.name ?? '';
}

export function holdText({ t, format }: Words, hold: Hold): string {
  return t('schedule.problem.slotHeld', { name: hold.staffName, until: format.instantTime(hold.until) });
}

/** What is wrong with a judged place in one sentence; undefined where nothing is. */
export function placeProblemText(words: Words, judged: JudgedPlace, names: PlaceNames): string | undefined {
  const { problem, lacksRoom, placement } = judged;
  if (!problem) return judged.hold && holdText(words, judged.hold);
  if (lacksRoom && problem.reason === 'roomTaken') return words.t('schedule.problem.noFreeRoom');
  return problemText(words, {
    reason: problem.reason,
    fromMinute: problem.fromMinute,
    untilMinute: problem.untilMinute,
    therapist: therapistNameOf(names, placement.therapistId),
    room: names.rooms.find((room) => room.id === placement.roomId)?.name ?? '',
    ...(problem.details && { details: problem.details }),
  });
}

/** Where the place that is being chosen stands and what is in its way, for who hears the board. */
export function placingText(words: Words, judged: JudgedPlace, names: PlaceNames): string {
  const { t, format } = words;
  const { startsOn, startMinute, durationMinutes, therapistId, roomId } = judged.placement;
  const where = t('schedule.board.placing', {
    time: `${format.shortDate(startsOn)}, ${format.timeRange(startMinute, durationMinutes)}`,
    therapist: therapistNameOf(names, therapistId),
    room: names.rooms.find((room) => room.id === roomId)?.name ?? t('schedule.noRoom'),
  });
  return [where, placeProblemText(words, judged, names) ?? ''].join(' ');
}
