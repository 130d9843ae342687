// The day or week on paper, a table for each therapist: times, clients, services and rooms. Nothing clinical, no desk note.
import type { BoardDay } from '../../shared/schedule/range.model.ts';
import type { BoardTherapist, BoardVisit } from '../../shared/schedule/schedule.model.ts';
import { occupiesTime } from '../../shared/schedule/visit-state.rules.ts';
import { documents } from '../../shared/messages/en/documents.ts';
import { fill } from '../../shared/messages/en/host.ts';
import { schedule } from '../../shared/messages/en/schedule.ts';
import type { SheetFacts } from './facts.ts';
import type { Block } from './pdf/block.ts';
import type { Words } from './words.ts';

const texts = documents.pdf;

function visitRow(visit: BoardVisit, words: Words): string[] {
  const { sessionNumber: number, sessionsPlanned: planned } = visit;
  return [
    `${words.time(visit.startMinute)} – ${words.time((visit.startMinute + visit.durationMinutes) % 1440)}`,
    visit.clientName,
    visit.serviceName,
    visit.roomName ?? '',
    number === null || planned === null ? '' : fill(texts.sessionOf, { number, planned }),
    schedule.states[visit.state],
  ];
}

function hoursText({ hours }: BoardTherapist, words: Words): string {
  if (hours.length === 0) return texts.sheet.offDay;
  return hours.map(({ startMinute, endMinute }) => `${words.time(startMinute)} – ${words.time(endMinute % 1440)}`).join(', ');
}

/** A therapist's day: the hours, then the visits that take place. */
function dayBlocks(day: BoardDay, therapist: BoardTherapist, words: Words): Block[] {
  const visits = day.visits.filter((visit) => visit.therapistId === therapist.staffId && occupiesTime(visit.state));
  const hours = hoursText(therapist, words);
  if (visits.length === 0) return [{ kind: 'paragraph', text: therapist.hours.length === 0 ? hours : fill(texts.sheet.freeDay, { hours }), size: 'small' }];
  return [
    { kind: 'paragraph', text: hours, size: 'small', leadsOn: true },
    {
      kind: 'table',
      columns: [
        { header: texts.sheet.time, share: 0.23 },
        { header: texts.sheet.client, rowHeader: true, share: 0.24 },
        { header: texts.sheet.service, share: 0.2 },
        { header: texts.room, share: 0.11 },
        { header: texts.session, share: 0.1 },
        { header: texts.sheet.state, share: 0.12 },
      ],
      rows: visits.map((visit) => visitRow(visit, words)),
    },
  ];
}

/** Each therapist's name with their day, or with the days of their week. */
export function sheetBlocks({ days, therapists, sheet }: SheetFacts, words: Words): Block[] {
  return therapists.flatMap(({ staffId, name }): Block[] => {
    const ofDay = days.flatMap((day) => day.therapists.filter((therapist) => therapist.staffId === staffId).map((therapist) => ({ day, therapist })));
    const parts = ofDay.flatMap(({ day, therapist }): Block[] => [
      ...(sheet === 'week' ? [{ kind: 'heading', level: 3, text: words.longDate(day.date) } as const] : []),
      ...dayBlocks(day, therapist, words),
    ]);
    return [{ kind: 'heading', level: 2, text: name }, ...parts];
  });
}
