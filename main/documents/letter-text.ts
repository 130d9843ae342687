// The clinic's text of a letter, or ours, with its fields filled from the course.
import { findRedFlag, redFlagUrgencyLabel } from '../../shared/clinical/red-flags.ts';
import type { ClinicProfile } from '../../shared/clinic/clinic.model.ts';
import type { LetterKind } from '../../shared/documents/letters.model.ts';
import { fillLetter, type LetterFieldValues } from '../../shared/documents/letters.rules.ts';
import type { DocumentTemplate } from '../../shared/documents/templates.model.ts';
import { documents } from '../../shared/messages/en/documents.ts';
import { episodes } from '../../shared/messages/en/episodes.ts';
import { fill } from '../../shared/messages/en/host.ts';
import { letters as texts } from '../../shared/messages/en/letters.ts';
import { endsOf } from './ends-of-course.ts';
import type { CourseFacts } from './facts.ts';
import { homeCareOf } from './home-care.ts';
import { wordsFor } from './words.ts';

export interface LetterSource {
  readonly facts: CourseFacts;
  readonly profile: ClinicProfile;
  readonly template: DocumentTemplate;
  /** What a referral is for; null where it is for something else. */
  readonly redFlagId: string | null;
}

function score(value: number | null): string {
  return value === null ? '' : String(value);
}

/** The red flag over which a session was broken off, where there was one. */
export function redFlagOf({ notes }: Pick<CourseFacts, 'notes'>): string | null {
  return notes.findLast((note) => note.body.aborted?.redFlagId)?.body.aborted?.redFlagId ?? null;
}

function valuesOf({ facts, profile, redFlagId }: LetterSource): LetterFieldValues {
  const words = wordsFor(profile);
  const { client, episode, notes, progress } = facts;
  const { complaint, closure } = episode;
  const { baseline, latest, psfsBaseline, psfsLatest } = progress.outcome;
  const last = endsOf(facts).last;
  const author = (last ?? notes.at(-1))?.visit;
  const [from, until] = [words.date(notes[0]?.visit.startsOn ?? ''), words.date(notes.at(-1)?.visit.startsOn ?? '')];
  const flag = redFlagId === null ? undefined : findRedFlag(redFlagId);
  const next = last?.body.plan.nextStep ?? null;
  return {
    client: client.name,
    born: client.birthDate === null ? '' : words.date(client.birthDate),
    referrer: complaint.referral?.by ?? '',
    complaint: complaint.label,
    onset: complaint.onset === null ? '' : words.date(complaint.onset),
    sessions: notes.length === 0 ? '' : String(progress.sessionsDone),
    period: from === until ? from : fill(texts.days, { from, until }),
    painFirst: score(baseline),
    painLast: score(latest),
    aim: score(progress.targetNprs),
    functionFirst: score(psfsBaseline),
    functionLast: score(psfsLatest),
    assessment: last?.body.assessment.reasoning ?? '',
    nextStep: next === null ? '' : documents.pdf.nextSteps[next],
    detail: last?.body.plan.detail ?? '',
    homeCare: homeCareOf(facts).join('; '),
    closure: closure === null ? '' : episodes.closure[closure.kind],
    closedOn: closure === null ? '' : words.date(closure.date),
    closureReason: closure?.reason ?? '',
    redFlag: flag?.label ?? '',
    signs: flag?.signs.join(', ') ?? '',
    urgency: flag ? redFlagUrgencyLabel(flag.urgency) : '',
    therapist: author?.therapistName ?? episode.openedByName,
    licence: author?.licence ?? '',
    clinic: profile.name,
  };
}

/** Our own text of a kind of letter. */
export function ourLetter(kind: LetterKind): string {
  return texts.bodies[kind];
}

/** The text that a new letter begins with. */
export function letterTextOf(kind: LetterKind, source: LetterSource): string {
  return fillLetter(source.template.body.trim() === '' ? ourLetter(kind) : source.template.body, valuesOf(source));
}
