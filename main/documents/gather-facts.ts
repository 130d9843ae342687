// Reads what a document says, once the caller may read the chart it is from.
import { wallTimeOf, type Instant } from '../../shared/core/time.ts';
import type { DocumentKind } from '../../shared/documents/documents.model.ts';
import { findClient } from '../../db/clients/clients.queries.ts';
import { findEpisode, findPlan } from '../../db/episodes/episodes.queries.ts';
import { progressOf } from '../charting/progress.ts';
import { readNote } from '../charting/workspace.ts';
import { readEpisode } from '../episodes/episodes.service.ts';
import { found } from '../refusal.ts';
import type { Request } from '../request.ts';
import type { DocumentFacts } from './facts.ts';

export interface Gathered {
  readonly facts: DocumentFacts;
  readonly clientId: string;
  readonly noteId: string | null;
  readonly planId: string | null;
  readonly asOf: Instant;
  /** The civil date that the document is named after. */
  readonly date: string;
}

async function sessionNote(request: Request, noteId: string): Promise<Gathered> {
  const note = await readNote(request, noteId);
  const episode = await findEpisode(request.db, note.visit.episodeId);
  return {
    facts: { kind: 'session_note', note, psfsActivities: episode?.complaint.psfsActivities ?? [] },
    clientId: note.visit.clientId,
    noteId,
    planId: null,
    asOf: note.addenda.at(-1)?.at ?? note.signedAt,
    date: note.visit.startsOn,
  };
}

async function treatmentPlan(request: Request, planId: string): Promise<Gathered> {
  const { plan } = found(await findPlan(request.db, planId));
  const episode = await readEpisode(request, plan.episodeId);
  const { firstName, lastName, birthDate } = found(await findClient(request.db, episode.clientId));
  const madeOn = wallTimeOf(plan.createdAt, request.zone).date;
  const painAtStart = (await progressOf(request.db, episode)).outcome.baseline;
  return {
    facts: { kind: 'treatment_plan', client: { name: `${firstName} ${lastName}`, birthDate }, episode, plan, madeOn, painAtStart },
    clientId: episode.clientId,
    noteId: null,
    planId,
    asOf: plan.createdAt,
    date: madeOn,
  };
}

const gatherers: { readonly [K in DocumentKind]: (request: Request, subjectId: string) => Promise<Gathered> } = {
  session_note: sessionNote,
  treatment_plan: treatmentPlan,
};

/** @throws Refusal `notFound`, or `forbidden` where the chart needs a reason. */
export function gatherFacts(request: Request, kind: DocumentKind, subjectId: string): Promise<Gathered> {
  return gatherers[kind](request, subjectId);
}
