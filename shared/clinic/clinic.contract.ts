import { z } from 'zod';
import { procedure, reading } from '../contract/procedure.ts';
import { id } from '../core/ids.ts';
import { clinicProfile, room, service, therapistHours, workingHours } from './clinic.model.ts';
import { closure, hoursException, loadLimits, timeOff, workingTime } from './working-time.model.ts';

const changes = { needs: 'clinic.write', touches: ['clinic', 'schedule', 'today', 'session'], audit: 'clinic.changed' } as const;

/** Therapists enter their own, whoever may change the clinic's settings that of everybody: the use case checks whose it is. */
const timeOffChanges = { ...changes, needs: 'timeOff.write' } as const;

/** Without an id a new one is made; `version` of the row that was read makes a lost race `stale`. */
const saved = { id: id.optional(), version: z.int().optional() };
const removed = z.object({ id, version: z.int() });

export const clinicContract = {
  getProfile: reading('clinic.read').output(clinicProfile),
  saveProfile: procedure(changes).input(clinicProfile).output(clinicProfile),
  listRooms: reading('clinic.read').output(z.array(room)),
  /** What is left out stays as it is; a new room stands last, with nothing known of its equipment. */
  saveRoom: procedure(changes)
    .input(room.partial({ position: true, tableKind: true, equipment: true }).extend(saved))
    .output(room),
  listServices: reading('clinic.read').output(z.array(service)),
  /** What is left out stays as it is; a new service needs nothing and may be given by everybody. */
  saveService: procedure(changes)
    .input(service.partial({ bufferBeforeMinutes: true, firstVisitMinutes: true, needs: true, therapistIds: true }).extend(saved))
    .output(service),
  listTherapistHours: reading('clinic.read').output(z.array(therapistHours)),
  /** `seen` are the stretches that the person changed from; where they are no longer those kept, the answer is `stale`. */
  saveTherapistHours: procedure(changes)
    .input(therapistHours.extend({ seen: z.array(workingHours).optional() }))
    .output(therapistHours),
  /** Exceptions, time off, closures and load limits of everybody. */
  getWorkingTime: reading('clinic.read').output(workingTime),
  saveException: procedure(changes).input(hoursException.extend(saved)).output(hoursException),
  removeException: procedure(changes).input(removed).output(z.object({})),
  saveTimeOff: procedure(timeOffChanges).input(timeOff.extend(saved)).output(timeOff),
  removeTimeOff: procedure(timeOffChanges).input(removed).output(z.object({})),
  saveClosure: procedure(changes).input(closure.extend(saved)).output(closure),
  removeClosure: procedure(changes).input(removed).output(z.object({})),
  /** `version` 0 where none were set before. */
  saveLoadLimits: procedure(changes).input(loadLimits).output(loadLimits),
};
