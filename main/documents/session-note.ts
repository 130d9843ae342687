// The session note as a document: what a colleague, an insurer or the client reads of one session.
import type { SignedNote, Treatment } from '../../shared/charting/charting.model.ts';
import { treatedMinutes } from '../../shared/charting/note.rules.ts';
import { techniqueOf } from '../../shared/charting/treatment.rules.ts';
import { HOME_CARE_DONE } from '../../shared/clinical/home-care.ts';
import { labelIn } from '../../shared/clinical/lookup.ts';
import { measureText } from '../../shared/clinical/measure-units.ts';
import { redFlagName } from '../../shared/clinical/red-flags.ts';
import { screeningResultLabel } from '../../shared/clinical/screening.ts';
import { sessionResponseLabel, toleranceLabel } from '../../shared/clinical/symptoms.ts';
import { paramText } from '../../shared/clinical/techniques.rules.ts';
import { techniqueFields, techniqueLabel } from '../../shared/clinical/techniques.ts';
import { documents } from '../../shared/messages/en/documents.ts';
import { fill } from '../../shared/messages/en/host.ts';
import type { Arrange } from './arrange.ts';
import type { SessionNoteFacts } from './facts.ts';
import type { Block } from './pdf/block.ts';
import { keyValues } from './parts.ts';
import { objectiveBlocks } from './session-note-objective.ts';
import { paragraph, placeName, type Words } from './words.ts';

const texts = documents.pdf;

function painText(score: number | null): string {
  return score === null ? '' : fill(texts.ofTen, { score });
}

/** What was told where the answer is yes; nothing where it was not asked, as in a draft. */
function answerText(answer: boolean | null, detail: string, no: string): string {
  if (answer === null) return '';
  return answer ? detail : no;
}

/** Why a session was broken off, and the red flag behind it. */
function abortedBlocks({ body: { aborted } }: SignedNote): Block[] {
  if (!aborted) return [];
  const flag = aborted.redFlagId === null ? '' : redFlagName(aborted.redFlagId);
  const told = aborted.reason.includes(flag) ? '' : ` ${fill(texts.redFlag, { flag })}`;
  return [{ kind: 'paragraph', text: [{ text: texts.aborted, face: 'bold' }, ` ${aborted.reason}${told}`] }];
}

function head(note: SignedNote, words: Words): Block[] {
  const { visit } = note;
  const session =
    visit.sessionNumber === null
      ? ''
      : fill(texts.sessionOf, { number: visit.sessionNumber, planned: visit.sessionsPlanned ?? visit.sessionNumber });
  return [
    ...keyValues(
      [
        { label: texts.date, value: fill(texts.dateAndTime, { date: words.date(visit.startsOn), time: words.time(visit.startMinute) }) },
        { label: texts.length, value: fill(texts.minutes, { count: visit.durationMinutes }) },
        { label: texts.session, value: session },
        { label: texts.therapist, value: visit.therapistName },
      ],
      4,
    ),
    ...keyValues(
      [
        { label: texts.room, value: visit.roomName ?? '' },
        { label: texts.complaint, value: visit.complaint },
        ...(visit.guardian ? [{ label: texts.guardian, value: fill(texts.guardianWays[visit.guardian.way], { name: visit.guardian.name }) }] : []),
      ],
      1,
    ),
    ...(note.isLateEntry ? paragraph(fill(texts.lateEntry, { reason: note.body.lateEntryReason })) : []),
    ...abortedBlocks(note),
  ];
}

function healthCheck({ body: { header } }: SignedNote): Block[] {
  const result = header.screening === null ? '' : screeningResultLabel(header.screening);
  const withNote = header.screeningNote.trim() === '' ? result : `${result}: ${header.screeningNote}`;
  return [
    { kind: 'heading', level: 2, text: texts.screening },
    ...keyValues(
      [
        { label: texts.healthChanged, value: answerText(header.healthChanged, header.healthChange, texts.noChange) },
        { label: texts.screeningResult, value: withNote },
      ],
      1,
    ),
  ];
}

function subjective(note: SignedNote, psfsActivities: readonly string[]): Block[] {
  const { subjective: told } = note.body;
  const scores = psfsActivities.flatMap((activity, index) => {
    const score = told.psfsScores[index] ?? null;
    return score === null ? [] : [fill(texts.scored, { activity, score: painText(score) })];
  });
  return [
    { kind: 'heading', level: 2, text: texts.subjective },
    ...paragraph(told.statement),
    ...keyValues(
      [
        { label: texts.painAverage, value: painText(told.nprsAverage24h) },
        { label: texts.painNow, value: painText(told.nprsNow) },
        { label: texts.painBest, value: painText(told.nprsBest24h) },
        { label: texts.painWorst, value: painText(told.nprsWorst24h) },
      ],
      4,
    ),
    ...keyValues(
      [
        { label: texts.functionScores, value: scores.join('\n') },
        { label: texts.sleep, value: painText(told.sleep ?? null) },
        { label: texts.stress, value: painText(told.stress ?? null) },
        { label: texts.soreness, value: typeof told.sorenessHours === 'number' ? measureText(told.sorenessHours, 'hours') : '' },
        { label: texts.homeCareDone, value: told.homeCareDone ? labelIn(HOME_CARE_DONE, told.homeCareDone) : '' },
        { label: texts.medicationChange, value: told.medicationChange ?? '' },
        { label: texts.adverseReaction, value: answerText(told.adverseReaction, told.adverseReactionDetail, texts.none) },
      ],
      1,
    ),
  ];
}

function treatmentDetails(treatment: Treatment): string {
  const technique = techniqueOf(treatment.modality);
  if (!technique) return '';
  const fields = techniqueFields(technique)
    .map((field) => {
      const value = treatment.params[field.id] ?? null;
      if (typeof value === 'boolean') return { field, value: value ? texts.yes : texts.no };
      return { field, value: paramText(field, value) };
    })
    .filter(({ value }) => value !== '')
    .map(({ field, value }) => `${field.label}: ${value}`);
  return [...fields, ...(treatment.billingCode === null ? [] : [fill(texts.codeIs, { code: treatment.billingCode })])].join('; ');
}

function treatmentBlocks(note: SignedNote): Block[] {
  const { treatments } = note.body;
  if (treatments.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: texts.treatment },
    {
      kind: 'table',
      columns: [
        { header: texts.modality, rowHeader: true, share: 0.24 },
        { header: texts.place, share: 0.26 },
        { header: texts.details },
        { header: texts.length, align: 'end', share: 0.1 },
      ],
      rows: treatments.map((treatment) => [
        techniqueLabel(treatment.modality),
        placeName(treatment),
        treatmentDetails(treatment),
        fill(texts.minutes, { count: treatment.minutes ?? 0 }),
      ]),
    },
    ...paragraph(fill(texts.treatedMinutes, { minutes: treatedMinutes(note.body), length: note.visit.durationMinutes })),
  ];
}

function assessmentBlocks({ body: { assessment } }: SignedNote): Block[] {
  return [
    { kind: 'heading', level: 2, text: texts.assessment },
    ...paragraph(assessment.reasoning),
    ...keyValues(
      [
        { label: texts.response, value: assessment.response === null ? '' : sessionResponseLabel(assessment.response) },
        { label: texts.tolerance, value: assessment.tolerance === null ? '' : toleranceLabel(assessment.tolerance) },
        { label: texts.painAfter, value: painText(assessment.nprsAfter) },
        { label: texts.adverseEvent, value: answerText(assessment.adverseEvent, assessment.adverseEventDetail, texts.none) },
      ],
      4,
    ),
  ];
}

function planBlocks({ body: { plan } }: SignedNote): Block[] {
  return [
    { kind: 'heading', level: 2, text: texts.plan },
    ...paragraph(plan.detail),
    ...keyValues([{ label: texts.nextStep, value: plan.nextStep === null ? '' : texts.nextSteps[plan.nextStep] }], 1),
    ...(plan.homeCare.length > 0
      ? [{ kind: 'heading' as const, level: 3 as const, text: texts.homeCare }, { kind: 'list' as const, items: plan.homeCare }]
      : keyValues([{ label: texts.homeCare, value: plan.noHomeCare ? texts.noHomeCare : '' }], 1)),
  ];
}

function coSignature({ coSignature: second }: SignedNote, words: Words): Block[] {
  if (!second) return [];
  return [
    {
      kind: 'signature',
      statement: texts.coSigned,
      name: second.signedName,
      role: texts.supervisor,
      ...(second.licence !== '' && { licence: fill(texts.licence, { licence: second.licence }) }),
      time: words.moment(second.signedAt),
      contentHash: shortHash(second.contentHash),
    },
  ];
}

function shortHash(hash: string): string {
  return fill(texts.contentHash, { hash: hash.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ') });
}

function closing(note: SignedNote, words: Words): Block[] {
  const addenda = note.addenda.flatMap((entry): Block[] => [
    {
      kind: 'paragraph',
      text: [
        {
          text: fill(texts.addendumHead, {
            kind: texts.addendum[entry.kind],
            time: words.moment(entry.at),
            author: entry.authorName,
            reason: entry.reason,
          }),
          face: 'bold',
        },
      ],
    },
    { kind: 'paragraph', text: entry.text },
  ]);
  return [
    {
      kind: 'signature',
      statement: texts.signed,
      name: note.signedName,
      role: texts.therapist,
      ...(note.visit.licence !== '' && { licence: fill(texts.licence, { licence: note.visit.licence }) }),
      time: words.moment(note.signedAt),
      contentHash: shortHash(note.contentHash),
    },
    ...coSignature(note, words),
    ...(addenda.length > 0 ? [{ kind: 'heading' as const, level: 2 as const, text: texts.addenda }, ...addenda] : []),
  ];
}

/** The note's blocks. What was carried over and not looked at does not print. */
export function sessionNoteBlocks({ note, psfsActivities, isDraft }: SessionNoteFacts, words: Words, arrange: Arrange): Block[] {
  return [
    ...head(note, words),
    ...arrange({
      screening: healthCheck(note),
      subjective: subjective(note, psfsActivities),
      objective: objectiveBlocks(note),
      treatment: treatmentBlocks(note),
      assessment: note.body.aborted ? [] : assessmentBlocks(note),
      plan: planBlocks(note),
    }),
    ...(isDraft ? paragraph(fill(texts.notSigned, { time: words.moment(note.signedAt) })) : closing(note, words)),
  ];
}
