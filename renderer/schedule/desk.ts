// What the board and the panel beside it share: the day, what is open, the cursor, and the place that is being chosen.
import { createContext, useContext } from 'react';
import type { Room, Service } from '../../shared/clinic/clinic.model.ts';
import type { CivilDate } from '../../shared/core/time.ts';
import type { BoardDay } from '../../shared/schedule/range.model.ts';
import type { BoardVisit } from '../../shared/schedule/schedule.model.ts';
import type { BoardLayout } from './board-columns.ts';
import type { Cursor } from './board-cursor.ts';
import type { GridStep } from './board-geometry.ts';
import type { DeskTask, ScheduleView } from './desk-task.ts';
import type { ChosenPlace, JudgedPlace, JudgeFacts, JudgeSubject } from './place.ts';

/** A session of a proposed series, drawn on its day before anything is booked. */
export interface SeriesGhost {
  readonly key: string;
  readonly number: number;
  readonly startsOn: CivilDate;
  readonly therapistId: string;
  readonly roomId: string | null;
  readonly startMinute: number;
  readonly durationMinutes: number;
  /** Belongs to the proposal that would be booked. */
  readonly isChosen: boolean;
}

export interface Desk {
  readonly date: CivilDate;
  readonly today: CivilDate;
  readonly view: ScheduleView;
  /** The days on screen: one, or a week. */
  readonly days: readonly BoardDay[];
  /** The day of `date`. */
  readonly board: BoardDay;
  readonly layout: BoardLayout;
  /** The therapist whose week is shown; null for a day and for the week of everybody. */
  readonly weekOf: string | null;
  readonly rooms: readonly Room[];
  readonly services: readonly Service[];
  readonly facts: JudgeFacts;
  readonly step: GridStep;
  readonly canWrite: boolean;
  readonly task: DeskTask;
  readonly cursor: Cursor | null;
  /** The place that is being chosen; the board draws it, the panel shows it, the arrow keys move it. */
  readonly place: ChosenPlace | null;
  readonly judged: JudgedPlace | null;
  readonly subject: JudgeSubject;
  /** The visit whose move is under way. */
  readonly moving: BoardVisit | null;
  /** The visit that is being cancelled: who and why is asked in its panel. */
  readonly cancellingId: string | null;
  readonly ghosts: readonly SeriesGhost[];
  /** Rises each time the focus shall go to what the cursor stands on. */
  readonly focusRequest: number;
  /** Shows another day; a place that is being chosen comes along. */
  goToDate(date: CivilDate): void;
  /** Another view of the same day. */
  showView(view: ScheduleView, date?: CivilDate): void;
  focusBoard(): void;
  openTask(task: DeskTask, date?: CivilDate): void;
  /** Closes what is open and gives the focus back to the board, of this day or another. */
  closeTask(date?: CivilDate): void;
  setCursor(cursor: Cursor): void;
  setPlace(place: ChosenPlace | null): void;
  /** Whom the chosen place is for: decides what is in its way. */
  setSubject(subject: JudgeSubject): void;
  /** Begins a move: from where the visit stands, or from a place given. */
  startMove(visit: BoardVisit, to?: ChosenPlace): void;
  endMove(): void;
  startCancel(visit: BoardVisit): void;
  endCancel(): void;
  setGhosts(ghosts: readonly SeriesGhost[]): void;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

/** @throws Error outside of the schedule page. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('this needs the schedule page');
  return desk;
}
