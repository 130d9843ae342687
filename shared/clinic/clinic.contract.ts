import { z } from 'zod';
import { procedure, reading } from '../contract/procedure.ts';
import { id } from '../core/ids.ts';
import { clinicProfile, room, service, therapistHours, workingHours } from './clinic.model.ts';

const changes = { needs: 'clinic.write', touches: ['clinic', 'schedule', 'today', 'session'], audit: 'clinic.changed' } as const;

export const clinicContract = {
  getProfile: reading('clinic.read').output(clinicProfile),
  saveProfile: procedure(changes).input(clinicProfile).output(clinicProfile),
  listRooms: reading('clinic.read').output(z.array(room)),
  /** Without an id a new room is made; `version` of the row that was read makes a lost race `stale`. */
  saveRoom: procedure(changes)
    .input(room.omit({ id: true, version: true }).extend({ id: id.optional(), version: z.int().optional() }))
    .output(room),
  listServices: reading('clinic.read').output(z.array(service)),
  saveService: procedure(changes)
    .input(service.omit({ id: true, version: true }).extend({ id: id.optional(), version: z.int().optional() }))
    .output(service),
  listTherapistHours: reading('clinic.read').output(z.array(therapistHours)),
  /** `seen` are the stretches that the person changed from; where they are no longer those kept, the answer is `stale`. */
  saveTherapistHours: procedure(changes)
    .input(therapistHours.extend({ seen: z.array(workingHours).optional() }))
    .output(therapistHours),
};
