// What a clinic adds to the table, what was decided of a client, why the gate was passed. Rows are only added.
import { clinicRule, decision, givenReason } from '../../shared/screening/screening.model.ts';
import type { ClinicRule, ClinicTable, Decision, GivenReason, NewDecision, ScreeningSettings } from '../../shared/screening/screening.model.ts';
import type { Instant } from '../../shared/core/time.ts';
import { recordIdsOf, type RecordIds } from '../clients/records.queries.ts';
import type { Db, Tx } from '../database.ts';

/** The clinic's own part of the table: the newest rule of each item. */
export async function readClinicTable(db: Db | Tx): Promise<ClinicTable> {
  const rows = await db
    .selectFrom('screening_rules')
    .select(['item_id', 'label', 'classes', 'action', 'region_ids', 'is_active'])
    .orderBy('number')
    .execute();
  const rules = new Map<string, ClinicRule>();
  for (const row of rows) {
    const rule = clinicRule.parse({
      itemId: row.item_id,
      label: row.label,
      classes: JSON.parse(row.classes),
      action: row.action,
      regionIds: JSON.parse(row.region_ids),
      isActive: row.is_active === 1,
    });
    rules.set(rule.itemId, rule);
  }
  return { rules: [...rules.values()], settings: await readScreeningSettings(db) };
}

async function readScreeningSettings(db: Db | Tx): Promise<ScreeningSettings> {
  const row = await db
    .selectFrom('screening_settings')
    .select(['clearance_months', 'cups_minors', 'version'])
    .executeTakeFirstOrThrow();
  const ages = await db.selectFrom('consent_settings').select(['age_of_majority', 'guardian_present_under']).executeTakeFirstOrThrow();
  return {
    clearanceMonths: row.clearance_months,
    ageOfMajority: ages.age_of_majority,
    guardianPresentUnder: ages.guardian_present_under,
    cupsMinors: row.cups_minors === 1,
    version: row.version,
  };
}

/** @returns false where somebody else has saved since. */
export async function saveScreeningSettings(tx: Tx, settings: ScreeningSettings): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('screening_settings')
    .set({ clearance_months: settings.clearanceMonths, cups_minors: settings.cupsMinors ? 1 : 0, version: settings.version + 1 })
    .where('version', '=', settings.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await tx
    .updateTable('consent_settings')
    .set({ age_of_majority: settings.ageOfMajority, guardian_present_under: settings.guardianPresentUnder })
    .execute();
  return true;
}

interface Author {
  readonly id: string;
  readonly at: Instant;
  readonly staffId: string;
}

export async function insertClinicRule(tx: Tx, rule: ClinicRule, reason: string, author: Author): Promise<void> {
  await tx
    .insertInto('screening_rules')
    .values({
      id: author.id,
      item_id: rule.itemId,
      label: rule.label,
      classes: JSON.stringify(rule.classes),
      action: rule.action,
      region_ids: JSON.stringify(rule.regionIds),
      is_active: rule.isActive ? 1 : 0,
      reason,
      saved_at: author.at,
      saved_by: author.staffId,
    })
    .execute();
}

/** Everything that was decided of a client, newest first; of a record that was merged into this one, too. */
export async function listDecisions(db: Db | Tx, clientId: string): Promise<Decision[]> {
  return listDecisionsIn(db, await recordIdsOf(db, clientId));
}

/** The same of many clients in one question; a decision of a merged record is the kept client's. */
export async function listDecisionsOfMany(db: Db | Tx, records: RecordIds): Promise<ReadonlyMap<string, readonly Decision[]>> {
  const byRecord = new Map([...records].flatMap(([clientId, ids]) => ids.map((id) => [id, clientId] as const)));
  const decisions = await listDecisionsIn(db, [...byRecord.keys()]);
  return Map.groupBy(decisions, (one) => byRecord.get(one.clientId) ?? one.clientId);
}

async function listDecisionsIn(db: Db | Tx, recordIds: readonly string[]): Promise<Decision[]> {
  const rows = await db
    .selectFrom('screening_decisions as d')
    .innerJoin('staff_members as s', 's.id', 'd.decided_by')
    .select(['d.id', 'd.client_id', 'd.visit_id', 'd.result', 'd.reason', 'd.notes', 'd.flag_ids', 'd.todays_ids', 'd.clearance', 'd.expires_on', 'd.decided_at', 's.name'])
    .where('d.client_id', 'in', recordIds)
    .orderBy('d.number', 'desc')
    .execute();
  return rows.map((row) =>
    decision.parse({
      id: row.id,
      clientId: row.client_id,
      visitId: row.visit_id,
      result: row.result,
      reason: row.reason,
      notes: JSON.parse(row.notes),
      flagIds: JSON.parse(row.flag_ids),
      todaysIds: JSON.parse(row.todays_ids),
      clearance: row.clearance === null ? null : JSON.parse(row.clearance),
      expiresOn: row.expires_on,
      decidedAt: row.decided_at,
      decidedByName: row.name,
    }),
  );
}

export interface NewDecisionRow extends NewDecision {
  readonly episodeId: string | null;
  readonly flagIds: readonly string[];
}

export function decisionRow(row: NewDecisionRow, author: Author) {
  return {
    id: author.id,
    client_id: row.clientId,
    visit_id: row.visitId,
    episode_id: row.episodeId,
    result: row.result,
    reason: row.reason,
    notes: JSON.stringify(row.notes),
    flag_ids: JSON.stringify(row.flagIds),
    todays_ids: JSON.stringify(row.todaysIds),
    clearance: row.clearance === null ? null : JSON.stringify(row.clearance),
    expires_on: row.expiresOn,
    decided_at: author.at,
    decided_by: author.staffId,
  };
}

export async function insertDecision(tx: Tx, row: NewDecisionRow, author: Author): Promise<void> {
  await tx.insertInto('screening_decisions').values(decisionRow(row, author)).execute();
}

/** Why the gate was passed at a visit, in the order in which it was said. */
export async function listReasons(db: Db | Tx, visitId: string): Promise<GivenReason[]> {
  const rows = await db
    .selectFrom('screening_reasons as r')
    .innerJoin('staff_members as s', 's.id', 'r.given_by')
    .select(['r.contraindication_id', 'r.technique_id', 'r.region_id', 'r.reason', 'r.given_at', 's.name'])
    .where('r.visit_id', '=', visitId)
    .orderBy('r.number')
    .execute();
  return rows.map((row) =>
    givenReason.parse({
      contraindicationId: row.contraindication_id,
      techniqueId: row.technique_id,
      regionId: row.region_id,
      reason: row.reason,
      givenAt: row.given_at,
      givenByName: row.name,
    }),
  );
}

export interface NewReasonRow {
  readonly clientId: string;
  readonly visitId: string;
  readonly contraindicationId: string;
  readonly techniqueId: string;
  readonly regionId: string | null;
  readonly reason: string;
}

export async function insertReason(tx: Tx, row: NewReasonRow, author: Author): Promise<void> {
  await tx
    .insertInto('screening_reasons')
    .values({
      id: author.id,
      client_id: row.clientId,
      visit_id: row.visitId,
      contraindication_id: row.contraindicationId,
      technique_id: row.techniqueId,
      region_id: row.regionId,
      reason: row.reason,
      given_at: author.at,
      given_by: author.staffId,
    })
    .execute();
}

export interface ScreenedVisit {
  readonly clientId: string;
  readonly therapistId: string;
  readonly episodeId: string | null;
}

/** Whose visit it is. The gate stands before the schedule and knows no more of it. */
export async function findScreenedVisit(db: Db | Tx, visitId: string): Promise<ScreenedVisit | undefined> {
  const row = await db.selectFrom('visits').select(['client_id', 'therapist_id', 'episode_id']).where('id', '=', visitId).executeTakeFirst();
  return row && { clientId: row.client_id, therapistId: row.therapist_id, episodeId: row.episode_id };
}

/** Birth dates by client, of those that are on file. */
export async function readBirthDates(db: Db | Tx, clientIds: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  const rows = await db.selectFrom('clients').select(['id', 'birth_date']).where('id', 'in', clientIds).execute();
  return new Map(rows.map((row) => [row.id, row.birth_date]));
}
