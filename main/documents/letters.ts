// Letters to doctors: begun from the clinic's text, written on, looked at as a draft, finished once.
import { wallTimeOf } from '../../shared/core/time.ts';
import type { documentsContract } from '../../shared/documents/documents.contract.ts';
import type { Letter, LetterText } from '../../shared/documents/letters.model.ts';
import { documents as texts } from '../../shared/messages/en/documents.ts';
import { getClinicProfile } from '../../db/clinic/clinic.queries.ts';
import { deleteLetter, findLetter, finishLetter as closeLetter, insertLetter, listLetters as lettersOf, updateLetter } from '../../db/documents/letters.queries.ts';
import { readEpisode } from '../episodes/episodes.service.ts';
import type { Implementation } from '../implement.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import type { CourseFacts } from './facts.ts';
import { courseFacts, type Gathered } from './gather-facts.ts';
import { keep } from './keep.ts';
import { letterTextOf, redFlagOf } from './letter-text.ts';
import { lookOf } from './look.ts';
import { printGathered } from './make-document.ts';

type UseCases = Implementation<typeof documentsContract, Request>;

/** The letter and its course, once the caller may read the chart. */
async function readLetter(request: Request, letterId: string): Promise<{ readonly letter: Letter; readonly facts: CourseFacts; readonly course: Gathered }> {
  const letter = found(await findLetter(request.db, letterId));
  const { facts, ...course } = await courseFacts(request, letter.kind, letter.episodeId);
  request.concerning({ ...(course.subject.clientId !== null && { clientId: course.subject.clientId }), subjectId: letter.id, detail: { kind: letter.kind } });
  return { letter, facts, course: { ...course, facts } };
}

/** A draft that is where the caller thinks it is. */
async function readDraft(request: Request, letterId: string, version: number) {
  const read = await readLetter(request, letterId);
  if (read.letter.finishedAt !== null) refuse('conflict', 'letterFinished');
  if (read.letter.version !== version) refuse('stale');
  return read;
}

function withLetter(request: Request, facts: CourseFacts, letter: Letter, { recipient, body }: LetterText, isDraft: boolean): CourseFacts {
  return { ...facts, letter: { recipient, body, isDraft, writtenOn: wallTimeOf(letter.changedAt, request.zone).date } };
}

export const listLetters: UseCases['listLetters'] = async (request, { episodeId }) => {
  const { clientId } = await readEpisode(request, episodeId);
  request.concerning({ clientId, subjectId: episodeId });
  return lettersOf(request.db, episodeId);
};

export const startLetter: UseCases['startLetter'] = async (request, { kind, episodeId, redFlagId }) => {
  const { facts, subject } = await courseFacts(request, kind, episodeId);
  const [profile, { template }] = [await getClinicProfile(request.db), await lookOf(request.db, kind)];
  const body = letterTextOf(kind, { facts, profile, template, redFlagId: redFlagId ?? redFlagOf(facts) });
  const id = request.newId();
  request.concerning({ ...(subject.clientId !== null && { clientId: subject.clientId }), subjectId: id, detail: { kind } });
  return request.write(async (tx) => {
    const recipient = kind === 'referral_letter' ? '' : (facts.episode.complaint.referral?.by ?? '');
    await insertLetter(tx, { id, episodeId, kind, recipient, body, at: request.now(), staffId: request.actor.staffId });
    return found(await findLetter(tx, id));
  });
};

export const saveLetter: UseCases['saveLetter'] = async (request, { letterId, version, ...text }) => {
  await readDraft(request, letterId, version);
  return request.write(async (tx) => {
    const change = { letterId, version, at: request.now(), staffId: request.actor.staffId };
    if (!(await updateLetter(tx, change, text))) refuse('stale');
    return found(await findLetter(tx, letterId));
  });
};

export const discardLetter: UseCases['discardLetter'] = async (request, { letterId, version }) => {
  await readDraft(request, letterId, version);
  await request.write(async (tx) => {
    if (!(await deleteLetter(tx, { letterId, version }))) refuse('stale');
  });
  return {};
};

export const previewLetter: UseCases['previewLetter'] = async (request, { letterId, ...text }, signal) => {
  const { letter, facts, course } = await readLetter(request, letterId);
  const made = await printGathered(request, letter.kind, { ...course, facts: withLetter(request, facts, letter, text, true), asOf: letter.changedAt }, { signal });
  const ticket = request.issueTicket({ fileName: `${letter.kind.replaceAll('_', '-')}-draft.pdf`, contentType: 'application/pdf', bytes: made.bytes });
  return { title: `${texts.kinds[letter.kind]} (${texts.draft})`, pageCount: made.pageCount, ticket };
};

export const finishLetter: UseCases['finishLetter'] = async (request, { letterId, version }, signal) => {
  const { letter, facts, course } = await readDraft(request, letterId, version);
  const subject = { ...course.subject, letterId };
  const made = await printGathered(
    request,
    letter.kind,
    { ...course, subject, facts: withLetter(request, facts, letter, letter, false), asOf: letter.changedAt, sourceVersion: letter.version },
    { signal },
  );
  return keep(request, made, async (tx) => {
    if (!(await closeLetter(tx, { letterId, version, at: request.now() }))) refuse('stale');
  });
};
