// What was destroyed or put right, on paper. Nothing of it is archived: it is made anew from what is kept.
import type { rightsContract } from '../../shared/rights/rights.contract.ts';
import { rights as texts } from '../../shared/messages/en/rights.ts';
import { findClient } from '../../db/clients/clients.queries.ts';
import { getClinicProfile } from '../../db/clinic/clinic.queries.ts';
import { findCorrection, listCertificates } from '../../db/rights/rights.queries.ts';
import { clientName } from '../../shared/clients/clients.rules.ts';
import type { Instant } from '../../shared/core/time.ts';
import type { SheetMade } from '../../shared/documents/documents.model.ts';
import type { CorrectionFacts, DestructionFacts } from '../documents/facts.ts';
import { titleOfRequest } from '../documents/rights-papers.ts';
import { lookOf } from '../documents/look.ts';
import { print } from '../documents/make-document.ts';
import type { Implementation } from '../implement.ts';
import { found } from '../refusal.ts';
import type { Request } from '../request.ts';

type UseCases = Implementation<typeof rightsContract, Request>;

interface Paper {
  readonly facts: CorrectionFacts | DestructionFacts;
  /** The last moment at which what it says changed. */
  readonly asOf: Instant;
  readonly title: string;
}

async function handOut(request: Request, { facts, asOf, title }: Paper, signal: AbortSignal | undefined): Promise<SheetMade> {
  const order = { profile: await getClinicProfile(request.db), facts, look: await lookOf(request.db, facts.kind), asOf };
  const { bytes, pageCount } = await print(request, order, { signal });
  // Kept in the log before it is handed out.
  await request.write(async () => {});
  return { title, pageCount, ticket: request.issueTicket({ fileName: `${facts.kind.replaceAll('_', '-')}.pdf`, contentType: 'application/pdf', bytes }) };
}

export const makeCertificate: UseCases['makeCertificate'] = async (request, { requestId }, signal) => {
  const certificate = found((await listCertificates(request.db)).find(({ id }) => id === requestId));
  request.concerning({ subjectId: requestId, detail: { kind: 'destruction_certificate' } });
  return handOut(request, { facts: { kind: 'destruction_certificate', certificate }, asOf: certificate.doneAt, title: texts.paper.certificateTitle }, signal);
};

export const makeCorrection: UseCases['makeCorrection'] = async (request, { correctionId }, signal) => {
  const { clientId, ...correction } = found(await findCorrection(request.db, correctionId));
  const client = found(await findClient(request.db, clientId));
  request.concerning({ clientId, subjectId: correctionId, detail: { kind: 'correction' } });
  const facts: CorrectionFacts = { kind: 'correction', client: { name: clientName(client), birthDate: client.birthDate }, correction };
  return handOut(request, { facts, asOf: correction.decidedAt ?? `${correction.receivedOn}T12:00:00.000Z`, title: titleOfRequest(correction) }, signal);
};
