import { sql } from 'kysely';
import { z } from 'zod';
import type { Client, ClientAlert, ClientDetails } from '../../shared/clients/clients.model.ts';
import { clientAlert, clientDetails, dominantHand, physicalLoad, sexRecorded, therapistWish } from '../../shared/clients/clients.model.ts';
import { tellingKeys } from '../../shared/clients/duplicate.rules.ts';
import { searchText, type SearchedDetails } from '../../shared/clients/search.rules.ts';
import type { Instant } from '../../shared/core/time.ts';
import type { Db, Tx } from '../database.ts';
import { prepared } from '../prepared.ts';
import type { ClientAlertsTable } from './clients.table.ts';

export interface ClientRecord extends Omit<Client, 'alerts'> {
  /** The clinic's own number: rises with each new client. */
  readonly number: number;
}

/** What is looked through and compared, made of the details. */
export function searchColumns(details: SearchedDetails, locale: string) {
  return { search_text: searchText(details, locale), telling_keys: JSON.stringify(tellingKeys(details)) };
}

function detailColumns(details: ClientDetails, locale: string) {
  return {
    first_name: details.firstName,
    last_name: details.lastName,
    preferred_name: details.preferredName,
    pronouns: details.pronouns,
    birth_date: details.birthDate,
    sex_recorded: details.sexRecorded,
    phone: details.phone,
    email: details.email,
    address: details.address,
    language: details.language,
    needs_interpreter: details.needsInterpreter ? 1 : 0,
    occupation: details.occupation,
    work_posture: details.workPosture,
    physical_load: details.physicalLoad,
    sport: details.sport,
    dominant_hand: details.dominantHand,
    therapist_wish: details.therapistWish,
    contacts: JSON.stringify(details.contacts),
    doctors: JSON.stringify(details.doctors),
    own: JSON.stringify(details.own),
    // Where versions before 0180 kept one contact of each kind.
    emergency_name: '',
    emergency_relation: '',
    emergency_phone: '',
    guardian_name: '',
    guardian_relation: '',
    desk_note: details.deskNote,
    ...searchColumns(details, locale),
  };
}

interface ClientKey {
  readonly clientId: string;
}

function selectClient(db: Db | Tx, { clientId }: ClientKey) {
  return db
    .selectFrom('clients')
    .selectAll('clients')
    .select((eb) =>
      eb
        .exists(eb.selectFrom('legal_holds').select('legal_holds.id').whereRef('legal_holds.client_id', '=', 'clients.id').where('legal_holds.lifted_at', 'is', null))
        .$castTo<number>()
        .as('is_held'),
    )
    .where('clients.id', '=', clientId)
    .where('clients.merged_into', 'is', null);
}

type ClientRow = NonNullable<Awaited<ReturnType<ReturnType<typeof selectClient>['executeTakeFirst']>>>;

const { contacts, doctors: clientDoctors, own: ownValues } = clientDetails.shape;

function toRecord(row: ClientRow): ClientRecord {
  return {
    number: row.number,
    id: row.id,
    firstName: row.first_name,
    lastName: row.last_name,
    preferredName: row.preferred_name,
    pronouns: row.pronouns,
    birthDate: row.birth_date,
    sexRecorded: sexRecorded.parse(row.sex_recorded),
    phone: row.phone,
    email: row.email,
    address: row.address,
    language: row.language,
    needsInterpreter: row.needs_interpreter === 1,
    occupation: row.occupation,
    workPosture: row.work_posture,
    physicalLoad: physicalLoad.parse(row.physical_load),
    sport: row.sport,
    dominantHand: dominantHand.parse(row.dominant_hand),
    therapistWish: therapistWish.parse(row.therapist_wish),
    contacts: contacts.parse(JSON.parse(row.contacts)),
    doctors: clientDoctors.parse(JSON.parse(row.doctors)),
    own: ownValues.parse(JSON.parse(row.own)),
    deskNote: row.desk_note,
    isArchived: row.is_archived === 1,
    isHeld: row.is_held === 1,
    createdAt: row.created_at,
    version: row.version,
  };
}

const clientAlone = prepared(['clientId'], selectClient);

/** A client without alerts; undefined where the record was merged into another. */
export async function findClient(db: Db | Tx, clientId: string): Promise<ClientRecord | undefined> {
  const [row] = await clientAlone(db, { clientId });
  return row && toRecord(row);
}

const clientOnFile = prepared(['clientId'], (db, { clientId }: ClientKey) =>
  db.selectFrom('clients').select('id').where('id', '=', clientId).where('merged_into', 'is', null),
);

/** Whether there is such a client, and the record was not merged into another: for whoever needs to know no more. */
export async function hasClient(db: Db | Tx, clientId: string): Promise<boolean> {
  return (await clientOnFile(db, { clientId })).length > 0;
}

const openAlerts = z.array(clientAlert);

const clientWithAlerts = prepared(['clientId'], (db, key: ClientKey) =>
  selectClient(db, key).select(
    sql<string>`(SELECT json_group_array(json_object('id', a.id, 'kind', a.kind, 'text', a.text, 'createdAt', a.created_at)
      ORDER BY a.created_at, a.id) FROM client_alerts AS a WHERE a.client_id = clients.id AND a.resolved_at IS NULL)`.as('alerts'),
  ),
);

export interface ClientWithAlerts {
  readonly record: ClientRecord;
  readonly alerts: readonly ClientAlert[];
}

/** A client with the alerts that nobody has resolved, oldest first; one statement. Not everybody reads all of them. */
export async function findClientWithAlerts(db: Db | Tx, clientId: string): Promise<ClientWithAlerts | undefined> {
  const [row] = await clientWithAlerts(db, { clientId });
  return row && { record: toRecord(row), alerts: openAlerts.parse(JSON.parse(row.alerts)) };
}

export interface NewClientRow {
  readonly id: string;
  readonly details: ClientDetails;
  readonly at: Instant;
  /** The clinic's locale: says how the birth date is written for the finder. */
  readonly locale: string;
}

export function clientRow(client: NewClientRow) {
  return {
    id: client.id,
    ...detailColumns(client.details, client.locale),
    is_archived: 0,
    touched_at: client.at,
    created_at: client.at,
    version: 1,
  };
}

export async function insertClient(tx: Tx, client: NewClientRow): Promise<void> {
  await tx.insertInto('clients').values(clientRow(client)).execute();
}

/** Whether the row was met at that version and changed. */
export async function updateClient(tx: Tx, client: NewClientRow & { readonly version: number }): Promise<boolean> {
  const result = await tx
    .updateTable('clients')
    .set((eb) => ({
      ...detailColumns(client.details, client.locale),
      touched_at: client.at,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', client.id)
    .where('version', '=', client.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Whether the row was met at that version. An archived client leaves the lists; nothing is deleted. */
export async function setClientArchived(
  tx: Tx,
  client: { readonly id: string; readonly version: number; readonly isArchived: boolean; readonly at: Instant },
): Promise<boolean> {
  const result = await tx
    .updateTable('clients')
    .set((eb) => ({ is_archived: client.isArchived ? 1 : 0, touched_at: client.at, version: eb('version', '+', 1) }))
    .where('id', '=', client.id)
    .where('version', '=', client.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

const touch = prepared(['clientId', 'at'], (db, { clientId, at }: ClientKey & { readonly at: Instant }) =>
  db.updateTable('clients').set({ touched_at: at }).where('id', '=', clientId),
);

/** Somebody works with this client: the finder shows it first. Called by whatever books or charts. */
export async function touchClient(tx: Tx, clientId: string, at: Instant): Promise<void> {
  await touch(tx, { clientId, at });
}

export interface KeptAlert extends ClientAlert {
  readonly isResolved: boolean;
}

export async function findAlert(db: Db | Tx, clientId: string, alertId: string): Promise<KeptAlert | undefined> {
  const row = await db
    .selectFrom('client_alerts')
    .select(['id', 'kind', 'text', 'created_at', 'resolved_at'])
    .where('id', '=', alertId)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  if (!row) return undefined;
  const alert = clientAlert.parse({ id: row.id, kind: row.kind, text: row.text, createdAt: row.created_at });
  return { ...alert, isResolved: row.resolved_at !== null };
}

export interface NewAlert extends ClientAlert {
  readonly clientId: string;
  readonly createdBy: string;
}

export function alertRow(alert: NewAlert): ClientAlertsTable {
  return {
    id: alert.id,
    client_id: alert.clientId,
    kind: alert.kind,
    text: alert.text,
    created_at: alert.createdAt,
    created_by: alert.createdBy,
    resolved_at: null,
    resolved_by: null,
  };
}

export async function insertAlert(tx: Tx, alert: NewAlert): Promise<void> {
  await tx.insertInto('client_alerts').values(alertRow(alert)).execute();
}

/** Marks an alert as resolved, or as open again. */
export async function setAlertResolved(
  tx: Tx,
  alertId: string,
  resolution: { readonly at: Instant; readonly staffId: string } | null,
): Promise<void> {
  await tx
    .updateTable('client_alerts')
    .set({ resolved_at: resolution?.at ?? null, resolved_by: resolution?.staffId ?? null })
    .where('id', '=', alertId)
    .execute();
}
