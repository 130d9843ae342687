import { permission, role } from '../../shared/contract/access.ts';
import { foldText } from '../../shared/core/text.ts';
import type { StaffMember } from '../../shared/staff/staff.model.ts';
import type { Db, Tx } from '../database.ts';
import { prepared } from '../prepared.ts';

const columns = [
  'id',
  'name',
  'sign_in_name',
  'licence',
  'colour',
  'is_active',
  'left_on',
  'own_clients_only',
  'version',
] as const;

interface StaffRow {
  readonly id: string;
  readonly name: string;
  readonly sign_in_name: string;
  readonly licence: string;
  readonly colour: string;
  readonly is_active: number;
  readonly left_on: string | null;
  readonly own_clients_only: number;
  readonly version: number;
}

function toMember(row: StaffRow, roles: readonly string[], denied: readonly string[]): StaffMember {
  return {
    id: row.id,
    name: row.name,
    signInName: row.sign_in_name,
    roles: roles.map((name) => role.parse(name)),
    denied: denied.map((name) => permission.parse(name)),
    licence: row.licence,
    colour: row.colour,
    isActive: row.is_active === 1,
    leftOn: row.left_on,
    ownClientsOnly: row.own_clients_only === 1,
    version: row.version,
  };
}

const allMembers = prepared([], (db) => db.selectFrom('staff_members').select(columns).orderBy('name'));
const allRoles = prepared([], (db) => db.selectFrom('staff_roles').selectAll());
const allDenials = prepared([], (db) => db.selectFrom('staff_denials').selectAll());

/** Everybody who works or has worked here, by name. */
export async function listStaff(db: Db | Tx): Promise<StaffMember[]> {
  const rows = await allMembers(db, {});
  const roles = await allRoles(db, {});
  const denials = await allDenials(db, {});
  return rows.map((row) =>
    toMember(
      row,
      roles.filter((held) => held.staff_id === row.id).map((held) => held.role),
      denials.filter((denial) => denial.staff_id === row.id).map((denial) => denial.permission),
    ),
  );
}

export async function findStaffMember(db: Db | Tx, staffId: string): Promise<StaffMember | undefined> {
  const row = await db.selectFrom('staff_members').select(columns).where('id', '=', staffId).executeTakeFirst();
  if (!row) return undefined;
  const roles = await db.selectFrom('staff_roles').select('role').where('staff_id', '=', staffId).execute();
  const denials = await db.selectFrom('staff_denials').select('permission').where('staff_id', '=', staffId).execute();
  return toMember(
    row,
    roles.map((held) => held.role),
    denials.map((denial) => denial.permission),
  );
}

export interface StaffSecrets {
  readonly pin: { readonly salt: string; readonly hash: string } | undefined;
  readonly pinFailures: number;
  readonly mustChangePassword: boolean;
}

export async function findStaffSecrets(db: Db | Tx, staffId: string): Promise<StaffSecrets | undefined> {
  const row = await db
    .selectFrom('staff_members')
    .select(['pin_salt', 'pin_hash', 'pin_failures', 'must_change_password'])
    .where('id', '=', staffId)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    pin: row.pin_salt !== null && row.pin_hash !== null ? { salt: row.pin_salt, hash: row.pin_hash } : undefined,
    pinFailures: row.pin_failures,
    mustChangePassword: row.must_change_password === 1,
  };
}

/** Active people for the lock screen. */
export async function listPeople(db: Db): Promise<{ id: string; name: string; colour: string; has_pin: number }[]> {
  return db
    .selectFrom('staff_members')
    .select((eb) => ['id', 'name', 'colour', eb('pin_hash', 'is not', null).$castTo<number>().as('has_pin')])
    .where('is_active', '=', 1)
    .orderBy('name')
    .execute();
}

export type NewStaffRow = Omit<StaffMember, 'isActive' | 'leftOn' | 'version'> & { readonly mustChangePassword: boolean };

async function putRolesAndDenials(tx: Tx, member: Pick<StaffMember, 'id' | 'roles' | 'denied'>): Promise<void> {
  await tx.deleteFrom('staff_roles').where('staff_id', '=', member.id).execute();
  await tx.deleteFrom('staff_denials').where('staff_id', '=', member.id).execute();
  for (const held of new Set(member.roles)) {
    await tx.insertInto('staff_roles').values({ staff_id: member.id, role: held }).execute();
  }
  for (const denied of new Set(member.denied)) {
    await tx.insertInto('staff_denials').values({ staff_id: member.id, permission: denied }).execute();
  }
}

export async function insertStaffMember(tx: Tx, member: NewStaffRow): Promise<void> {
  await tx
    .insertInto('staff_members')
    .values({
      id: member.id,
      name: member.name,
      sign_in_name: member.signInName,
      sign_in_name_folded: foldText(member.signInName.trim()),
      licence: member.licence,
      colour: member.colour,
      is_active: 1,
      left_on: null,
      own_clients_only: member.ownClientsOnly ? 1 : 0,
      must_change_password: member.mustChangePassword ? 1 : 0,
      pin_salt: null,
      pin_hash: null,
      pin_failures: 0,
      version: 1,
    })
    .execute();
  await putRolesAndDenials(tx, member);
}

/** Whether the row was met at that version and changed. */
export async function updateStaffMember(
  tx: Tx,
  member: Omit<StaffMember, 'signInName' | 'isActive' | 'leftOn'>,
): Promise<boolean> {
  const result = await tx
    .updateTable('staff_members')
    .set((eb) => ({
      name: member.name,
      licence: member.licence,
      colour: member.colour,
      own_clients_only: member.ownClientsOnly ? 1 : 0,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', member.id)
    .where('version', '=', member.version)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) return false;
  await putRolesAndDenials(tx, member);
  return true;
}

/** Whether the row was met at that version. Sign-in ends; the name stays on the record. */
export async function endMembership(tx: Tx, staffId: string, leftOn: string, version: number): Promise<boolean> {
  const result = await tx
    .updateTable('staff_members')
    .set((eb) => ({ is_active: 0, left_on: leftOn, pin_salt: null, pin_hash: null, version: eb('version', '+', 1) }))
    .where('id', '=', staffId)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function setPin(tx: Tx, staffId: string, pin: { salt: string; hash: string } | null): Promise<void> {
  await tx
    .updateTable('staff_members')
    .set({ pin_salt: pin?.salt ?? null, pin_hash: pin?.hash ?? null, pin_failures: 0 })
    .where('id', '=', staffId)
    .execute();
}

export async function setPinFailures(tx: Tx, staffId: string, failures: number): Promise<void> {
  await tx.updateTable('staff_members').set({ pin_failures: failures }).where('id', '=', staffId).execute();
}

export async function setMustChangePassword(tx: Tx, staffId: string, mustChange: boolean): Promise<void> {
  await tx
    .updateTable('staff_members')
    .set({ must_change_password: mustChange ? 1 : 0 })
    .where('id', '=', staffId)
    .execute();
}
