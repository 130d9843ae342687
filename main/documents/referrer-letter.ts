// To the referrer: how it stands (progress report), or how it ended (discharge letter). What a doctor decides by comes
// first, the figures follow.
import { reportedTitle } from '../../shared/clinical/diagnoses.ts';
import { documents } from '../../shared/messages/en/documents.ts';
import { episodes } from '../../shared/messages/en/episodes.ts';
import { fill } from '../../shared/messages/en/host.ts';
import { letters as texts } from '../../shared/messages/en/letters.ts';
import { activityTable, bodyStrip, measureTable, painChart, painTable, treatmentTable } from './course.ts';
import { paragraphs, type Arrange } from './arrange.ts';
import { endsOf } from './ends-of-course.ts';
import type { CourseFacts } from './facts.ts';
import { keyValues, list, section } from './parts.ts';
import type { Block } from './pdf/block.ts';
import { paragraph, type Words } from './words.ts';

function head({ episode: { complaint }, progress, notes, letter }: CourseFacts, words: Words): Block[] {
  const { referral } = complaint;
  const days = { from: words.date(notes[0]?.visit.startsOn ?? ''), until: words.date(notes.at(-1)?.visit.startsOn ?? '') };
  const { sessionsDone: done, sessionsPlanned } = progress;
  return [
    ...keyValues(
      [
        { label: texts.to, value: letter?.recipient ?? referral?.by ?? '' },
        { label: documents.pdf.date, value: letter ? words.date(letter.writtenOn) : '' },
        { label: texts.referral, value: referral ? fill(texts.referredOn, { kind: referral.kind, date: words.date(referral.date) }) : '' },
        { label: documents.pdf.complaint, value: complaint.label },
        { label: texts.diagnoses, value: complaint.diagnoses.map((code) => fill(texts.diagnosis, { code, title: reportedTitle(complaint, code) })).join('\n') },
      ],
      1,
    ),
    ...keyValues(
      [
        { label: texts.onset, value: complaint.onset === null ? '' : words.date(complaint.onset) },
        { label: texts.sessions, value: notes.length === 0 ? '' : sessionsPlanned === null ? String(done) : fill(texts.sessionsOf, { done, planned: sessionsPlanned }) },
        { label: texts.period, value: days.from === days.until ? days.from : fill(texts.days, days) },
      ],
      3,
    ),
  ];
}

function summary({ progress: { outcome, targetNprs } }: CourseFacts): Block[] {
  const { baseline, latest, psfsBaseline, psfsLatest, timeline } = outcome;
  const wasAskedAgain = timeline.length > 1;
  return [
    ...(baseline === null || latest === null
      ? []
      : paragraph(fill(wasAskedAgain ? texts.pain : texts.painOnce, { baseline, latest, target: targetNprs ?? 1 }))),
    ...(psfsBaseline === null || psfsLatest === null || !wasAskedAgain
      ? []
      : paragraph(fill(texts.function, { baseline: psfsBaseline, latest: psfsLatest }))),
  ];
}

function figures(facts: CourseFacts, words: Words, arrange: Arrange): Block[] {
  const strip = bodyStrip(facts, 2);
  const chart = painChart(facts);
  return arrange({
    pain: section(texts.painBySession, chart.length === 0 ? [] : [...chart, ...painTable(facts, words)]),
    activities: section(texts.activities, activityTable(facts)),
    places: section(texts.strip, strip.blocks.length === 0 ? [] : [...strip.blocks, ...paragraph(fill(texts.stripNote, { first: strip.first, last: strip.last }))]),
    measures: section(texts.measures, measureTable(facts)),
    done: section(texts.done, treatmentTable(facts)),
  });
}

function closing(facts: CourseFacts, words: Words): Block[] {
  const { notes, on } = facts;
  const author = (endsOf(facts).last ?? notes.at(-1))?.visit;
  const [from, until] = [notes[0], notes.at(-1)].map((note) => words.date(note?.visit.startsOn ?? ''));
  const made = fill(notes.length === 1 ? texts.madeFrom_one : texts.madeFrom_other, { count: notes.length, from: from ?? '', until: until ?? '' });
  return [
    {
      kind: 'keepTogether',
      closes: true,
      blocks: [
        { kind: 'spacer', size: 'medium' },
        ...keyValues(
          [
            { label: texts.preparedBy, value: author?.therapistName ?? facts.episode.openedByName },
            { label: texts.licence, value: author?.licence ?? '' },
            { label: texts.statusOf, value: words.date(on) },
          ],
          3,
        ),
        ...(notes.length === 0 ? [] : [{ kind: 'paragraph' as const, text: made, size: 'small' as const }]),
      ],
    },
  ];
}

/** How the course stands, for the referrer. */
export function progressReportBlocks(facts: CourseFacts, words: Words, arrange: Arrange): Block[] {
  const last = endsOf(facts).last?.body;
  const next = last?.plan.nextStep ?? null;
  return [
    ...head(facts, words),
    ...section(texts.summary, summary(facts)),
    ...section(texts.assessment, [
      ...paragraph(last?.assessment.reasoning ?? ''),
      ...keyValues([{ label: texts.next, value: next === null ? '' : documents.pdf.nextSteps[next] }], 1),
      ...paragraph(last?.plan.detail ?? ''),
    ]),
    ...figures(facts, words, arrange),
    ...closing(facts, words),
  ];
}

/** How the course ended, for the referrer. */
export function dischargeLetterBlocks(facts: CourseFacts, words: Words, arrange: Arrange): Block[] {
  const { complaint, closure, followUps } = facts.episode;
  const last = endsOf(facts).last?.body;
  const opening =
    closure === null
      ? ''
      : fill(texts.dischargeOpening, { complaint: complaint.label, date: words.date(closure.date), closure: episodes.closure[closure.kind] });
  return [
    ...head(facts, words),
    ...section(texts.summary, [
      ...paragraph(opening),
      ...paragraph(closure?.reason ?? ''),
      ...(complaint.referral ? paragraph(texts.dischargeThanks) : []),
      ...summary(facts),
    ]),
    ...section(texts.assessment, paragraph(last?.assessment.reasoning ?? '')),
    ...section(texts.homeCare, list(last?.plan.homeCare ?? [])),
    ...section(
      texts.followUp,
      list(followUps.flatMap(({ date, nprsAverage24h }) => (nprsAverage24h === null ? [] : [fill(texts.followUpRow, { date: words.date(date), score: nprsAverage24h })]))),
    ),
    ...figures(facts, words, arrange),
    ...closing(facts, words),
  ];
}

/** What a person wrote, with the figures of the course below it. */
export function writtenLetterBlocks(facts: CourseFacts, words: Words, arrange: Arrange): Block[] {
  return [...head(facts, words), { kind: 'spacer', size: 'small' }, ...paragraphs(facts.letter?.body ?? ''), ...figures(facts, words, arrange), ...closing(facts, words)];
}
