// A board with two therapists who work from eight to six, and visits on it.
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
    sessionNumber: null,
    sessionsPlanned: null,
    startsOn: '2026-03-02',
    startMinute: 600,
    durationMinutes: 60,
    bufferMinutes: 15,
    state: 'booked',
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
  return {
    date: '2026-03-02',
    therapists: [
      { staffId: 'theo', name: 'Theo Therapist', colour: '#4a7a9c', hours },
      { staffId: 'tara', name: 'Tara Therapist', colour: '#2f6f73', hours },
    ],
    visits,
  };
}
