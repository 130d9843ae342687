// Reads what a document says, once the caller may read the chart it is from.
import type { SignedNote } from '../../shared/charting/charting.model.ts';
import { wallTimeOf, type Instant } from '../../shared/core/time.ts';
import type { CourseKind, DocumentKind } from '../../shared/documents/documents.model.ts';
import { findNote } from '../../db/charting/charting.queries.ts';
import { getClinicProfile } from '../../db/clinic/clinic.queries.ts';
import { findClient } from '../../db/clients/clients.queries.ts';
import type { DocumentSubject } from '../../db/documents/documents.queries.ts';
import { listNotesOfEpisode } from '../../db/documents/wanted-notes.queries.ts';
import { findEpisode, findPlan } from '../../db/episodes/episodes.queries.ts';
import { listVisitSlice } from '../../db/history/history.queries.ts';
import { progressOf } from '../charting/progress.ts';
import { readNote } from '../charting/workspace.ts';
import { requireChartAccess } from '../clients/chart-access.ts';
import { readEpisode } from '../episodes/episodes.service.ts';
import { getResponse } from '../intake/review.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { homeCareOf } from './home-care.ts';
import { letterTextOf, redFlagOf } from './letter-text.ts';
import { lookOf } from './look.ts';
import type { CourseFacts, DocumentFacts, SessionNoteFacts } from './facts.ts';

export interface Gathered {
  readonly facts: DocumentFacts;
  readonly subject: DocumentSubject;
  /** Of the note or letter it is made from; null for what has no versions. */
  readonly sourceVersion: number | null;
  readonly asOf: Instant;
  /** The civil date that the document is named after. */
  readonly date: string;
}

/** The last moment at which the note grew. */
export function asOfNote(note: SignedNote): Instant {
  return note.addenda.at(-1)?.at ?? note.signedAt;
}

/** 1 as it was signed; each addendum makes one more. */
export function versionOfNote(note: SignedNote): number {
  return 1 + note.addenda.length;
}

/** What a note that the caller may read says on paper. */
export async function factsOfNote(request: Request, note: SignedNote): Promise<SessionNoteFacts> {
  const episode = await findEpisode(request.db, note.visit.episodeId);
  return { kind: 'session_note', note, psfsActivities: episode?.complaint.psfsActivities ?? [] };
}

async function sessionNote(request: Request, noteId: string): Promise<Gathered> {
  const note = await readNote(request, noteId);
  const facts = await factsOfNote(request, note);
  return { facts, subject: { clientId: note.visit.clientId, noteId }, sourceVersion: versionOfNote(note), asOf: asOfNote(note), date: note.visit.startsOn };
}

async function treatmentPlan(request: Request, planId: string): Promise<Gathered> {
  const { plan } = found(await findPlan(request.db, planId));
  const episode = await readEpisode(request, plan.episodeId);
  const { firstName, lastName, birthDate } = found(await findClient(request.db, episode.clientId));
  const madeOn = wallTimeOf(plan.createdAt, request.zone).date;
  const painAtStart = (await progressOf(request.db, episode)).outcome.baseline;
  return {
    facts: { kind: 'treatment_plan', client: { name: `${firstName} ${lastName}`, birthDate }, episode, plan, madeOn, painAtStart },
    subject: { clientId: episode.clientId, planId },
    sourceVersion: null,
    asOf: plan.createdAt,
    date: madeOn,
  };
}

function refuseUnready({ kind, episode, notes }: Pick<CourseFacts, 'kind' | 'episode' | 'notes'>): void {
  if (kind === 'home_care') {
    if (homeCareOf({ episode, notes }).length === 0) refuse('conflict', 'noHomeCareYet');
    return;
  }
  if (kind === 'discharge_letter' && episode.closure === null) refuse('conflict', 'episodeStillOpen');
  // A red flag may end a course before its first note.
  if (notes.length === 0 && kind !== 'referral_letter') refuse('conflict', 'noNotesToPrint');
}

/** The whole course of an episode; what is not ready for its kind yet is refused. */
export async function courseFacts(request: Request, kind: CourseKind, episodeId: string): Promise<Gathered & { readonly facts: CourseFacts }> {
  const episode = await readEpisode(request, episodeId);
  const { firstName, lastName, birthDate } = found(await findClient(request.db, episode.clientId));
  const notes: SignedNote[] = [];
  for (const { noteId } of await listNotesOfEpisode(request.db, episodeId)) notes.push(found(await findNote(request.db, noteId)));
  refuseUnready({ kind, episode, notes });
  const dates = [wallTimeOf(episode.openedAt, request.zone).date, ...notes.map((note) => note.visit.startsOn), ...episode.followUps.map((one) => one.date)];
  const on = [...dates, ...(episode.closure ? [episode.closure.date] : [])].reduce((one, other) => (one > other ? one : other));
  return {
    facts: { kind, client: { name: `${firstName} ${lastName}`, birthDate }, episode, progress: await progressOf(request.db, episode), notes, on },
    subject: { clientId: episode.clientId, episodeId },
    sourceVersion: null,
    asOf: notes.map(asOfNote).reduce((one, other) => (one > other ? one : other), episode.openedAt),
    date: on,
  };
}

/** More visits than a client can have. */
const mostVisits = 2000;

async function visitHistory(request: Request, clientId: string): Promise<Gathered> {
  await requireChartAccess(request, clientId);
  const { firstName, lastName, birthDate } = found(await findClient(request.db, clientId));
  const filter = { clientId, therapistId: null, from: null, until: null, states: [] };
  const visits = await listVisitSlice(request.db, filter, { limit: mostVisits }, { zone: request.zone, today: request.today() });
  const [newest] = visits;
  if (!newest) return refuse('conflict', 'noVisitsYet');
  return {
    facts: { kind: 'visit_history', client: { name: `${firstName} ${lastName}`, birthDate }, visits },
    subject: { clientId },
    sourceVersion: null,
    asOf: newest.startsAt,
    date: newest.startsOn,
  };
}

/** A letter that nobody wrote on has the clinic's text. */
async function gatherReferral(request: Request, episodeId: string): Promise<Gathered> {
  const { facts, ...course } = await courseFacts(request, 'referral_letter', episodeId);
  const [profile, { template }] = [await getClinicProfile(request.db), await lookOf(request.db, 'referral_letter')];
  const body = letterTextOf('referral_letter', { facts, profile, template, redFlagId: redFlagOf(facts) });
  return { ...course, facts: { ...facts, letter: { recipient: '', body, isDraft: false, writtenOn: facts.on } } };
}

async function intake(request: Request, intakeId: string): Promise<Gathered> {
  const { clientId, response } = await getResponse(request, intakeId, request.db);
  const { firstName, lastName, birthDate } = found(await findClient(request.db, clientId));
  return {
    facts: { kind: 'intake', client: { name: `${firstName} ${lastName}`, birthDate }, response },
    subject: { clientId, intakeId },
    sourceVersion: null,
    asOf: response.handedInAt,
    date: wallTimeOf(response.handedInAt, request.zone).date,
  };
}

const gatherers: { readonly [K in DocumentKind]: (request: Request, subjectId: string) => Promise<Gathered> } = {
  session_note: sessionNote,
  treatment_plan: treatmentPlan,
  visit_history: visitHistory,
  intake,
  progress_report: (request, episodeId) => courseFacts(request, 'progress_report', episodeId),
  discharge_letter: (request, episodeId) => courseFacts(request, 'discharge_letter', episodeId),
  referral_letter: gatherReferral,
  result_sheet: (request, episodeId) => courseFacts(request, 'result_sheet', episodeId),
  home_care: (request, episodeId) => courseFacts(request, 'home_care', episodeId),
};

/** @throws Refusal `notFound`, or `forbidden` where the chart needs a reason. */
export function gatherFacts(request: Request, kind: DocumentKind, subjectId: string): Promise<Gathered> {
  return gatherers[kind](request, subjectId);
}
