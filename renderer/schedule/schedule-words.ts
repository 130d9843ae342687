// How the schedule says things: problems of a place, labels of visits. Names and times come from the page.
import type { TFunction } from 'i18next';
import { describeError } from '../api/errors.ts';
import { equipmentName } from '../clinic/equipment.ts';
import { errorMessage } from '../api/error-message.ts';
import { isPlacementWarning, placementConflicts, type PlacementProblem } from '../../shared/schedule/placement.rules.ts';
import type { BoardVisit } from '../../shared/schedule/schedule.model.ts';
import type { Format } from '../ui/format.ts';

export interface Words {
  readonly t: TFunction;
  readonly format: Format;
}

interface ProblemFacts {
  readonly reason: PlacementProblem['reason'];
  readonly fromMinute: number | null;
  readonly untilMinute: number | null;
  readonly therapist: string;
  readonly room: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** One sentence for what is wrong with a place. */
export function problemText({ t, format }: Words, facts: ProblemFacts): string {
  const { reason, fromMinute, untilMinute, therapist, room, details = {} } = facts;
  const names = { therapist, room, label: String(details['label'] ?? '') };
  switch (reason) {
    case 'dayLoad':
    case 'weekLoad':
    case 'breakMissing': {
      const hoursOf = (minutes: unknown): string => format.number(Number(minutes) / 60, 2);
      return t(`schedule.problem.${reason}`, { therapist, hours: hoursOf(details['minutes']), limit: hoursOf(details['limitMinutes']) });
    }
    case 'therapistMayNot':
      return t('schedule.problem.therapistMayNot', names);
    case 'roomLacks':
      return t('schedule.problem.roomLacks', { room, what: equipmentName(t, String(details['lacks'] ?? '')) });
    default:
  }
  if (fromMinute === null || untilMinute === null) return t(reason === 'outsideHours' ? 'schedule.problem.dayOff' : `errors.${reason}`, { therapist });
  return t(`schedule.problem.${reason}`, { ...names, from: format.time(fromMinute), until: format.time(untilMinute) });
}

function isPlacementReason(reason: string): reason is PlacementProblem['reason'] {
  return isPlacementWarning(reason) || placementConflicts.some((conflict) => conflict === reason);
}

export interface PlaceRefusal {
  readonly text: string;
  /** The person may go on after having read it. */
  readonly isWarning: boolean;
}

function heldRefusal({ t, format }: Words, { holder, untilMinute }: Readonly<Record<string, string | number>>): PlaceRefusal {
  const until = typeof untilMinute === 'number' ? format.time(untilMinute) : '';
  return { text: t('schedule.problem.slotHeld', { name: String(holder ?? ''), until }), isWarning: true };
}

/** What a booking or a move was refused for, in the words of the page. */
export function placeRefusal(words: Words, error: unknown): PlaceRefusal {
  const described = describeError(error);
  const plain = { text: errorMessage(words.t, error), isWarning: false };
  if (described.kind === 'refusal' && described.reason === 'slotHeld') return heldRefusal(words, described.details);
  if (described.kind !== 'refusal' || described.reason === undefined || !isPlacementReason(described.reason)) return plain;
  const { reason, details } = described;
  const { therapist, room, fromMinute, untilMinute, slot } = details;
  const text = problemText(words, {
    reason,
    fromMinute: typeof fromMinute === 'number' ? fromMinute : null,
    untilMinute: typeof untilMinute === 'number' ? untilMinute : null,
    therapist: String(therapist ?? ''),
    room: String(room ?? ''),
    details,
  });
  return {
    text: slot === undefined ? text : words.t('schedule.problem.ofSession', { slot, text }),
    isWarning: isPlacementWarning(reason),
  };
}

/** `3 of 5`, or nothing for a visit outside of a plan. */
export function sessionText(t: TFunction, visit: Pick<BoardVisit, 'sessionNumber' | 'sessionsPlanned'>): string {
  const { sessionNumber: number, sessionsPlanned: planned } = visit;
  return number === null || planned === null ? '' : t('schedule.session', { number, planned });
}
