import { createHash } from 'node:crypto';
import type { DocumentKind } from '../../shared/documents/documents.model.ts';
import { documents as texts } from '../../shared/messages/en/documents.ts';
import { getClinicProfile } from '../../db/clinic/clinic.queries.ts';
import { WorkerEnded } from '../jobs/job-answer.ts';
import type { JobOptions } from '../jobs/jobs.model.ts';
import { refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { gatherFacts, type Gathered } from './gather-facts.ts';
import type { PrintedDocument, PrintOrder } from './print-order.ts';
import { wordsFor } from './words.ts';

/** Has the worker make the file. @throws Refusal `unavailable` with `documentInterrupted` when its thread dies of it. */
async function print({ program }: Request, order: PrintOrder, options: JobOptions): Promise<PrintedDocument> {
  try {
    return await program.jobs.runKept('printDocument', order, options);
  } catch (fault) {
    if (!(fault instanceof WorkerEnded)) throw fault;
    program.log.incident('documents.worker', fault);
    return refuse('unavailable', 'documentInterrupted');
  }
}

export interface MadeDocument extends Pick<Gathered, 'clientId' | 'noteId' | 'planId'> {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  readonly hash: string;
}

/** Makes the PDF of a note or a plan. Nothing of it touches the disk. */
export async function makeDocument(request: Request, kind: DocumentKind, subjectId: string, options: JobOptions = {}): Promise<MadeDocument> {
  const profile = await getClinicProfile(request.db);
  const { facts, asOf, date, ...about } = await gatherFacts(request, kind, subjectId);
  const { bytes, pageCount } = await print(request, { fontFolder: request.program.options.fontFolder, profile, facts, asOf }, options);
  return {
    ...about,
    kind,
    title: `${texts.kinds[kind]} ${wordsFor(profile).date(date)}`,
    bytes,
    pageCount,
    hash: createHash('sha256').update(bytes).digest('hex'),
  };
}
