import { z } from 'zod';
import { tableKinds, type Room, type Service } from '../../shared/clinic/clinic.model.ts';
import type { Db, Tx } from '../database.ts';
import { prepared } from '../prepared.ts';

const words = z.array(z.string());
const tableKind = z.enum(tableKinds).nullable();

const allRooms = prepared([], (db) => db.selectFrom('rooms').selectAll().orderBy('position').orderBy('name'));

/** Every room, in the clinic's order. */
export async function listRooms(db: Db | Tx): Promise<Room[]> {
  const rows = await allRooms(db, {});
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    position: row.position,
    tableKind: tableKind.parse(row.table_kind),
    equipment: words.parse(JSON.parse(row.equipment)),
    isActive: row.is_active === 1,
    version: row.version,
  }));
}

function roomColumns(room: Omit<Room, 'version'>) {
  return {
    name: room.name,
    position: room.position,
    table_kind: room.tableKind,
    equipment: JSON.stringify(room.equipment),
    is_active: room.isActive ? 1 : 0,
  };
}

export async function insertRoom(tx: Tx, room: Omit<Room, 'version'>): Promise<void> {
  await tx
    .insertInto('rooms')
    .values({ id: room.id, ...roomColumns(room), version: 1 })
    .execute();
}

export async function updateRoom(tx: Tx, room: Room): Promise<boolean> {
  const result = await tx
    .updateTable('rooms')
    .set((eb) => ({ ...roomColumns(room), version: eb('version', '+', 1) }))
    .where('id', '=', room.id)
    .where('version', '=', room.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

const allServices = prepared([], (db) => db.selectFrom('services').selectAll().orderBy('name'));
const allGivers = prepared([], (db) => db.selectFrom('service_therapists').selectAll().orderBy('staff_id'));

export async function listServices(db: Db | Tx): Promise<Service[]> {
  const rows = await allServices(db, {});
  const named = await allGivers(db, {});
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    durationMinutes: row.duration_minutes,
    bufferMinutes: row.buffer_minutes,
    bufferBeforeMinutes: row.buffer_before_minutes,
    firstVisitMinutes: row.first_visit_minutes,
    priceCents: row.price_cents,
    colour: row.colour,
    needs: words.parse(JSON.parse(row.needs)),
    therapistIds: named.filter((one) => one.service_id === row.id).map((one) => one.staff_id),
    isActive: row.is_active === 1,
    version: row.version,
  }));
}

function serviceColumns(service: Omit<Service, 'version'>) {
  return {
    name: service.name,
    duration_minutes: service.durationMinutes,
    buffer_minutes: service.bufferMinutes,
    buffer_before_minutes: service.bufferBeforeMinutes,
    first_visit_minutes: service.firstVisitMinutes,
    price_cents: service.priceCents,
    colour: service.colour,
    needs: JSON.stringify(service.needs),
    is_active: service.isActive ? 1 : 0,
  };
}

async function replaceTherapists(tx: Tx, service: Omit<Service, 'version'>): Promise<void> {
  await tx.deleteFrom('service_therapists').where('service_id', '=', service.id).execute();
  for (const staff_id of new Set(service.therapistIds)) {
    await tx.insertInto('service_therapists').values({ service_id: service.id, staff_id }).execute();
  }
}

export async function insertService(tx: Tx, service: Omit<Service, 'version'>): Promise<void> {
  await tx
    .insertInto('services')
    .values({ id: service.id, ...serviceColumns(service), version: 1 })
    .execute();
  await replaceTherapists(tx, service);
}

export async function updateService(tx: Tx, service: Service): Promise<boolean> {
  const result = await tx
    .updateTable('services')
    .set((eb) => ({ ...serviceColumns(service), version: eb('version', '+', 1) }))
    .where('id', '=', service.id)
    .where('version', '=', service.version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await replaceTherapists(tx, service);
  return true;
}
