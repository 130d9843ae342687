// A board with two therapists who work from eight to six, and visits on it.
import { usualLimits } from '../../shared/clinic/working-time.model.ts';
import type { Room } from '../../shared/clinic/clinic.model.ts';
import { instantFromMilliseconds, millisecondsOf } from '../../shared/core/time.ts';
import type { DayBoard, VisitSummary } from '../../shared/schedule/schedule.model.ts';

/** Midnight in Chicago. */
const midnight = millisecondsOf('2026-03-02T06:00:00.000Z');

export function visitOf(changes: Partial<VisitSummary> = {}): VisitSummary {
  const visit = {
    id: 'visit',
    clientId: 'maria',
    clientName: 'Maria Lopez',
    therapistId: 'theo',
    therapistName: 'Theo Therapist',
    roomId: 'one',
    roomName: 'Room 1',
    serviceId: 'service',
    serviceName: 'Medical massage 60',
    colour: '#4a7a9c',
    planId: null,
    seriesId: null,
    sessionNumber: null,
    sessionsPlanned: null,
    startsOn: '2026-03-02',
    startMinute: 600,
    durationMinutes: 60,
    bufferMinutes: 15,
    bufferBeforeMinutes: 0,
    state: 'booked',
    stateAt: '2026-03-01T15:00:00.000Z',
    isWalkIn: false,
    note: '',
    hasAlert: false,
    isCharted: false,
    version: 1,
    ...changes,
  } as const;
  const startsAt = midnight + visit.startMinute * 60_000;
  return {
    ...visit,
    startsAt: instantFromMilliseconds(startsAt),
    endsAt: instantFromMilliseconds(startsAt + visit.durationMinutes * 60_000),
  };
}

export function boardOf(visits: VisitSummary[]): DayBoard {
  const hours = [{ startMinute: 480, endMinute: 1080 }];
  const usual = { hours, away: [], limits: { ...usualLimits, staffId: '' } };
  return {
    date: '2026-03-02',
    closed: [],
    therapists: [
      { staffId: 'theo', name: 'Theo Therapist', colour: '#4a7a9c', ...usual },
      { staffId: 'tara', name: 'Tara Therapist', colour: '#2f6f73', ...usual },
    ],
    visits,
  };
}

function roomOf(id: string, name: string, isActive = true): Room {
  return { id, name, isActive, position: 0, tableKind: null, equipment: [], version: 1 };
}

/** Two rooms in use and one that is not. */
export const testRooms: readonly Room[] = [roomOf('one', 'Room 1'), roomOf('two', 'Room 2'), roomOf('store', 'Store', false)];
