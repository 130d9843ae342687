// Reads what the desk hands out. Nothing of it is of a chart, so that no chart has to be open.
import { signatureBox, signaturePath } from '../../shared/clients/signature.model.ts';
import { wallTimeOf } from '../../shared/core/time.ts';
import type { DeskKind } from '../../shared/documents/documents.model.ts';
import { findClient } from '../../db/clients/clients.queries.ts';
import { getClinicProfile } from '../../db/clinic/clinic.queries.ts';
import { findConsentRecord, findConsentText } from '../../db/clients/consents.queries.ts';
import { findVisit } from '../../db/schedule/schedule.queries.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import type { ClientFacts } from './facts.ts';
import type { Gathered } from './gather-facts.ts';

async function clientFacts(request: Request, clientId: string): Promise<ClientFacts> {
  const { firstName, lastName, birthDate } = found(await findClient(request.db, clientId));
  return { name: `${firstName} ${lastName}`, birthDate };
}

async function attendance(request: Request, visitId: string): Promise<Gathered> {
  const visit = found(await findVisit(request.db, visitId, request.today()));
  if (visit.state !== 'in_session' && visit.state !== 'completed') refuse('conflict', 'visitNotAttended');
  const [client, profile] = [await clientFacts(request, visit.clientId), await getClinicProfile(request.db)];
  const { startsOn, startMinute, durationMinutes } = visit;
  return {
    facts: { kind: 'attendance', client, clinicName: profile.name, visit: { startsOn, startMinute, durationMinutes } },
    subject: { clientId: visit.clientId, visitId },
    sourceVersion: null,
    asOf: visit.endsAt,
    date: startsOn,
  };
}

async function consentForm(request: Request, recordId: string): Promise<Gathered> {
  if (!request.actor.permissions.has('consents.read')) refuse('forbidden');
  const record = found(await findConsentRecord(request.db, recordId));
  const { clientId, consentId, id, signature, textVersion } = record;
  // What was recorded before words had versions was read in our own.
  const says = (await findConsentText(request.db, consentId, textVersion ?? 1))?.text ?? '';
  const drawn = signature && { d: signaturePath(signature), ...signatureBox };
  return {
    facts: { kind: 'consent_form', client: await clientFacts(request, clientId), record, says, drawn },
    subject: { clientId, consentId: id },
    sourceVersion: null,
    asOf: record.recordedAt,
    date: wallTimeOf(record.recordedAt, request.zone).date,
  };
}

const gatherers: { readonly [K in DeskKind]: (request: Request, subjectId: string) => Promise<Gathered> } = { attendance, consent_form: consentForm };

/** @throws Refusal `notFound`, or `conflict` with `visitNotAttended` for a visit that did not take place. */
export function gatherDeskFacts(request: Request, kind: DeskKind, subjectId: string): Promise<Gathered> {
  return gatherers[kind](request, subjectId);
}
