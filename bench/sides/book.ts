// Bookings, one after the other: through the contract with everything that belongs to one, or as a bare insert.
import { z } from 'zod';
import { uuidV7 } from '../../shared/core/ids.ts';
import { addDays, millisecondsOf, wallTimeOf } from '../../shared/core/time.ts';
import type { FreeSlot } from '../../shared/schedule/schedule.model.ts';
import type { ClinicFile } from '../../db/open.ts';
import { machineRandom } from '../../main/hosting/program.ts';
import { answer, timeEach } from '../harness/answer.ts';
import type { DataSet } from '../harness/data-set.ts';
import { openProgram } from './program.ts';
import { openRaw } from './raw-file.ts';

export interface BookInput {
  readonly set: DataSet;
  readonly side: 'places' | 'ours' | 'raw';
  /** Free places for this run alone; for `places`, none. */
  readonly places: readonly Place[];
  readonly runs: number;
}

export interface Place {
  readonly slot: FreeSlot;
  readonly clientId: string;
  readonly serviceId: string;
  readonly bufferMinutes: number;
}

const minute = 60_000;
const weeksAhead = 10;
const perRun = 24;

/** So many lists of free places, each list in a week of its own, later than anything that is booked. */
async function findPlaces({ set, runs }: BookInput): Promise<readonly (readonly Place[])[]> {
  const desk = await openProgram(set).as('frontDesk');
  const file = await openRaw(set);
  const clientIds = z.array(z.string()).parse(file.prepare('SELECT id FROM clients WHERE is_archived = 0 ORDER BY number LIMIT ?').pluck().all(perRun));
  const service = (await desk.clinic.listServices()).find((one) => one.isActive);
  if (!service) throw new Error('the data set has no service');
  const today = wallTimeOf(set.now, 'America/Chicago').date;
  const lists: Place[][] = [];
  for (let run = 0; run < runs; run += 1) {
    const wish = { serviceId: service.id, therapistId: null, from: addDays(today, 7 * (weeksAhead + run)), days: 7, limit: 50, apartMinutes: 120 };
    const slots = (await desk.schedule.listFreeSlots(wish)).slice(0, perRun);
    lists.push(slots.map((slot, index) => ({ slot: { ...slot, roomId: null }, clientId: clientIds[index] ?? '', serviceId: service.id, bufferMinutes: service.bufferMinutes })));
  }
  return lists;
}

function columnsOf({ slot, bufferMinutes }: Place): readonly unknown[] {
  const startsAt = millisecondsOf(slot.startsAt);
  return [slot.therapistId, slot.roomId, slot.startsOn, slot.startMinute, slot.durationMinutes, startsAt, startsAt + slot.durationMinutes * minute, bufferMinutes, 'booked'];
}

const columnNames = 'therapist_id, room_id, starts_on, start_minute, duration_minutes, starts_at, ends_at, buffer_minutes, state';

function refuseDifference(file: ClinicFile, place: Place, visitId: string): void {
  const row = file.prepare(`SELECT ${columnNames} FROM visits WHERE id = ?`).raw().get(visitId);
  if (JSON.stringify(row) !== JSON.stringify(columnsOf(place))) throw new Error(`the two sides would not write the same: ${JSON.stringify(row)}`);
}

async function bookOurs({ set, places }: BookInput): Promise<readonly number[]> {
  const desk = await openProgram(set).as('frontDesk');
  const book = (place: Place) =>
    desk.schedule.bookVisit({ ...place.slot, clientId: place.clientId, serviceId: place.serviceId, planId: null, note: '', state: 'booked', isWalkIn: false, acceptsWarnings: true });
  const file = await openRaw(set);
  const [first, second, third, ...rest] = places;
  for (const place of [first, second, third]) if (place) refuseDifference(file, place, (await book(place)).id);
  file.close();
  return timeEach(rest.length, (index) => rest[index] && book(rest[index]));
}

async function bookRaw({ set, places }: BookInput): Promise<readonly number[]> {
  const file = await openRaw(set);
  const staffId = z.string().parse(file.prepare('SELECT id FROM staff_members LIMIT 1').pluck().get());
  const insert = file.prepare(
    `INSERT INTO visits (id, client_id, service_id, episode_id, plan_id, ${columnNames}, state_reason, is_walk_in, note, created_at, created_by, version)
     VALUES (?, ?, ?, NULL, NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 0, '', ?, ?, 1)`,
  );
  const book = (place: Place): string => {
    const id = uuidV7(millisecondsOf(set.now), machineRandom(10));
    insert.run(id, place.clientId, place.serviceId, ...columnsOf(place), set.now, staffId);
    return id;
  };
  const [first, second, third, ...rest] = places;
  for (const place of [first, second, third]) if (place) refuseDifference(file, place, book(place));
  return timeEach(rest.length, (index) => rest[index] && book(rest[index]));
}

answer(async (input: BookInput): Promise<unknown> => {
  if (input.side === 'places') return findPlaces(input);
  return input.side === 'ours' ? bookOurs(input) : bookRaw(input);
});
