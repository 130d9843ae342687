import type { ArchivedKind, DeskKind, DocumentKind } from '../../shared/documents/documents.model.ts';
import { documents as texts } from '../../shared/messages/en/documents.ts';
import { getClinicProfile } from '../../db/clinic/clinic.queries.ts';
import type { DocumentSubject } from '../../db/documents/documents.queries.ts';
import { WorkerEnded } from '../jobs/job-answer.ts';
import type { JobOptions } from '../jobs/jobs.model.ts';
import { refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { elsewhere } from '../system/call-time.ts';
import { gatherDeskFacts } from './desk-documents.ts';
import { gatherFacts, type Gathered } from './gather-facts.ts';
import { lookOf } from './look.ts';
import type { PrintedDocument, PrintOrder } from './print-order.ts';
import { wordsFor } from './words.ts';

/** A file that nobody has kept yet. */
export interface FreshDocument extends PrintedDocument {
  readonly kind: ArchivedKind;
  readonly subject: DocumentSubject;
  readonly sourceVersion: number | null;
  readonly title: string;
  readonly hash: string;
}

async function hashOf(bytes: Uint8Array): Promise<string> {
  // On another thread: a file of many notes takes its time.
  const digest = await elsewhere(() => crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)));
  return Buffer.from(digest).toString('hex');
}

/**
 * Has the worker make the file. Nothing of it touches the disk.
 * @throws Refusal `unavailable` with `documentInterrupted` when its thread dies of it.
 */
export async function print(
  { program }: Request,
  order: Omit<PrintOrder, 'fontFolder'>,
  options: JobOptions,
): Promise<PrintedDocument & { readonly hash: string }> {
  try {
    const printed = await program.jobs.runKept('printDocument', { ...order, fontFolder: program.options.fontFolder }, options);
    return { ...printed, hash: await hashOf(printed.bytes) };
  } catch (fault) {
    if (!(fault instanceof WorkerEnded)) throw fault;
    program.log.incident('documents.worker', fault);
    return refuse('unavailable', 'documentInterrupted');
  }
}

/** Makes the PDF of what was read. */
export async function printGathered(request: Request, kind: ArchivedKind, { facts, asOf, date, subject, sourceVersion }: Gathered, options: JobOptions): Promise<FreshDocument> {
  const profile = await getClinicProfile(request.db);
  const printed = await print(request, { profile, facts, look: await lookOf(request.db, kind), asOf }, options);
  return { ...printed, kind, subject, sourceVersion, title: `${texts.kinds[kind]} ${wordsFor(profile).date(date)}` };
}

/** Makes the PDF of one subject of a chart. */
export async function makeDocument(request: Request, kind: DocumentKind, subjectId: string, options: JobOptions): Promise<FreshDocument> {
  return printGathered(request, kind, await gatherFacts(request, kind, subjectId), options);
}

/** Makes the PDF of what the desk hands out. */
export async function makeDeskDocument(request: Request, kind: DeskKind, subjectId: string, options: JobOptions): Promise<FreshDocument> {
  return printGathered(request, kind, await gatherDeskFacts(request, kind, subjectId), options);
}
