import type { clinicContract } from '../../shared/clinic/clinic.contract.ts';
import type { ClinicProfile, Room, Service, TherapistHours, WorkingHours } from '../../shared/clinic/clinic.model.ts';
import { areSameHours, hoursProblems, inOrder, isNameTaken } from '../../shared/clinic/clinic.rules.ts';
import type { Instant } from '../../shared/core/time.ts';
import {
  findHoursOwner,
  getClinicProfile,
  listTherapistHours,
  replaceTherapistHours,
  updateClinicProfile,
} from '../../db/clinic/clinic.queries.ts';
import { insertRoom, insertService, listRooms, listServices, updateRoom, updateService } from '../../db/clinic/rooms-and-services.queries.ts';
import { keepWallTimes } from '../../db/clinic/time-zone.queries.ts';
import type { Tx } from '../../db/database.ts';
import { loadWorkingTime } from '../../db/clinic/working-time.queries.ts';
import { overlapOf } from '../../db/faults.ts';
import type { Implementation } from '../implement.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { removeClosure, removeException, removeTimeOff, saveClosure, saveException, saveLoadLimits, saveTimeOff } from './working-time.ts';

async function saveProfile({ concerning, now, program, write, zone }: Request, wanted: ClinicProfile): Promise<ClinicProfile> {
  concerning({ detail: { part: 'profile' } });
  const saved = await write(async (tx) => {
    if (!(await updateClinicProfile(tx, wanted))) return refuse('stale');
    if (wanted.timeZone !== zone) concerning({ detail: { visitsMoved: await moveVisits(tx, now(), wanted.timeZone) } });
    return getClinicProfile(tx);
  });
  await program.store.refreshIdentity();
  return saved;
}

async function moveVisits(tx: Tx, after: Instant, timeZone: string): Promise<number> {
  try {
    return await keepWallTimes(tx, after, timeZone);
  } catch (fault) {
    // Two visits that lay apart would fall on one moment, where the new zone puts its clock forward.
    if (overlapOf(fault)) return refuse('validation', undefined, { fields: { timeZone: 'visitsCollide' } });
    throw fault;
  }
}

/** As the contract takes it: fields that came later may be left out. */
type Wanted<T extends Room | Service> = { readonly [Field in keyof T]?: T[Field] | undefined } & Pick<T, 'name' | 'isActive'>;

interface Shelf<T> {
  readonly part: 'room' | 'service';
  readonly list: (tx: Tx) => Promise<T[]>;
  readonly insert: (tx: Tx, row: Omit<T, 'version'>) => Promise<void>;
  readonly update: (tx: Tx, row: T) => Promise<boolean>;
  /** What a new one has where nothing else is said. */
  readonly usual: (present: readonly T[]) => Partial<T>;
  /** Fields that name what is not there. */
  readonly problems?: (tx: Tx, row: T) => Promise<Readonly<Record<string, 'invalid'>>>;
}

const rooms: Shelf<Room> = {
  part: 'room',
  list: listRooms,
  insert: insertRoom,
  update: updateRoom,
  usual: (present) => ({ position: Math.min(999, Math.max(-1, ...present.map((room) => room.position)) + 1), tableKind: null, equipment: [] }),
};
const services: Shelf<Service> = {
  part: 'service',
  list: listServices,
  insert: insertService,
  update: updateService,
  usual: () => ({ bufferBeforeMinutes: 0, firstVisitMinutes: null, needs: [], therapistIds: [] }),
  problems: async (tx, { therapistIds }) => {
    for (const staffId of therapistIds) {
      if (!(await findHoursOwner(tx, staffId))) return { therapistIds: 'invalid' };
    }
    return {};
  },
};

/** What was sent, without the fields that were left out. */
function given<T extends object>(wanted: T): Partial<T> {
  // Only entries are taken away.
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** Rooms and services are kept alike: made without an id, changed at the version that was read, never deleted. */
function saveOn<T extends Room | Service>(shelf: Shelf<T>) {
  return async ({ concerning, newId, write }: Request, wanted: Wanted<T>): Promise<T> => {
    const id = wanted.id ?? newId();
    concerning({ subjectId: id, detail: { part: shelf.part, isNew: wanted.id === undefined } });
    return write(async (tx) => {
      const present = await shelf.list(tx);
      if (isNameTaken(wanted, present)) return refuse('validation', undefined, { fields: { name: 'taken' } });
      const before = wanted.id === undefined ? shelf.usual(present) : found(present.find((known) => known.id === id));
      // What was there or is usual, with what was sent over it, has every field.
      const row = { ...before, ...given(wanted), id, version: wanted.version ?? 0 } as unknown as T;
      const fields = (await shelf.problems?.(tx, row)) ?? {};
      if (Object.keys(fields).length > 0) return refuse('validation', undefined, { fields });
      if (wanted.id === undefined) await shelf.insert(tx, row);
      else if (!(await shelf.update(tx, row))) return refuse('stale');
      return found((await shelf.list(tx)).find((known) => known.id === id));
    });
  };
}

async function saveTherapistHours(
  { concerning, write }: Request,
  { seen, ...wanted }: TherapistHours & { readonly seen?: readonly WorkingHours[] | undefined },
): Promise<TherapistHours> {
  concerning({ subjectId: wanted.staffId, detail: { part: 'hours', stretches: wanted.hours.length } });
  const fields = hoursProblems(wanted.hours);
  if (Object.keys(fields).length > 0) return refuse('validation', undefined, { fields });
  const saved = { staffId: wanted.staffId, hours: inOrder(wanted.hours) };
  await write(async (tx) => {
    const owner = found(await findHoursOwner(tx, wanted.staffId));
    if (!owner.isActive) return refuse('conflict', 'memberLeft');
    if (!owner.isTherapist && saved.hours.length > 0) return refuse('conflict', 'notATherapist');
    const present = (await listTherapistHours(tx)).find((hours) => hours.staffId === wanted.staffId)?.hours ?? [];
    if (seen && !areSameHours(seen, present)) return refuse('stale');
    return replaceTherapistHours(tx, saved);
  });
  return saved;
}

export const clinicService: Implementation<typeof clinicContract, Request> = {
  getProfile: ({ db }) => getClinicProfile(db),
  saveProfile,
  listRooms: ({ db }) => listRooms(db),
  saveRoom: saveOn(rooms),
  listServices: ({ db }) => listServices(db),
  saveService: saveOn(services),
  listTherapistHours: ({ db }) => listTherapistHours(db),
  saveTherapistHours,
  getWorkingTime: ({ db }) => loadWorkingTime(db),
  saveException,
  removeException,
  saveTimeOff,
  removeTimeOff,
  saveClosure,
  removeClosure,
  saveLoadLimits,
};
