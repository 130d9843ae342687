import { useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { Room, Service } from '../../shared/clinic/clinic.model.ts';
import type { CivilDate } from '../../shared/core/time.ts';
import type { BoardDay } from '../../shared/schedule/range.model.ts';
import type { BoardVisit } from '../../shared/schedule/schedule.model.ts';
import { usePermission } from '../session/me.ts';
import { todayIn } from '../ui/clock.ts';
import { useStored } from '../ui/stored.ts';
import { useFormat } from '../ui/use-format.ts';
import { cursorOn, type Cursor } from './board-cursor.ts';
import { boardGrid } from './board-settings.ts';
import { dateOf, noTask, schedulePath, taskOf, viewOf, type DeskTask, type ScheduleView } from './desk-task.ts';
import type { Desk, SeriesGhost } from './desk.ts';
import { useHolds } from './holds.api.ts';
import { isKnownDay, judgeFactsOf, judgePlace, placeOf, subjectOf, type ChosenPlace, type JudgeSubject } from './place.ts';
import { useWeekLoad } from './schedule.api.ts';
import { useBoardLayout } from './use-board-layout.ts';

interface DeskState {
  readonly cursor: Cursor | null;
  readonly place: ChosenPlace | null;
  readonly subject: JudgeSubject;
  readonly moving: BoardVisit | null;
  readonly ghosts: readonly SeriesGhost[];
  readonly cancellingId: string | null;
  readonly focusRequest: number;
}

const nobody: JudgeSubject = { visitId: null, clientId: null, serviceId: null, bufferMinutes: 0, bufferBeforeMinutes: 0 };
const start: DeskState = { cursor: null, place: null, subject: nobody, moving: null, ghosts: [], cancellingId: null, focusRequest: 0 };
/** Whatever was being chosen, moved, proposed or cancelled. */
const idle = { place: null, subject: nobody, moving: null, ghosts: [], cancellingId: null } as const;

type DeskChange = Partial<DeskState> | ((state: DeskState) => Partial<DeskState>);

function reduce(state: DeskState, change: DeskChange): DeskState {
  return { ...state, ...(typeof change === 'function' ? change(state) : change) };
}

/** What was being chosen, once what it was chosen for is no longer open: by the window's way back, say. */
function withoutPlace({ moving, place, ghosts }: DeskState): Partial<DeskState> {
  return moving || (place === null && ghosts.length === 0) ? {} : { place: null, subject: nobody, ghosts: [] };
}

function withFocus(state: DeskState): Partial<DeskState> {
  return { focusRequest: state.focusRequest + 1 };
}

/**
 * An address is reached before the next key arrives: what is typed right after the key that opens a panel belongs into
 * the panel, and must not act on a visit of the board.
 */
const atOnce = { replace: true, flushSync: true } as const;

interface DeskAddress {
  readonly date: CivilDate;
  readonly today: CivilDate;
  readonly task: DeskTask;
  readonly view: ScheduleView;
}

/** The day, the view and the task that stand in the address. */
export function useDeskAddress(): DeskAddress {
  const { timeZone } = useFormat().settings;
  const params = useParams();
  const [search] = useSearchParams();
  const today = todayIn(timeZone);
  const date = dateOf(params['date'], today);
  const task = useMemo(() => taskOf(search), [search]);
  const view = viewOf(search);
  return useMemo(() => ({ date, today, task, view }), [date, today, task, view]);
}

export interface DeskData {
  readonly days: readonly BoardDay[];
  readonly rooms: readonly Room[];
  readonly services: readonly Service[];
}

/** What is on screen and known of it: the day that is looked at, the columns, the facts to judge places by. */
function useShown({ days, rooms, services }: DeskData, { date, view }: DeskAddress) {
  const { timeZone } = useFormat().settings;
  // While another day is on its way the one before stays on screen.
  const board = useMemo(() => days.find((day) => day.date === date) ?? days[0] ?? { date, closed: [], therapists: [], visits: [] }, [days, date]);
  const { layout, weekOf } = useBoardLayout({ view, days, board, rooms });
  const holds = useHolds();
  const weekLoad = useWeekLoad(board.date).data ?? null;
  const facts = useMemo(
    () => judgeFactsOf({ days, board, rooms, services, zone: timeZone, weekLoad, holds }),
    [days, board, rooms, services, timeZone, weekLoad, holds],
  );
  return { board, layout, weekOf, facts };
}

/**
 * What can be done on the desk. The deeds stay the same ones while days and tasks change, so that buttons and bars that
 * hold them need not be drawn anew when the page is turned.
 */
function useDeskDeeds(change: (change: DeskChange) => void, address: DeskAddress) {
  const navigate = useNavigate();
  const latest = useRef(address);
  useLayoutEffect(() => {
    latest.current = address;
  }, [address]);
  return useMemo(() => {
    const go = (day: CivilDate, task: DeskTask, view = latest.current.view): void => void navigate(schedulePath(day, task, view), atOnce);
    return {
      goToDate: (day: CivilDate) => {
        change(({ place: chosen }) => ({ place: chosen && { ...chosen, startsOn: day } }));
        go(day, latest.current.task);
      },
      showView: (next: ScheduleView, day: CivilDate = latest.current.date) => go(day, latest.current.task, next),
      openTask: (next: DeskTask, day: CivilDate = latest.current.date) => {
        change(({ place: before }) => ({ ...idle, ...(next.kind === 'booking' && !next.isWalkIn && { place: before }) }));
        go(day, next);
      },
      closeTask: (day: CivilDate = latest.current.date) => {
        change((before) => ({ ...idle, ...withFocus(before) }));
        go(day, noTask);
      },
      focusBoard: () => change(withFocus),
      startCancel: (visit: BoardVisit) => {
        change({ ...idle, cancellingId: visit.id });
        go(visit.startsOn, { kind: 'visit', visitId: visit.id });
      },
      endCancel: () => change((before) => ({ cancellingId: null, ...withFocus(before) })),
      setCursor: (cursor: Cursor) => change({ cursor }),
      setPlace: (next: ChosenPlace | null) => change({ place: next }),
      setSubject: (next: JudgeSubject) => change({ subject: next }),
      startMove: (visit: BoardVisit, to: ChosenPlace = placeOf(visit)) =>
        change({
          ...idle,
          moving: visit,
          place: to,
          subject: subjectOf(visit),
          cursor: cursorOn(visit),
        }),
      endMove: () => change((before) => ({ ...idle, ...withFocus(before) })),
      setGhosts: (ghosts: readonly SeriesGhost[]) => change({ ghosts }),
    };
  }, [navigate, change]);
}

/** Builds the desk over loaded days. */
export function useDeskState(data: DeskData): Desk {
  const { days, rooms, services } = data;
  const address = useDeskAddress();
  const { date, today, task, view } = address;
  const { board, layout, weekOf, facts } = useShown(data, address);
  const step = useStored(boardGrid);
  const canWrite = usePermission('schedule.write');
  const [state, change] = useReducer(reduce, start);
  const { place, subject } = state;
  const judged = useMemo(
    // While another day is on its way nothing is known about a place on it.
    () => (place && isKnownDay(facts, place.startsOn) ? judgePlace(place, subject, facts) : null),
    [place, subject, facts],
  );

  const isChoosing = task.kind === 'booking' || task.kind === 'series' || task.kind === 'repair';
  useEffect(() => {
    if (!isChoosing) change(withoutPlace);
  }, [isChoosing]);
  const deeds = useDeskDeeds(change, address);
  return useMemo(
    () => ({ date, today, view, days, board, layout, weekOf, rooms, services, facts, step, canWrite, task, judged, ...state, ...deeds }),
    [date, today, view, days, board, layout, weekOf, rooms, services, facts, step, canWrite, task, judged, state, deeds],
  );
}
