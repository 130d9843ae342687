// Every visit of a client, booked or past, for their own papers or an insurer: what took place and what did not.
import { history } from '../../shared/messages/en/history.ts';
import { documents } from '../../shared/messages/en/documents.ts';
import { fill } from '../../shared/messages/en/host.ts';
import { schedule } from '../../shared/messages/en/schedule.ts';
import type { Arrange } from './arrange.ts';
import type { VisitHistoryFacts } from './facts.ts';
import { keyValues, table } from './parts.ts';
import type { Block } from './pdf/block.ts';
import type { Words } from './words.ts';

const texts = documents.pdf;

/** The visits, newest first, after their number by state. */
export function visitHistoryBlocks({ visits }: VisitHistoryFacts, words: Words, arrange: Arrange): Block[] {
  const states = [...new Set(visits.map((visit) => visit.state))];
  const counts = states.map((state) => ({ label: schedule.states[state], value: String(visits.filter((visit) => visit.state === state).length) }));
  return arrange({
    counts: keyValues(counts, 4),
    visits: table(
      [
        { header: texts.date, rowHeader: true, share: 0.15 },
        { header: history.time, share: 0.11 },
        { header: texts.length, align: 'end', share: 0.09 },
        { header: history.service },
        { header: texts.therapist, share: 0.17 },
        { header: texts.session, align: 'end', share: 0.09 },
        { header: history.state, share: 0.14 },
      ],
      visits.map((visit) => [
        words.date(visit.startsOn),
        words.time(visit.startMinute),
        fill(texts.minutes, { count: visit.durationMinutes }),
        visit.serviceName,
        visit.therapistName,
        visit.sessionNumber === null ? '' : fill(texts.sessionOf, { number: visit.sessionNumber, planned: visit.sessionsPlanned ?? visit.sessionNumber }),
        schedule.states[visit.state],
      ]),
    ),
  });
}
