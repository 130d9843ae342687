// Health answers: rows are only added; the newest is in force.
import { healthAnswers } from '../../shared/clients/clients.model.ts';
import type { HealthAnswers, HealthRecord, HealthVersion } from '../../shared/clients/clients.model.ts';
import { joinedAnswers } from '../../shared/clients/health.rules.ts';
import type { CivilDate, Instant } from '../../shared/core/time.ts';
import type { Db, Tx } from '../database.ts';
import { recordIdsOf, type RecordIds } from './records.queries.ts';

interface KeptVersion extends HealthVersion {
  readonly recordId: string;
  readonly answers: string;
}

/**
 * Every version of a client's answers, oldest first, counted through. Versions of a record that was merged into this one
 * stand among them by their time.
 */
async function listKept(db: Db | Tx, recordIds: readonly string[]): Promise<KeptVersion[]> {
  const rows = await db
    .selectFrom('health_records')
    .innerJoin('staff_members', 'staff_members.id', 'health_records.recorded_by')
    .select([
      'health_records.client_id',
      'health_records.answers',
      'health_records.recorded_at',
      'health_records.is_handed_in',
      'staff_members.name as recorded_by_name',
    ])
    .where('health_records.client_id', 'in', recordIds)
    .orderBy('health_records.recorded_at')
    .orderBy('health_records.client_id')
    .orderBy('health_records.version')
    .execute();
  return rows.map((row, index) => ({
    recordId: row.client_id,
    answers: row.answers,
    version: index + 1,
    recordedAt: row.recorded_at,
    recordedByName: row.recorded_by_name,
    isHandedIn: row.is_handed_in === 1,
  }));
}

function toHealthRecord({ answers, recordId: _recordId, ...version }: KeptVersion): HealthRecord {
  return { ...healthAnswers.parse(JSON.parse(answers)), ...version, isJoined: false };
}

/** When each merge into these records took place: answers of the kept record from after it speak for both. */
async function mergeTimes(db: Db | Tx, keptIds: readonly string[]): Promise<ReadonlyMap<string, Instant>> {
  const rows = await db
    .selectFrom('client_merges')
    .select(['merged_id', 'merged_at'])
    .where('kept_id', 'in', keptIds)
    .where('undone_at', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.merged_id, row.merged_at]));
}

/**
 * The answers in force on a day, or those of one version. Undefined where there are none. After a merge the latest of
 * both records are joined, until somebody records answers for the one that was kept.
 */
export async function findHealthRecord(
  db: Db | Tx,
  clientId: string,
  day: CivilDate,
  version?: number,
): Promise<HealthRecord | undefined> {
  const recordIds = await recordIdsOf(db, clientId);
  const kept = await listKept(db, recordIds);
  if (version !== undefined) {
    const asked = kept[version - 1];
    return asked && toHealthRecord(asked);
  }
  const times = recordIds.length === 1 ? new Map<string, Instant>() : await mergeTimes(db, [clientId]);
  return inForceOf(recordIds, kept, times, day);
}

/** The answers in force of each client on a day, for many in a fixed number of questions. */
export async function listHealthInForce(db: Db | Tx, records: RecordIds, day: CivilDate): Promise<ReadonlyMap<string, HealthRecord>> {
  const kept = await listKept(db, [...records.values()].flat());
  const merged = [...records].filter(([, ids]) => ids.length > 1).map(([clientId]) => clientId);
  const times = merged.length === 0 ? new Map<string, Instant>() : await mergeTimes(db, merged);
  const byRecord = Map.groupBy(kept, (one) => one.recordId);
  const inForce = new Map<string, HealthRecord>();
  for (const [clientId, ids] of records) {
    const own = ids.flatMap((id) => byRecord.get(id) ?? []);
    const sorted = own.toSorted((one, other) => one.version - other.version).map((one, index) => ({ ...one, version: index + 1 }));
    const record = inForceOf(ids, sorted, times, day);
    if (record) inForce.set(clientId, record);
  }
  return inForce;
}

function inForceOf(recordIds: readonly string[], kept: readonly KeptVersion[], times: ReadonlyMap<string, Instant>, day: CivilDate): HealthRecord | undefined {
  const [clientId] = recordIds;
  // Without a merge there is nothing to join.
  if (recordIds.length === 1) {
    const latest = kept.at(-1);
    return latest && toHealthRecord(latest);
  }
  const own = kept.findLast((one) => one.recordId === clientId);
  const inForce = recordIds
    .map((recordId) => kept.findLast((one) => one.recordId === recordId))
    .filter((one) => one !== undefined)
    .filter((one) => one === own || own === undefined || own.recordedAt <= (times.get(one.recordId) ?? ''))
    .toSorted((one, other) => one.version - other.version)
    .map(toHealthRecord);
  const latest = kept.at(-1);
  const [first, ...later] = inForce;
  if (!first || !latest || later.length === 0) return first && { ...first, version: kept.length };
  const joined = later.reduce<HealthRecord>((one, other) => ({ ...other, ...joinedAnswers(one, other, day) }), first);
  return { ...joined, version: latest.version, isHandedIn: true, isJoined: true };
}

/** Every version that was kept, newest first. */
export async function listHealthVersions(db: Db | Tx, clientId: string): Promise<HealthVersion[]> {
  const kept = await listKept(db, await recordIdsOf(db, clientId));
  return kept.map(({ answers: _answers, recordId: _recordId, ...version }) => version).toReversed();
}

/** The number under which the next answers of a record are kept. */
export async function nextHealthVersion(tx: Tx, clientId: string): Promise<number> {
  const row = await tx
    .selectFrom('health_records')
    .select((eb) => eb.fn.max('version').as('latest'))
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  return (row?.latest ?? 0) + 1;
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
