import { createHash } from 'node:crypto';
import type { ClinicProfile } from '../../shared/clinic/clinic.model.ts';
import { wallTimeOf, type Instant } from '../../shared/core/time.ts';
import type { DocumentKind } from '../../shared/documents/documents.model.ts';
import { documents as texts } from '../../shared/messages/en/documents.ts';
import { fill } from '../../shared/messages/en/host.ts';
import { getClinicProfile } from '../../db/clinic/clinic.queries.ts';
import { findClient } from '../../db/clients/clients.queries.ts';
import { findEpisode, findPlan } from '../../db/episodes/episodes.queries.ts';
import { progressOf } from '../charting/progress.ts';
import { readNote } from '../charting/workspace.ts';
import { readEpisode } from '../episodes/episodes.service.ts';
import { found } from '../refusal.ts';
import type { Request } from '../request.ts';
import type { Block } from './pdf/block.ts';
import { createDocument } from './pdf/document.ts';
import { loadFonts } from './pdf/fonts.ts';
import { sessionNoteBlocks } from './session-note.ts';
import { treatmentPlanBlocks } from './treatment-plan.ts';
import { wordsFor, type Words } from './words.ts';

interface Content {
  readonly clientId: string;
  readonly clientName: string;
  readonly clientBirthDate: string | null;
  readonly noteId: string | null;
  readonly planId: string | null;
  /** The time of the data, not of the making: the same data gives the same bytes. */
  readonly asOf: Instant;
  readonly dateForTitle: string;
  readonly blocks: readonly Block[];
}

async function sessionNoteContent(request: Request, noteId: string, words: Words): Promise<Content> {
  const note = await readNote(request, noteId);
  const episode = await findEpisode(request.db, note.visit.episodeId);
  return {
    clientId: note.visit.clientId,
    clientName: note.visit.clientName,
    clientBirthDate: note.visit.clientBirthDate,
    noteId,
    planId: null,
    asOf: note.addenda.at(-1)?.at ?? note.signedAt,
    dateForTitle: note.visit.startsOn,
    blocks: sessionNoteBlocks(note, episode?.complaint.psfsActivities ?? [], words),
  };
}

async function treatmentPlanContent(request: Request, planId: string, words: Words): Promise<Content> {
  const { plan } = found(await findPlan(request.db, planId));
  const episode = await readEpisode(request, plan.episodeId);
  const client = found(await findClient(request.db, episode.clientId));
  const madeOn = wallTimeOf(plan.createdAt, request.zone).date;
  const painAtStart = (await progressOf(request.db, episode)).outcome.baseline;
  return {
    clientId: client.id,
    clientName: `${client.firstName} ${client.lastName}`,
    clientBirthDate: client.birthDate,
    noteId: null,
    planId,
    asOf: plan.createdAt,
    dateForTitle: madeOn,
    blocks: treatmentPlanBlocks(episode, plan, { preparedBy: episode.openedByName, madeOn: words.date(madeOn), painAtStart }),
  };
}

function letterhead(profile: ClinicProfile): { name: string; lines: string[] } {
  const contact = [profile.phone, profile.email].filter((part) => part !== '').join(' · ');
  return { name: profile.name, lines: [...profile.addressLines, contact].filter((row) => row !== '') };
}

export interface MadeDocument extends Pick<Content, 'clientId' | 'noteId' | 'planId'> {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  readonly hash: string;
}

/** Makes the PDF of a note or a plan. Nothing of it touches the disk. */
export async function makeDocument(request: Request, kind: DocumentKind, subjectId: string): Promise<MadeDocument> {
  const profile = await getClinicProfile(request.db);
  const words = wordsFor(profile);
  const content =
    kind === 'session_note'
      ? await sessionNoteContent(request, subjectId, words)
      : await treatmentPlanContent(request, subjectId, words);
  const born = content.clientBirthDate && fill(texts.pdf.born, { date: words.date(content.clientBirthDate) });
  const finished = await createDocument({
    pageSize: profile.pageSize,
    language: profile.locale,
    title: texts.kinds[kind],
    subject: born ? `${content.clientName} · ${born}` : content.clientName,
    clinic: letterhead(profile),
    createdAt: content.asOf,
    fonts: await loadFonts(request.program.options.fontFolder),
    pageLabel: (page, pages) => fill(texts.pdf.page, { page, pages }),
    blocks: content.blocks,
  });
  return {
    kind,
    clientId: content.clientId,
    noteId: content.noteId,
    planId: content.planId,
    title: `${texts.kinds[kind]} ${words.date(content.dateForTitle)}`,
    bytes: finished.bytes,
    pageCount: finished.pageCount,
    hash: createHash('sha256').update(finished.bytes).digest('hex'),
  };
}
