import { z } from 'zod';
import { procedure, reading } from '../contract/procedure.ts';
import { id } from '../core/ids.ts';
import { line, optionalLine } from '../core/text.ts';
import { client, clientAlert, clientDetails, clientHit, consent, healthAnswers, healthRecord, newConsent } from './clients.model.ts';

const touches = ['clients', 'schedule', 'today'] as const;

export const clientsContract = {
  /** Name in any order and in part, phone digits, e-mail, birth date; empty = most recent. */
  findClients: reading('clients.read')
    .input(z.object({ query: optionalLine(120), limit: z.int().min(1).max(50).default(12), archived: z.boolean().default(false) }))
    .output(z.array(clientHit)),
  getClient: reading('clients.read', 'client.viewed').input(z.object({ clientId: id })).output(client),
  createClient: procedure({ needs: 'clients.write', touches, audit: 'client.created' }).input(clientDetails).output(client),
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
  getHealth: reading('health.read', 'health.viewed')
    .input(z.object({ clientId: id }))
    .output(healthRecord.nullable()),
  /** The desk may hand in answers it typed from paper; it cannot read them back. */
  recordHealth: procedure({ needs: 'health.write', touches: [...touches, 'charting'], audit: 'health.changed' })
    .input(z.object({ clientId: id, answers: healthAnswers }))
    .output(z.object({ version: z.int() })),
  listConsents: reading('consents.read').input(z.object({ clientId: id })).output(z.array(consent)),
  recordConsent: procedure({ needs: 'consents.write', touches: [...touches, 'charting'], audit: 'consent.recorded' })
    .input(z.object({ clientId: id, consent: newConsent }))
    .output(consent),
  /** Break-glass: a reason opens a chart that is not the person's own until they sign out (clinical.md 7.4). */
  giveChartReason: procedure({ needs: 'health.read', touches: ['clients', 'episodes', 'charting'], audit: 'chart.accessReasonGiven' })
    .input(z.object({ clientId: id, reason: line(300) }))
    .output(z.object({})),
};
