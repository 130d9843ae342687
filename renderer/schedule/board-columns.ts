// Pure: the columns that a board shows. A day has one for each therapist or each room, a therapist's week one for each
// day, the week of everybody a row of days for each therapist.
import type { Room } from '../../shared/clinic/clinic.model.ts';
import type { CivilDate } from '../../shared/core/time.ts';
import { joinStretches, type Stretch } from '../../shared/schedule/hours.rules.ts';
import type { BoardDay } from '../../shared/schedule/range.model.ts';
import type { AwayStretch, BoardTherapist, BoardVisit } from '../../shared/schedule/schedule.model.ts';

export interface BoardColumn {
  readonly key: string;
  readonly date: CivilDate;
  /** What each column stands for, and so what a move into it changes. */
  readonly by: 'therapist' | 'room';
  /** Null in a room's column. */
  readonly therapistId: string | null;
  /** Null in a therapist's column, and in the one of visits without a room. */
  readonly roomId: string | null;
  /** The room's or therapist's name. */
  readonly name: string;
  readonly colour: string | null;
  /** Sorted and joined working time; of a room, when anybody works. */
  readonly hours: readonly Stretch[];
  /** What takes time from this column alone; closures too where no band over the board shows them. */
  readonly away: readonly AwayStretch[];
  readonly visits: readonly BoardVisit[];
}

/** Columns in reading order; a board is one row of them, the week of everybody several. */
export interface BoardLayout {
  readonly columns: readonly BoardColumn[];
  readonly perRow: number;
}

/** A time of somebody or of a room. */
export interface Spot {
  readonly startsOn: CivilDate;
  readonly therapistId: string | null;
  readonly roomId: string | null;
}

/** Whether a visit or a place stands in this column. */
export function holds(column: BoardColumn, spot: Spot): boolean {
  if (column.date !== spot.startsOn) return false;
  return column.by === 'therapist' ? column.therapistId === spot.therapistId : column.roomId === spot.roomId;
}

/** The therapists that are shown; all where every one of them is hidden. */
export function shownTherapists(therapists: readonly BoardTherapist[], hidden: readonly string[]): readonly BoardTherapist[] {
  const shown = therapists.filter((therapist) => !hidden.includes(therapist.staffId));
  return shown.length === 0 ? therapists : shown;
}

function therapistColumn(day: BoardDay, therapist: BoardTherapist, away: readonly AwayStretch[]): BoardColumn {
  return {
    key: `${day.date}/${therapist.staffId}`,
    date: day.date,
    by: 'therapist',
    therapistId: therapist.staffId,
    roomId: null,
    name: therapist.name,
    colour: therapist.colour,
    hours: joinStretches(therapist.hours),
    away,
    visits: day.visits.filter((visit) => visit.therapistId === therapist.staffId),
  };
}

export function therapistColumns(day: BoardDay, hidden: readonly string[]): BoardLayout {
  const columns = shownTherapists(day.therapists, hidden).map((therapist) =>
    therapistColumn(day, therapist, therapist.away.filter((stretch) => stretch.kind === 'timeOff')),
  );
  return { columns, perRow: columns.length };
}

/** A column for each room in use, and for others where visits stand in them or in none. */
export function roomColumns(day: BoardDay, rooms: readonly Room[], noRoom: string): BoardLayout {
  const hours = joinStretches(day.therapists.flatMap((therapist) => therapist.hours));
  const inRoom = (roomId: string | null): readonly BoardVisit[] => day.visits.filter((visit) => visit.roomId === roomId);
  const columns = [...rooms.map(({ id, name, isActive }) => ({ roomId: id, name, isActive })), { roomId: null, name: noRoom, isActive: rooms.length === 0 }]
    .map(({ isActive, ...room }) => ({ ...room, isActive, visits: inRoom(room.roomId) }))
    .filter(({ isActive, visits }) => isActive || visits.length > 0)
    .map(
      ({ roomId, name, visits }): BoardColumn => ({
        key: `${day.date}/${roomId ?? 'none'}`, date: day.date, by: 'room', therapistId: null, roomId, name, colour: null, hours, away: [], visits,
      }),
    );
  return { columns, perRow: columns.length };
}

/** One therapist's days side by side. */
export function weekColumns(days: readonly BoardDay[], staffId: string): BoardLayout {
  const columns = days.flatMap((day) => day.therapists.filter((therapist) => therapist.staffId === staffId).map((therapist) => therapistColumn(day, therapist, therapist.away)));
  return { columns, perRow: columns.length };
}

/** The week of everybody: a row for each therapist. */
export function weekRows(days: readonly BoardDay[], hidden: readonly string[]): BoardLayout {
  const therapists = shownTherapists(days[0]?.therapists ?? [], hidden);
  const columns = therapists.flatMap(({ staffId }) => weekColumns(days, staffId).columns);
  return { columns, perRow: days.length };
}

/** The column beside this one in its row. */
export function columnBeside({ columns, perRow }: BoardLayout, at: number, by: 1 | -1): BoardColumn | undefined {
  const next = at + by;
  return at < 0 || next < 0 || Math.floor(next / perRow) !== Math.floor(at / perRow) ? undefined : columns[next];
}
