// What a board says of its visits, hundreds of times over: the catalogue is asked once for each kind of text.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardVisit, VisitState } from '../../shared/schedule/schedule.model.ts';
import type { Format } from '../ui/format.ts';
import { templateOf } from '../ui/template.ts';
import { useFormat } from '../ui/use-format.ts';
import type { Words } from './schedule-words.ts';

/** "3 of 5", where a visit has it. */
type SessionOfVisit = Pick<BoardVisit, 'sessionNumber' | 'sessionsPlanned'>;
type LabelledVisit = SessionOfVisit & Pick<BoardVisit, 'clientName' | 'serviceName' | 'roomName' | 'startMinute' | 'durationMinutes' | 'state'>;

export interface VisitWords extends Pick<Format, 'time' | 'timeRange'> {
  /** `Maria Lopez, 10:00 – 11:00 AM, Booked, Medical massage 60, Room 1, session 3 of 5` */
  label(visit: LabelledVisit): string;
  state(state: VisitState): string;
  /** `3 of 5`, or nothing for a visit outside of a plan. */
  session(visit: SessionOfVisit): string;
  /** Instead of hours, where somebody has none. */
  readonly offDay: string;
}

function visitWordsOf({ t, format }: Words): VisitWords {
  const visitSaid = templateOf(['client', 'time', 'state', 'service', 'room'], (marks) => t('schedule.board.visit', marks));
  const sessionSaid = templateOf(['visit', 'number', 'planned'], (marks) => t('schedule.board.visitSession', marks));
  const session = templateOf(['number', 'planned'], (marks) => t('schedule.session', marks));
  const noRoom = t('schedule.noRoom');
  const states = new Map<VisitState, string>();
  const stateOf = (state: VisitState): string => {
    const known = states.get(state) ?? t(`schedule.states.${state}`);
    states.set(state, known);
    return known;
  };
  return {
    time: format.time,
    timeRange: format.timeRange,
    offDay: t('schedule.board.offDay'),
    state: stateOf,
    session: ({ sessionNumber: number, sessionsPlanned: planned }) => (number === null || planned === null ? '' : session({ number, planned })),
    label: (visit) => {
      const { clientName: client, serviceName: service, sessionNumber: number, sessionsPlanned: planned } = visit;
      const time = format.timeRange(visit.startMinute, visit.durationMinutes);
      const label = visitSaid({ client, time, state: stateOf(visit.state), service, room: visit.roomName ?? noRoom });
      return number === null || planned === null ? label : sessionSaid({ visit: label, number, planned });
    },
  };
}

export function useVisitWords(): VisitWords {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(() => visitWordsOf({ t, format }), [t, format]);
}
