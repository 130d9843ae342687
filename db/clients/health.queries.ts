// Health answers and consents: rows are only added; the newest of a kind is in force.
import { consent, healthAnswers } from '../../shared/clients/clients.model.ts';
import type { Consent, HealthAnswers, HealthRecord, HealthVersion, NewConsent } from '../../shared/clients/clients.model.ts';
import { consentStateOn } from '../../shared/clients/consents.rules.ts';
import type { CivilDate, Instant } from '../../shared/core/time.ts';
import type { Db, Tx } from '../database.ts';

/** The answers in force, or those of one version. Undefined where there are none. */
export async function findHealthRecord(db: Db | Tx, clientId: string, version?: number): Promise<HealthRecord | undefined> {
  let query = db
    .selectFrom('health_records')
    .innerJoin('staff_members', 'staff_members.id', 'health_records.recorded_by')
    .select([
      'health_records.version',
      'health_records.answers',
      'health_records.recorded_at',
      'health_records.is_handed_in',
      'staff_members.name as recorded_by_name',
    ])
    .where('health_records.client_id', '=', clientId);
  if (version !== undefined) query = query.where('health_records.version', '=', version);
  const row = await query.orderBy('health_records.version', 'desc').limit(1).executeTakeFirst();
  return (
    row && {
      ...healthAnswers.parse(JSON.parse(row.answers)),
      version: row.version,
      recordedAt: row.recorded_at,
      recordedByName: row.recorded_by_name,
      isHandedIn: row.is_handed_in === 1,
    }
  );
}

/** Every version that was kept, newest first. */
export async function listHealthVersions(db: Db | Tx, clientId: string): Promise<HealthVersion[]> {
  const rows = await db
    .selectFrom('health_records')
    .innerJoin('staff_members', 'staff_members.id', 'health_records.recorded_by')
    .select([
      'health_records.version',
      'health_records.recorded_at',
      'health_records.is_handed_in',
      'staff_members.name as recorded_by_name',
    ])
    .where('health_records.client_id', '=', clientId)
    .orderBy('health_records.version', 'desc')
    .execute();
  return rows.map((row) => ({
    version: row.version,
    recordedAt: row.recorded_at,
    recordedByName: row.recorded_by_name,
    isHandedIn: row.is_handed_in === 1,
  }));
}

export interface NewHealthRecord {
  readonly clientId: string;
  readonly version: number;
  readonly answers: HealthAnswers;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
  readonly isHandedIn: boolean;
}

export function healthRow(record: NewHealthRecord) {
  return {
    client_id: record.clientId,
    version: record.version,
    answers: JSON.stringify(record.answers),
    recorded_at: record.recordedAt,
    recorded_by: record.recordedBy,
    is_handed_in: record.isHandedIn ? 1 : 0,
  };
}

export async function insertHealthRecord(tx: Tx, record: NewHealthRecord): Promise<void> {
  await tx.insertInto('health_records').values(healthRow(record)).execute();
}

/** The latest consent of each kind with its state on a day: a granted one may have expired since. */
export async function listConsentsInForce(db: Db | Tx, clientId: string, day: CivilDate): Promise<Consent[]> {
  const rows = await db
    .selectFrom('consents')
    .select(['consent_id', 'state', 'signer', 'method', 'signed_name', 'expires_on', 'recorded_at'])
    .where('client_id', '=', clientId)
    .orderBy('consent_id')
    .orderBy('number')
    .execute();
  const latest = new Map<string, Consent>();
  for (const row of rows) {
    const kept = consent.parse({
      consentId: row.consent_id,
      state: row.state,
      signer: row.signer,
      method: row.method,
      signedName: row.signed_name,
      recordedAt: row.recorded_at,
      expiresOn: row.expires_on,
    });
    latest.set(kept.consentId, { ...kept, state: consentStateOn(kept, day) });
  }
  return [...latest.values()];
}

export interface NewConsentRow extends NewConsent {
  readonly id: string;
  readonly clientId: string;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
}

export function consentRow(kept: NewConsentRow) {
  return {
    id: kept.id,
    client_id: kept.clientId,
    consent_id: kept.consentId,
    state: kept.state,
    signer: kept.signer,
    method: kept.method,
    signed_name: kept.signedName,
    expires_on: kept.expiresOn,
    recorded_at: kept.recordedAt,
    recorded_by: kept.recordedBy,
  };
}

export async function insertConsent(tx: Tx, kept: NewConsentRow): Promise<void> {
  await tx.insertInto('consents').values(consentRow(kept)).execute();
}
