// Archives what was made and hands it out.
import { wallTimeOf } from '../../shared/core/time.ts';
import type { FileTicket } from '../../shared/core/file-ticket.ts';
import type { ArchivedDocument, MadeDocument } from '../../shared/documents/documents.model.ts';
import { findSameDocument, insertDocument } from '../../db/documents/documents.queries.ts';
import type { Tx } from '../../db/database.ts';
import { found } from '../refusal.ts';
import type { Request } from '../request.ts';
import type { FreshDocument } from './make-document.ts';

/** A ticket whose file name says the kind and the day, not whose it is: files are copied around. */
export function ticketFor(request: Request, document: ArchivedDocument, bytes: Uint8Array, suffix = ''): FileTicket {
  const madeOn = wallTimeOf(document.madeAt, request.zone).date;
  const fileName = `${document.kind.replaceAll('_', '-')}-${madeOn}-${document.hash.slice(0, 8)}${suffix}.pdf`;
  return request.issueTicket({ fileName, contentType: 'application/pdf', bytes });
}

/** Archives the file and hands it out; what is there already with the same bytes is not kept twice. @param also runs in the same transaction. */
export async function keep(request: Request, made: FreshDocument, also: (tx: Tx, documentId: string) => Promise<void> = async () => {}): Promise<MadeDocument> {
  const { kind, hash, subject, missing, isLogoLeftOut: _isLogoLeftOut, ...fresh } = made;
  const same = { kind, hash, clientId: subject.clientId };
  const document = await request.write(async (tx) => {
    const known = await findSameDocument(tx, same);
    const id = known?.id ?? request.newId();
    request.concerning({ ...(subject.clientId !== null && { clientId: subject.clientId }), subjectId: id, detail: { kind, hash } });
    if (!known) await insertDocument(tx, { ...fresh, kind, hash, subject, id, madeAt: request.now(), madeBy: request.actor.staffId });
    await also(tx, id);
    return known ?? found(await findSameDocument(tx, same));
  });
  return { document, ticket: ticketFor(request, document, made.bytes), missing: [...missing] };
}
