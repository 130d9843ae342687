// The directory of doctors and other referrers.
import { sql } from 'kysely';
import type { Doctor, DoctorDetails, ListedDoctor } from '../../shared/clients/doctors.model.ts';
import { plainName } from '../../shared/clients/name-forms.rules.ts';
import { digitsOf } from '../../shared/core/text.ts';
import type { Db, Tx } from '../database.ts';
import type { DoctorsTable } from './clients.table.ts';

function searchTextOf(details: DoctorDetails): string {
  const words = [details.name, details.speciality, details.practice, details.email].map(plainName);
  return [...words, digitsOf(details.phone), digitsOf(details.fax)].filter((part) => part !== '').join(' ');
}

function columnsOf(details: DoctorDetails) {
  return {
    name: details.name,
    speciality: details.speciality,
    practice: details.practice,
    phone: details.phone,
    fax: details.fax,
    email: details.email,
    direct_address: details.directAddress,
    address: details.address,
    registration: details.registration,
    note: details.note,
    is_active: details.isActive ? 1 : 0,
    search_text: searchTextOf(details),
  };
}

function toDoctor(row: DoctorsTable): Doctor {
  return {
    id: row.id,
    name: row.name,
    speciality: row.speciality,
    practice: row.practice,
    phone: row.phone,
    fax: row.fax,
    email: row.email,
    directAddress: row.direct_address,
    address: row.address,
    registration: row.registration,
    note: row.note,
    isActive: row.is_active === 1,
    version: row.version,
  };
}

/** Every word must occur; digits are looked for among the digits of numbers. */
function wordsOf(query: string): readonly string[] {
  return plainName(query)
    .split(/\s+/)
    .map((word) => (/^[\d+()/-]+$/.test(word) ? digitsOf(word) : word))
    .filter((word) => word !== '');
}

export interface DoctorSearch {
  readonly query: string;
  readonly isRetired: boolean;
  readonly limit: number;
}

/** One walk through the clients for all doctors: one for each doctor would be as many as there are doctors. */
const clientCounts = sql<{ doctor_id: string; client_count: number }>`(SELECT d.value ->> 'doctorId' AS doctor_id, count(DISTINCT clients.id) AS client_count
  FROM clients, json_each(clients.doctors) AS d WHERE clients.merged_into IS NULL GROUP BY 1)`.as('counts');

/** Doctors in whom every word occurs, by name. */
export async function findDoctors(db: Db | Tx, { query, isRetired, limit }: DoctorSearch): Promise<ListedDoctor[]> {
  let found = db.selectFrom('doctors').leftJoin(clientCounts, 'counts.doctor_id', 'doctors.id').selectAll('doctors').where('is_active', '=', isRetired ? 0 : 1);
  for (const word of wordsOf(query)) {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    found = found.where(sql<boolean>`search_text LIKE ${pattern} ESCAPE '\\'`);
  }
  const rows = await found.select('counts.client_count').orderBy('search_text').orderBy('id').limit(limit).execute();
  return rows.map((row) => ({ ...toDoctor(row), clientCount: row.client_count ?? 0 }));
}

/** Those of these ids that are on file. */
export async function listDoctors(db: Db | Tx, ids: readonly string[]): Promise<Doctor[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('doctors').selectAll().where('id', 'in', ids).orderBy('search_text').execute();
  return rows.map(toDoctor);
}

export async function insertDoctor(tx: Tx, id: string, details: DoctorDetails): Promise<void> {
  await tx.insertInto('doctors').values({ id, ...columnsOf(details), version: 1 }).execute();
}

/** Whether the row was met at that version and changed. */
export async function updateDoctor(tx: Tx, id: string, version: number, details: DoctorDetails): Promise<boolean> {
  const result = await tx
    .updateTable('doctors')
    .set((eb) => ({ ...columnsOf(details), version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
