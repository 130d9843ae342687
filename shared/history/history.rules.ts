import type { VisitSummary } from '../schedule/schedule.model.ts';

/** The columns of the exported history, in order: stable names, so that a spreadsheet built on them keeps working. */
export const visitColumns = [
  'date',
  'start',
  'minutes',
  'client',
  'therapist',
  'service',
  'room',
  'state',
  'walk_in',
  'session',
  'sessions_planned',
  'charted',
  'note',
  'visit_id',
  'client_id',
] as const;

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}

function clockTime(minuteOfDay: number): string {
  const hours = String(Math.floor(minuteOfDay / 60)).padStart(2, '0');
  return `${hours}:${String(minuteOfDay % 60).padStart(2, '0')}`;
}

/** A visit as a line of the export: ISO date, 24-hour wall-clock time, ids at the end. */
export function visitCells(visit: VisitSummary): readonly string[] {
  return [
    visit.startsOn,
    clockTime(visit.startMinute),
    String(visit.durationMinutes),
    visit.clientName,
    visit.therapistName,
    visit.serviceName,
    visit.roomName ?? '',
    visit.state,
    yesNo(visit.isWalkIn),
    visit.sessionNumber === null ? '' : String(visit.sessionNumber),
    visit.sessionsPlanned === null ? '' : String(visit.sessionsPlanned),
    yesNo(visit.isCharted),
    visit.note,
    visit.id,
    visit.clientId,
  ];
}

/** A cell that a spreadsheet would run as a formula begins with an apostrophe instead. */
export function defuseCell(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
