// The certificate of attendance: that a person was here, from when until when, and nothing of why.
import { deskPapers } from '../../shared/messages/en/desk-papers.ts';
import { fill } from '../../shared/messages/en/host.ts';
import type { Arrange } from './arrange.ts';
import type { AttendanceFacts } from './facts.ts';
import { keyValues } from './parts.ts';
import type { Block } from './pdf/block.ts';
import type { Words } from './words.ts';

const texts = deskPapers.attendance;

/** A statement that an employer files, with room for a signature by hand. */
export function attendanceBlocks({ client, clinicName, visit }: AttendanceFacts, words: Words, arrange: Arrange): Block[] {
  return [
    { kind: 'paragraph', text: fill(texts.statement, { name: client.name, clinic: clinicName }) },
    ...keyValues(
      [
        { label: texts.date, value: words.longDate(visit.startsOn) },
        { label: texts.from, value: words.time(visit.startMinute) },
        { label: texts.until, value: words.time((visit.startMinute + visit.durationMinutes) % 1440) },
      ],
      3,
    ),
    { kind: 'paragraph', text: texts.purpose },
    ...arrange({}),
    { kind: 'spacer', size: 'large' },
    { kind: 'signature', statement: fill(texts.signHere, { clinic: clinicName }), name: '', role: texts.role, time: '', timeLabel: texts.signedOn },
  ];
}
