import { z } from 'zod';
import { procedure, reading } from '../contract/procedure.ts';
import { id } from '../core/ids.ts';
import { optionalLine } from '../core/text.ts';
import { guardiansOfVisit, guardianStanding, newPresence } from './guardian.model.ts';
import { clientStanding, clinicRule, decision, gate, mostStandings, newDecision, newReason, screeningSettings } from './screening.model.ts';

const touches = ['screening', 'charting', 'schedule', 'today'] as const;

export const screeningContract = {
  /** Flags, result, decision and reasons of a client, before a visit or without one. */
  getGate: reading('health.read', 'health.viewed').input(z.object({ clientId: id, visitId: id.nullable() })).output(gate),
  /** Of each client that there is something, and whether the consents are there: what the desk may know. */
  listStandings: reading('clients.read').input(z.object({ clientIds: z.array(id).max(mostStandings) })).output(z.array(clientStanding)),
  /** Every decision on a client, newest first. */
  listDecisions: reading('health.read', 'health.viewed').input(z.object({ clientId: id })).output(z.array(decision)),
  /** A therapist's decision after the screen. It is never looser than the flags, and a newer one replaces it. */
  decide: procedure({ needs: 'notes.write', touches, audit: 'screening.decided' }).input(newDecision).output(gate),
  /** Why a technique is used in spite of a local flag or a caution. Absolute and clearance take no reason. */
  giveReason: procedure({ needs: 'notes.write', touches, audit: 'screening.reasonGiven' }).input(newReason).output(gate),
  /** Of a visit: whether a guardian must be there, who may be, and what was recorded. Nothing for clients who are of age. */
  getGuardian: reading('clients.read').input(z.object({ visitId: id })).output(guardiansOfVisit),
  /** Who came along with a minor, or agreed to their coming alone; recorded anew, the newest holds. */
  recordGuardian: procedure({ needs: 'consents.write', touches, audit: 'screening.guardianRecorded' }).input(newPresence).output(guardianStanding),
  /** What the clinic adds to the table. */
  getTable: reading('clinic.read').output(z.object({ rules: z.array(clinicRule), settings: screeningSettings })),
  /** `reason` is needed to take back a part of what the clinic added; weaker than our table is refused. */
  saveRule: procedure({ needs: 'clinic.write', touches, audit: 'screening.tableChanged' })
    .input(z.object({ rule: clinicRule, reason: optionalLine(300) }))
    .output(clinicRule),
  saveSettings: procedure({ needs: 'clinic.write', touches, audit: 'screening.tableChanged' }).input(screeningSettings).output(screeningSettings),
};
