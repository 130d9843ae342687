import { consent, type Consent } from '../../shared/clients/clients.model.ts';
import { recordIdsOf } from '../clients/records.queries.ts';
import type { Db } from '../database.ts';

/** A consent as it was recorded, with who recorded it. */
export interface KeptConsent extends Consent {
  readonly id: string;
  readonly clientId: string;
  readonly recordedByName: string;
}

function selectConsents(db: Db) {
  return db
    .selectFrom('consents')
    .innerJoin('staff_members', 'staff_members.id', 'consents.recorded_by')
    .select(['consents.id', 'client_id', 'consent_id', 'state', 'signer', 'method', 'signed_name', 'expires_on', 'recorded_at', 'staff_members.name']);
}

function toConsent(row: Awaited<ReturnType<ReturnType<typeof selectConsents>['execute']>>[number]): KeptConsent {
  const kept = consent.parse({
    consentId: row.consent_id,
    state: row.state,
    signer: row.signer,
    method: row.method,
    signedName: row.signed_name,
    recordedAt: row.recorded_at,
    expiresOn: row.expires_on,
  });
  return { ...kept, id: row.id, clientId: row.client_id, recordedByName: row.name };
}

/** Every consent of a client as it was recorded, newest first. */
export async function listConsentRecords(db: Db, clientId: string): Promise<KeptConsent[]> {
  const rows = await selectConsents(db).where('client_id', 'in', await recordIdsOf(db, clientId)).orderBy('consents.number', 'desc').execute();
  return rows.map(toConsent);
}

export async function findConsentRecord(db: Db, id: string): Promise<KeptConsent | undefined> {
  const row = await selectConsents(db).where('consents.id', '=', id).executeTakeFirst();
  return row && toConsent(row);
}
