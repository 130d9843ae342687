// What the client takes home of a course: the results on one page, and what to do until the next session.
import { documents } from '../../shared/messages/en/documents.ts';
import { fill } from '../../shared/messages/en/host.ts';
import { letters as texts } from '../../shared/messages/en/letters.ts';
import { activityTable, bodyStrip, painChart } from './course.ts';
import type { Arrange } from './arrange.ts';
import type { CourseFacts } from './facts.ts';
import { homeCareOf } from './home-care.ts';
import { keyValues, list, section } from './parts.ts';
import type { Block } from './pdf/block.ts';
import { lead, paragraph } from './words.ts';

function pain(score: number | null): string {
  return score === null ? '' : fill(texts.ofTen, { score });
}

/** The course in figures and pictures, in the client's words, on one page. */
export function resultSheetBlocks(facts: CourseFacts, arrange: Arrange): Block[] {
  const { episode, progress } = facts;
  const { baseline, latest } = progress.outcome;
  const strip = bodyStrip(facts, 2);
  const { sessionsDone: done, sessionsPlanned } = progress;
  return [
    ...paragraph(episode.complaint.label),
    ...arrange({
      figures: keyValues(
      [
        { label: texts.atFirst, value: pain(baseline) },
        { label: texts.now, value: pain(latest) },
        { label: texts.sessions, value: sessionsPlanned === null ? String(done) : fill(texts.sessionsOf, { done, planned: sessionsPlanned }) },
      ],
      3,
    ),
      pain: painChart(facts, 'small'),
      activities: activityTable(facts),
      places: section(texts.yourPlaces, strip.blocks.length === 0 ? [] : [...strip.blocks, { kind: 'paragraph', size: 'small', text: fill(texts.yourPlacesNote, { first: strip.first, last: strip.last }) }]),
      home: section(texts.atHome, list(homeCareOf(facts))),
    }),
  ];
}

const box = '☐';

/** What to do at home, with a week to tick. */
export function homeCareBlocks(facts: CourseFacts, arrange: Arrange): Block[] {
  const day = { align: 'center' as const, share: 0.07 };
  return [
    ...keyValues([{ label: documents.pdf.complaint, value: facts.episode.complaint.label }], 1),
    ...lead(texts.homeCareIntro),
    {
      kind: 'table',
      columns: [{ header: texts.exercise, rowHeader: true }, ...texts.weekdays.map((header) => ({ header, ...day }))],
      rows: homeCareOf(facts).map((exercise) => [exercise, ...texts.weekdays.map(() => box)]),
    },
    ...arrange({}),
    { kind: 'spacer', size: 'medium' },
    ...paragraph(texts.homeCareStop),
  ];
}
