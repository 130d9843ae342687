import type { documentsContract } from '../../shared/documents/documents.contract.ts';
import type { Implementation } from '../implement.ts';
import type { Request } from '../request.ts';
import { ticketFor } from './keep.ts';
import { encryptPdf } from './pdf/encrypt.ts';
import { readKept } from './read-kept.ts';

type UseCases = Implementation<typeof documentsContract, Request>;

/** The archived file under a password. Neither the password nor the copy is kept anywhere. */
export const copyDocument: UseCases['copyDocument'] = async (request, { documentId, password }) => {
  const { document, bytes } = await readKept(request, documentId);
  const copy = encryptPdf(bytes, password, request.program.options.random);
  await request.write(async () => {});
  return ticketFor(request, document, copy, '-protected');
};
