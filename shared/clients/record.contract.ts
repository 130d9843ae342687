// The parts of a record beside its details: directory of doctors, the clinic's own fields, preferences, flags, holds.
import { z } from 'zod';
import { procedure, reading } from '../contract/procedure.ts';
import { id } from '../core/ids.ts';
import { line, optionalLine } from '../core/text.ts';
import { keptPreferences, privateFlag, treatmentPreferences } from './chart-facts.model.ts';
import { doctor, doctorDetails, listedDoctor } from './doctors.model.ts';
import { legalHold } from './legal-hold.model.ts';
import { ownField, ownFieldDetails } from './own-fields.model.ts';

const ofClient = z.object({ clientId: id });
const touches = ['clients'] as const;
const record = { touches: ['clients', 'audit'], audit: 'client.changed' } as const;

export const recordContract = {
  /** By any part of name, practice, speciality or number; empty = all, by name. Retired ones only when asked for. */
  findDoctors: reading('clients.read')
    .input(z.object({ query: optionalLine(120), retired: z.boolean().default(false), limit: z.int().min(1).max(200).default(20) }))
    .output(z.array(listedDoctor)),
  /** Those of the directory with these ids, retired ones too. */
  getDoctors: reading('clients.read').input(z.object({ doctorIds: z.array(id).max(50) })).output(z.array(doctor)),
  /** Without `id` a new one. @throws stale where somebody else was quicker. */
  saveDoctor: procedure({ needs: 'clients.write', touches, audit: 'doctor.saved' })
    .input(doctorDetails.extend({ id: id.optional(), version: z.int().optional() }))
    .output(doctor),

  listOwnFields: reading('clients.read').output(z.array(ownField)),
  /** @throws conflict `fieldFilled` where a changed kind or a missing choice would make answers unreadable. */
  saveOwnField: procedure({ needs: 'clinic.write', touches, audit: 'clinic.changed' })
    .input(ownFieldDetails.extend({ id: id.optional(), version: z.int().optional() }))
    .output(ownField),
  /** @throws conflict `fieldFilled` while a client has an answer: retire it instead. */
  removeOwnField: procedure({ needs: 'clinic.write', touches, audit: 'clinic.changed' })
    .input(z.object({ fieldId: id, version: z.int() }))
    .output(z.object({})),

  getPreferences: reading('health.read', 'health.viewed').input(ofClient).output(keptPreferences.nullable()),
  /** `version` is that of the preferences on the screen, 0 for none. */
  savePreferences: procedure({ needs: 'health.read', touches: [...touches, 'charting'], audit: 'health.changed' })
    .input(ofClient.extend({ preferences: treatmentPreferences, version: z.int().min(0) }))
    .output(keptPreferences),

  /** Only for the client's own therapists; no reason opens them to anybody else (clinical.md 7.4). */
  listPrivateFlags: reading('privateFlags.write', 'client.flagsViewed').input(ofClient).output(z.array(privateFlag)),
  addPrivateFlag: procedure({ needs: 'privateFlags.write', touches, audit: 'client.flagChanged' })
    .input(ofClient.extend({ text: line(500) }))
    .output(privateFlag),
  removePrivateFlag: procedure({ needs: 'privateFlags.write', touches, audit: 'client.flagChanged' })
    .input(ofClient.extend({ flagId: id }))
    .output(z.object({})),
  /** Undo of `removePrivateFlag`. */
  restorePrivateFlag: procedure({ needs: 'privateFlags.write', touches, audit: 'client.flagChanged' })
    .input(ofClient.extend({ flagId: id }))
    .output(privateFlag),

  listLegalHolds: reading('rights.write', 'client.viewed').input(ofClient).output(z.array(legalHold)),
  placeLegalHold: procedure({ ...record, needs: 'rights.write', audit: 'client.holdChanged' })
    .input(ofClient.extend({ reason: line(500) }))
    .output(legalHold),
  liftLegalHold: procedure({ ...record, needs: 'rights.write', audit: 'client.holdChanged' })
    .input(ofClient.extend({ holdId: id, reason: line(500) }))
    .output(legalHold),
};
