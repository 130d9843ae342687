import { useCallback, useMemo, useReducer } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { Room, Service } from '../../shared/clinic/clinic.model.ts';
import { civilDate, type CivilDate } from '../../shared/core/time.ts';
import type { DayBoard, VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { usePermission } from '../session/me.ts';
import { todayIn } from '../ui/clock.ts';
import { useStored } from '../ui/stored.ts';
import { useFormat } from '../ui/use-format.ts';
import { cursorOn, type Cursor } from './board-cursor.ts';
import { boardGrid } from './board-settings.ts';
import { noTask, schedulePath, taskOf, type DeskTask } from './desk-task.ts';
import type { Desk, SeriesGhost } from './desk.ts';
import { judgeFactsOf, judgePlace, placeOf, type ChosenPlace, type JudgeSubject } from './place.ts';

interface DeskState {
  readonly cursor: Cursor | null;
  readonly place: ChosenPlace | null;
  readonly subject: JudgeSubject;
  readonly moving: VisitSummary | null;
  readonly ghosts: readonly SeriesGhost[];
  readonly cancellingId: string | null;
  readonly focusRequest: number;
}

const nobody: JudgeSubject = { visitId: null, clientId: null, bufferMinutes: 0 };
const start: DeskState = { cursor: null, place: null, subject: nobody, moving: null, ghosts: [], cancellingId: null, focusRequest: 0 };
/** Whatever was being chosen, moved, proposed or cancelled. */
const idle = { place: null, subject: nobody, moving: null, ghosts: [], cancellingId: null } as const;

type DeskChange = Partial<DeskState> | ((state: DeskState) => Partial<DeskState>);

function reduce(state: DeskState, change: DeskChange): DeskState {
  return { ...state, ...(typeof change === 'function' ? change(state) : change) };
}

function withFocus(state: DeskState): Partial<DeskState> {
  return { focusRequest: state.focusRequest + 1 };
}

/**
 * An address is reached before the next key arrives: what is typed right after the key that opens a panel belongs into
 * the panel, and must not act on a visit of the board.
 */
const atOnce = { replace: true, flushSync: true } as const;

/** The day and the task that stand in the address. */
export function useDeskAddress(): { readonly date: CivilDate; readonly today: CivilDate; readonly task: DeskTask } {
  const { timeZone } = useFormat().settings;
  const params = useParams();
  const [search] = useSearchParams();
  const today = todayIn(timeZone);
  const given = params['date'] ?? '';
  const date = civilDate.safeParse(given).success ? given : today;
  const task = useMemo(() => taskOf(search), [search]);
  return { date, today, task };
}

export interface DeskData {
  readonly board: DayBoard;
  readonly rooms: readonly Room[];
  readonly services: readonly Service[];
}

/** Builds the desk over a loaded day. */
export function useDeskState({ board, rooms, services }: DeskData): Desk {
  const navigate = useNavigate();
  const { timeZone } = useFormat().settings;
  const { date, today, task } = useDeskAddress();
  const step = useStored(boardGrid);
  const canWrite = usePermission('schedule.write');
  const [state, change] = useReducer(reduce, start);
  const facts = useMemo(() => judgeFactsOf(board, rooms, timeZone), [board, rooms, timeZone]);
  const { place, subject } = state;
  const judged = useMemo(
    // While another day is on its way nothing is known about a place on it.
    () => (place && place.startsOn === facts.date ? judgePlace(place, subject, facts) : null),
    [place, subject, facts],
  );

  const openTask = useCallback(
    (next: DeskTask, day: CivilDate = date) => {
      change(({ place: before }) => ({ ...idle, ...(next.kind === 'booking' && !next.isWalkIn && { place: before }) }));
      void navigate(schedulePath(day, next), atOnce);
    },
    [navigate, date],
  );
  const closeTask = useCallback(
    (day: CivilDate = date) => {
      change((before) => ({ ...idle, ...withFocus(before) }));
      void navigate(schedulePath(day, noTask), atOnce);
    },
    [navigate, date],
  );
  const deeds = useMemo(
    () => ({
      goToDate: (day: CivilDate) => {
        change(({ place: chosen }) => ({ place: chosen && { ...chosen, startsOn: day } }));
        void navigate(schedulePath(day, task), atOnce);
      },
      focusBoard: () => change(withFocus),
      startCancel: (visit: VisitSummary) => {
        change({ ...idle, cancellingId: visit.id });
        void navigate(schedulePath(visit.startsOn, { kind: 'visit', visitId: visit.id }), atOnce);
      },
      endCancel: () => change((before) => ({ cancellingId: null, ...withFocus(before) })),
      setCursor: (cursor: Cursor) => change({ cursor }),
      setPlace: (next: ChosenPlace | null) => change({ place: next }),
      setSubject: (next: JudgeSubject) => change({ subject: next }),
      startMove: (visit: VisitSummary) =>
        change({
          ...idle,
          moving: visit,
          place: placeOf(visit),
          subject: { visitId: visit.id, clientId: visit.clientId, bufferMinutes: visit.bufferMinutes },
          cursor: cursorOn(visit),
        }),
      endMove: () => change((before) => ({ ...idle, ...withFocus(before) })),
      setGhosts: (ghosts: readonly SeriesGhost[]) => change({ ghosts }),
    }),
    [navigate, task],
  );
  return useMemo(
    () => ({ date, today, board, rooms, services, facts, step, canWrite, task, judged, ...state, ...deeds, openTask, closeTask }),
    [date, today, board, rooms, services, facts, step, canWrite, task, judged, state, deeds, openTask, closeTask],
  );
}
