import { z } from 'zod';
import { procedure, reading } from '../contract/procedure.ts';
import { id } from '../core/ids.ts';
import { line, optionalLine } from '../core/text.ts';
import { partialDate } from '../core/time.ts';
import {
  client,
  clientAlert,
  clientDetails,
  clientHit,
  consent,
  healthAnswers,
  healthRecord,
  healthVersion,
  newClient,
  newConsent,
  possibleDuplicate,
} from './clients.model.ts';
import { consentsContract } from './consents.contract.ts';
import { mergeContract } from './merge.contract.ts';
import { recordContract } from './record.contract.ts';

const touches = ['clients', 'schedule', 'today', 'screening'] as const;

const ownContract = {
  /** Name in any order and in part, phone digits, e-mail, birth date; empty = most recent. */
  findClients: reading('clients.read')
    .input(z.object({ query: optionalLine(120), limit: z.int().min(1).max(50).default(12), archived: z.boolean().default(false) }))
    .output(z.array(clientHit)),
  /** Clients on file, archived ones too, who may be the person whose name, number or birth date is being typed. */
  findDuplicates: reading('clients.read')
    .input(
      z.object({
        firstName: optionalLine(80),
        lastName: optionalLine(80),
        phone: optionalLine(40),
        birthDate: partialDate.nullable(),
      }),
    )
    .output(z.array(possibleDuplicate)),
  getClient: reading('clients.read', 'client.viewed').input(z.object({ clientId: id })).output(client),
  createClient: procedure({ needs: 'clients.write', touches, audit: 'client.created' }).input(newClient).output(client),
  changeClient: procedure({ needs: 'clients.write', touches, audit: 'client.changed' })
    .input(clientDetails.extend({ id, version: z.int() }))
    .output(client),
  archiveClient: procedure({ needs: 'clients.write', touches, audit: 'client.changed' })
    .input(z.object({ clientId: id, version: z.int(), isArchived: z.boolean() }))
    .output(client),
  addAlert: procedure({ needs: 'clients.write', touches, audit: 'client.alertChanged' })
    .input(z.object({ clientId: id, kind: z.enum(['desk', 'health']), text: line(200) }))
    .output(clientAlert),
  resolveAlert: procedure({ needs: 'clients.write', touches, audit: 'client.alertChanged' })
    .input(z.object({ clientId: id, alertId: id }))
    .output(z.object({})),
  /** Undo of `resolveAlert`. */
  reopenAlert: procedure({ needs: 'clients.write', touches, audit: 'client.alertChanged' })
    .input(z.object({ clientId: id, alertId: id }))
    .output(clientAlert),
  /** The answers in force, or those of an earlier version. */
  getHealth: reading('health.read', 'health.viewed')
    .input(z.object({ clientId: id, version: z.int().min(1).optional() }))
    .output(healthRecord.nullable()),
  /** Every version that was kept, newest first. */
  listHealthVersions: reading('health.read', 'health.viewed').input(z.object({ clientId: id })).output(z.array(healthVersion)),
  /**
   * The desk may hand in answers it typed from paper; it cannot read them back. `basedOnVersion` is the version that was
   * on the screen, 0 for none: where another has come since, the call is `stale`.
   */
  recordHealth: procedure({ needs: 'health.write', touches: [...touches, 'charting'], audit: 'health.changed' })
    .input(z.object({ clientId: id, answers: healthAnswers, basedOnVersion: z.int().min(0).optional() }))
    .output(z.object({ version: z.int() })),
  listConsents: reading('consents.read').input(z.object({ clientId: id })).output(z.array(consent)),
  recordConsent: procedure({ needs: 'consents.write', touches: [...touches, 'charting'], audit: 'consent.recorded' })
    .input(z.object({ clientId: id, consent: newConsent }))
    .output(consent),
  /** Break-glass: a reason opens a chart that is not the person's own until they sign out (clinical.md 7.4). */
  giveChartReason: procedure({ needs: 'health.read', touches: ['clients', 'intake', 'screening', 'episodes', 'charting'], audit: 'chart.accessReasonGiven' })
    .input(z.object({ clientId: id, reason: line(300) }))
    .output(z.object({})),
};

// Named part by part: the whole is longer than the compiler writes out by itself.
type ClientsContract = typeof ownContract & typeof consentsContract & typeof recordContract & typeof mergeContract;

export const clientsContract: ClientsContract = { ...ownContract, ...consentsContract, ...recordContract, ...mergeContract };
