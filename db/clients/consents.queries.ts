// Consents and their words: rows are only added; the newest of a kind is in force.
import { sql } from 'kysely';
import { consent, consentRecord, consentText } from '../../shared/clients/clients.model.ts';
import type { Consent, ConsentRecord, ConsentText, NewConsent } from '../../shared/clients/clients.model.ts';
import { consentStateOn, ourConsentText } from '../../shared/clients/consents.rules.ts';
import { CONSENT_IDS } from '../../shared/clinical/consents.ts';
import type { CivilDate, Instant } from '../../shared/core/time.ts';
import type { Db, Tx } from '../database.ts';
import { recordIdsOf, type RecordIds } from './records.queries.ts';

interface Row {
  readonly consent_id: string;
  readonly state: string;
  readonly signer: string;
  readonly relation: string;
  readonly method: string;
  readonly signed_name: string;
  readonly text_version: number | null;
  readonly signed_on: string | null;
  readonly witness_name: string;
  readonly paper: string;
  readonly scan_id: string | null;
  readonly expires_on: string | null;
  readonly recorded_at: string;
}

function plain(row: Row) {
  return {
    consentId: row.consent_id,
    state: row.state,
    signer: row.signer,
    relation: row.relation,
    method: row.method,
    signedName: row.signed_name,
    textVersion: row.text_version,
    signedOn: row.signed_on,
    witnessName: row.witness_name,
    paper: row.paper,
    scanId: row.scan_id,
    expiresOn: row.expires_on,
    recordedAt: row.recorded_at,
  };
}

const columns = [
  'consent_id', 'state', 'signer', 'relation', 'method', 'signed_name', 'text_version', 'signed_on', 'witness_name', 'paper', 'scan_id', 'expires_on', 'recorded_at',
] as const;

/** The latest consent of each kind with its state on a day: a granted one may have expired since. */
export async function listConsentsInForce(db: Db | Tx, clientId: string, day: CivilDate): Promise<Consent[]> {
  const records: RecordIds = new Map([[clientId, await recordIdsOf(db, clientId)]]);
  return [...((await listConsentsOfMany(db, records, day)).get(clientId) ?? [])];
}

/** The same of many clients in one question. */
export async function listConsentsOfMany(db: Db | Tx, records: RecordIds, day: CivilDate): Promise<ReadonlyMap<string, readonly Consent[]>> {
  const rows = await db
    .selectFrom('consents')
    .select([...columns, 'client_id', sql<number>`signature IS NOT NULL`.as('has_signature')])
    .where('client_id', 'in', [...records.values()].flat())
    .orderBy('consent_id')
    .orderBy('number')
    .execute();
  const byRecord = new Map([...records].flatMap(([clientId, ids]) => ids.map((id) => [id, clientId] as const)));
  const latest = new Map<string, Map<string, (typeof rows)[number]>>();
  for (const row of rows) {
    const clientId = byRecord.get(row.client_id) ?? row.client_id;
    const ofClient = latest.get(clientId) ?? new Map<string, (typeof rows)[number]>();
    latest.set(clientId, ofClient.set(row.consent_id, row));
  }
  const asConsent = (row: (typeof rows)[number]): Consent => {
    const kept = consent.parse({ ...plain(row), hasSignature: row.has_signature === 1 });
    return { ...kept, state: consentStateOn(kept, day) };
  };
  return new Map([...latest].map(([clientId, ofClient]) => [clientId, [...ofClient.values()].map(asConsent)]));
}

/** A consent as it was recorded, with whose it is. */
export interface KeptConsent extends ConsentRecord {
  readonly clientId: string;
}

function selectRecords(db: Db | Tx) {
  return db
    .selectFrom('consents')
    .innerJoin('staff_members', 'staff_members.id', 'consents.recorded_by')
    .select([...columns, 'consents.id', 'client_id', 'signature', 'staff_members.name as recorded_by_name']);
}

function toKept(row: Awaited<ReturnType<ReturnType<typeof selectRecords>['execute']>>[number]): KeptConsent {
  const kept = consentRecord.parse({
    ...plain(row),
    id: row.id,
    hasSignature: row.signature !== null,
    signature: row.signature === null ? null : JSON.parse(row.signature),
    recordedByName: row.recorded_by_name,
  });
  return { ...kept, clientId: row.client_id };
}

/** Everything that was recorded, of one kind or of all, newest first. */
export async function listConsentRecords(db: Db | Tx, clientId: string, consentId?: string): Promise<KeptConsent[]> {
  const ofClient = selectRecords(db).where('client_id', 'in', await recordIdsOf(db, clientId)).orderBy('consents.number', 'desc');
  const rows = await (consentId === undefined ? ofClient : ofClient.where('consent_id', '=', consentId)).execute();
  return rows.map(toKept);
}

export async function findConsentRecord(db: Db | Tx, recordId: string): Promise<KeptConsent | undefined> {
  const row = await selectRecords(db).where('consents.id', '=', recordId).executeTakeFirst();
  return row && toKept(row);
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
    relation: kept.relation,
    method: kept.method,
    signed_name: kept.signedName,
    text_version: kept.textVersion,
    signed_on: kept.signedOn,
    witness_name: kept.witnessName,
    paper: kept.paper,
    scan_id: kept.scanId,
    signature: kept.signature === null ? null : JSON.stringify(kept.signature),
    expires_on: kept.expiresOn,
    recorded_at: kept.recordedAt,
    recorded_by: kept.recordedBy,
  };
}

export async function insertConsent(tx: Tx, kept: NewConsentRow): Promise<void> {
  await tx.insertInto('consents').values(consentRow(kept)).execute();
}

/** Whether a paper is among those of a client's records and was not removed. The papers come later and know consents. */
export async function isPaperOf(db: Db | Tx, scanId: string, clientId: string): Promise<boolean> {
  const row = await db
    .selectFrom('attachments')
    .select('id')
    .where('id', '=', scanId)
    .where('client_id', 'in', await recordIdsOf(db, clientId))
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** The words of one version; undefined where there is no such version. */
export async function findConsentText(db: Db | Tx, consentId: string, version: number): Promise<ConsentText | undefined> {
  if (version === 1) return ourConsentText(consentId);
  const row = await db.selectFrom('consent_texts').selectAll().where('consent_id', '=', consentId).where('version', '=', version).executeTakeFirst();
  return row && toText(row);
}

interface TextRow {
  readonly consent_id: string;
  readonly version: number;
  readonly language: string;
  readonly text: string;
  readonly valid_for_days: number | null;
}

function toText(row: TextRow): ConsentText {
  return consentText.parse({ consentId: row.consent_id, version: row.version, language: row.language, text: row.text, validForDays: row.valid_for_days });
}

/** The words in use of every kind: the clinic's newest, ours where it has none. */
export async function listConsentTexts(db: Db | Tx): Promise<ConsentText[]> {
  const rows = await db.selectFrom('consent_texts').selectAll().orderBy('consent_id').orderBy('version').execute();
  const own = new Map(rows.map((row) => [row.consent_id, toText(row)]));
  return CONSENT_IDS.map((consentId) => own.get(consentId) ?? ourConsentText(consentId)).filter((text) => text !== undefined);
}

export async function insertConsentText(tx: Tx, text: ConsentText, at: Instant, staffId: string): Promise<void> {
  const { consentId, version, language, validForDays } = text;
  await tx
    .insertInto('consent_texts')
    .values({ consent_id: consentId, version, language, text: text.text, valid_for_days: validForDays, saved_at: at, saved_by: staffId })
    .execute();
}

/** From which age on people consent for themselves, in years. */
export async function readAgeOfMajority(db: Db | Tx): Promise<number> {
  const row = await db.selectFrom('consent_settings').select('age_of_majority').executeTakeFirstOrThrow();
  return row.age_of_majority;
}
