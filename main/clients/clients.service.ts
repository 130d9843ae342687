import type { clientsContract } from '../../shared/clients/clients.contract.ts';
import type { Client, ClientDetails } from '../../shared/clients/clients.model.ts';
import { clientProblems } from '../../shared/clients/clients.rules.ts';
import { ownValueProblems } from '../../shared/clients/own-fields.rules.ts';
import {
  findClient,
  findClientWithAlerts,
  insertClient,
  setClientArchived,
  updateClient,
  type ClientWithAlerts,
} from '../../db/clients/clients.queries.ts';
import { findClients, findDuplicates } from '../../db/clients/finder.queries.ts';
import { listDoctors } from '../../db/clients/doctors.queries.ts';
import { listOwnFields as listOwnFieldsOf } from '../../db/clients/own-fields.queries.ts';
import { findMergedInto } from '../../db/clients/records.queries.ts';
import type { Db, Tx } from '../../db/database.ts';
import type { Implementation } from '../implement.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { openClinicOf } from '../session/actor.ts';
import { addAlert, reopenAlert, resolveAlert, visibleAlert } from './alerts.ts';
import { mayReadChart } from './chart-access.ts';
import { getAgeOfMajority, getConsentText, listConsentHistory, listConsents, listConsentTexts, recordConsent, saveConsentText } from './consents.ts';
import { listDuplicates, tellApart } from './duplicates.ts';
import { findDoctors, getDoctors, saveDoctor } from './doctors.ts';
import { finderView } from './finder-view.ts';
import { getHealth, giveChartReason, listHealthVersions, recordHealth } from './health.ts';
import { liftLegalHold, listLegalHolds, placeLegalHold } from './legal-holds.ts';
import { listMerges, mergeClients, previewMerge, previewUnmerge, unmergeClients } from './merge.ts';
import { listOwnFields, removeOwnField, saveOwnField } from './own-fields.ts';
import { addPrivateFlag, getPreferences, listPrivateFlags, removePrivateFlag, restorePrivateFlag, savePreferences } from './preferences.ts';

function localeOf(request: Request): string {
  return openClinicOf(request.program).identity.locale;
}

/** The client as this person sees it: health alerts without their text where the chart is not open to them. */
async function seenBy(request: Request, db: Db | Tx, { alerts, record }: ClientWithAlerts): Promise<Client> {
  const { number: _number, ...details } = record;
  const readsHealth = alerts.some((alert) => alert.kind === 'health') && (await mayReadChart(request, record.id, db));
  return { ...details, alerts: alerts.map((alert) => visibleAlert(alert, readsHealth)) };
}

async function readClient(request: Request, db: Db | Tx, clientId: string): Promise<Client> {
  return seenBy(request, db, found(await findClientWithAlerts(db, clientId)));
}

/** @param before the details on file; undefined for a new client. */
async function refuseProblems(request: Request, db: Db | Tx, details: ClientDetails, before?: ClientDetails): Promise<void> {
  const answered = before?.own ?? [];
  const fields = details.own.length === 0 ? [] : await listOwnFieldsOf(db);
  const problems = [...clientProblems(details, request.today()), ...ownValueProblems(details.own, answered, fields)];
  if (problems.length > 0) {
    refuse('validation', undefined, {
      fields: Object.fromEntries(problems.map((problem) => [problem.field, problem.messageKey])),
    });
  }
  const doctorIds = [...new Set(details.doctors.map(({ doctorId }) => doctorId))];
  if ((await listDoctors(db, doctorIds)).length < doctorIds.length) refuse('validation', 'doctorUnknown');
}

export const clientsService: Implementation<typeof clientsContract, Request> = {
  async findClients(request, { query, limit, archived }) {
    return findClients(request.db, { query, limit, isArchived: archived }, finderView(request));
  },

  async findDuplicates(request, typed) {
    return findDuplicates(request.db, typed, finderView(request));
  },

  async getClient(request, { clientId }) {
    request.concerning({ clientId });
    const own = await findClientWithAlerts(request.db, clientId);
    if (own) return seenBy(request, request.db, own);
    // Whoever still has the address of a merged record comes to the one that was kept.
    const keptId = found(await findMergedInto(request.db, clientId));
    request.concerning({ clientId: keptId });
    return readClient(request, request.db, keptId);
  },

  async createClient(request, details) {
    const clientId = request.newId();
    request.concerning({ clientId });
    return request.write(async (tx) => {
      await refuseProblems(request, tx, details);
      await insertClient(tx, { id: clientId, details, at: request.now(), locale: localeOf(request) });
      return readClient(request, tx, clientId);
    });
  },

  async changeClient(request, { id: clientId, version, ...details }) {
    request.concerning({ clientId });
    return request.write(async (tx) => {
      await refuseProblems(request, tx, details, found(await findClient(tx, clientId)));
      const row = { id: clientId, version, details, at: request.now(), locale: localeOf(request) };
      if (!(await updateClient(tx, row))) refuse('stale');
      return readClient(request, tx, clientId);
    });
  },

  async archiveClient(request, { clientId, version, isArchived }) {
    request.concerning({ clientId, detail: { isArchived } });
    return request.write(async (tx) => {
      found(await findClient(tx, clientId));
      if (!(await setClientArchived(tx, { id: clientId, version, isArchived, at: request.now() }))) refuse('stale');
      return readClient(request, tx, clientId);
    });
  },

  addAlert,
  resolveAlert,
  reopenAlert,
  getHealth,
  listHealthVersions,
  recordHealth,
  listConsents,
  recordConsent,
  listConsentTexts,
  getConsentText,
  saveConsentText,
  listConsentHistory,
  getAgeOfMajority,
  giveChartReason,
  findDoctors,
  getDoctors,
  saveDoctor,
  listOwnFields,
  saveOwnField,
  removeOwnField,
  getPreferences,
  savePreferences,
  listPrivateFlags,
  addPrivateFlag,
  removePrivateFlag,
  restorePrivateFlag,
  listLegalHolds,
  placeLegalHold,
  liftLegalHold,
  listDuplicates,
  tellApart,
  previewMerge,
  mergeClients,
  listMerges,
  previewUnmerge,
  unmergeClients,
};
