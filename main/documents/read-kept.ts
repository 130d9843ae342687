import { isDeskKind } from '../../shared/documents/documents.model.ts';
import { findDocument, type KeptDocument } from '../../db/documents/documents.queries.ts';
import { requireChartAccess } from '../clients/chart-access.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';

/** What the desk hands out is nobody's chart. A document about several clients is its maker's: nobody else has given a reason for all those charts. */
async function requireAccess(request: Request, { document: { clientId, kind }, madeBy }: KeptDocument): Promise<void> {
  if (isDeskKind(kind)) return;
  if (!request.actor.permissions.has('documents.read')) refuse('forbidden');
  if (clientId !== null) await requireChartAccess(request, clientId);
  else if (madeBy !== request.actor.staffId) refuse('forbidden');
}

/** The archived document, once the caller may have it. @throws Refusal `notFound` or `forbidden`. */
export async function readKept(request: Request, documentId: string): Promise<KeptDocument> {
  const kept = found(await findDocument(request.db, documentId));
  await requireAccess(request, kept);
  const { clientId, kind } = kept.document;
  request.concerning({ ...(clientId !== null && { clientId }), subjectId: documentId, detail: { kind } });
  return kept;
}
