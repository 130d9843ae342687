import type { screeningContract } from '../../shared/screening/screening.contract.ts';
import { guardianDueOf } from '../../shared/screening/guardian.rules.ts';
import { decisionProblems, deskStandingOf, flagsToMind } from '../../shared/screening/gate.rules.ts';
import type { ClinicTable, Gate, NewDecision } from '../../shared/screening/screening.model.ts';
import { ruleProblems } from '../../shared/screening/table.rules.ts';
import { addMonths } from '../../shared/core/time.ts';
import { TECHNIQUE_IDS } from '../../shared/clinical/techniques.ts';
import { isRegionId } from '../../shared/clinical/regions.ts';
import { findAttachment } from '../../db/attachments/attachments.queries.ts';
import { findClient } from '../../db/clients/clients.queries.ts';
import type { Db, Tx } from '../../db/database.ts';
import {
  findScreenedVisit,
  insertClinicRule,
  insertDecision,
  insertReason,
  listDecisions,
  readClinicTable,
  saveScreeningSettings,
  type ScreenedVisit,
} from '../../db/screening/screening.queries.ts';
import { requireChartAccess } from '../clients/chart-access.ts';
import type { Implementation } from '../implement.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { getGuardian, recordGuardian } from './guardian.ts';
import { readGate, readTodaysGates } from './read-gate.ts';

interface Problem {
  readonly field: string;
  readonly messageKey: string;
}

function refuseProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  refuse('validation', undefined, { fields: Object.fromEntries(problems.map((problem) => [problem.field, problem.messageKey])) });
}

/** The visit, if it is this client's. */
async function readVisitOf(db: Db | Tx, visitId: string, clientId: string): Promise<ScreenedVisit> {
  const visit = found(await findScreenedVisit(db, visitId));
  return visit.clientId === clientId ? visit : refuse('notFound');
}

/** A scan that a letter names is one of this client's papers. */
async function requireOwnScan(tx: Tx, { clientId, clearance }: NewDecision): Promise<void> {
  if (!clearance || clearance.documentId === null) return;
  const scan = await findAttachment(tx, clearance.documentId);
  if (scan?.clientId !== clientId || scan.isRemoved) refuseProblems([{ field: 'clearance.documentId', messageKey: 'notOfClient' }]);
}

/** A letter ends when it says so, or after the clinic's months. */
function withExpiry(given: NewDecision, { settings }: ClinicTable): NewDecision {
  const { clearance } = given;
  if (!clearance || clearance.expiresOn !== null) return given;
  return { ...given, clearance: { ...clearance, expiresOn: addMonths(clearance.date, settings.clearanceMonths) } };
}

function authorOf(request: Request): { readonly id: string; readonly at: string; readonly staffId: string } {
  return { id: request.newId(), at: request.now(), staffId: request.actor.staffId };
}

async function gateFor(request: Request, tx: Tx, clientId: string, visitId: string | null): Promise<Gate> {
  return readGate(tx, { clientId, visitId, day: request.today() });
}

export const screeningService: Implementation<typeof screeningContract, Request> = {
  async getGate(request, { clientId, visitId }) {
    await requireChartAccess(request, clientId);
    request.concerning({ clientId, ...(visitId !== null && { subjectId: visitId }) });
    if (visitId !== null) await readVisitOf(request.db, visitId, clientId);
    return readGate(request.db, { clientId, visitId, day: request.today() });
  },

  async listStandings(request, { clientIds }) {
    const gates = await readTodaysGates(request.db, clientIds, request.today());
    return [...gates].map(([clientId, gate]) => ({
      clientId,
      standing: deskStandingOf(gate.result),
      isDecisionDue: gate.isDecisionDue,
      isMinor: gate.isMinor,
      hasTreatmentConsent: gate.grantedConsentIds.includes('consent_treatment'),
      hasGuardianConsent: gate.grantedConsentIds.includes('consent_guardian'),
      guardianDue: guardianDueOf(gate.guardian),
    }));
  },

  async listDecisions(request, { clientId }) {
    await requireChartAccess(request, clientId);
    request.concerning({ clientId });
    return listDecisions(request.db, clientId);
  },

  async decide(request, asked) {
    const { clientId, visitId } = asked;
    return request.write(async (tx) => {
      found(await findClient(tx, clientId));
      await requireChartAccess(request, clientId, tx);
      const visit = visitId === null ? undefined : await readVisitOf(tx, visitId, clientId);
      await requireOwnScan(tx, asked);
      const given = withExpiry(asked, await readClinicTable(tx));
      const changes = { todaysIds: given.todaysIds, letter: given.clearance };
      const { flags } = await readGate(tx, { clientId, visitId, day: request.today() }, changes);
      // What was found today is of a visit: without one it would hold for ever.
      if (given.todaysIds.length > 0 && visitId === null) refuse('validation', undefined, { fields: { todaysIds: 'required' } });
      refuseProblems(decisionProblems(given, flags, request.today()));
      const author = authorOf(request);
      request.concerning({ clientId, subjectId: author.id, detail: { result: given.result, hasLetter: given.clearance !== null } });
      await insertDecision(tx, { ...given, episodeId: visit?.episodeId ?? null, flagIds: flags.map((flag) => flag.contraindicationId) }, author);
      return gateFor(request, tx, clientId, visitId);
    });
  },

  async giveReason(request, { visitId, contraindicationId, techniqueId, regionId, reason }) {
    return request.write(async (tx) => {
      const visit = found(await findScreenedVisit(tx, visitId));
      const { clientId } = visit;
      if (visit.therapistId !== request.actor.staffId) return refuse('forbidden', 'notYourVisit');
      await requireChartAccess(request, clientId, tx);
      const technique = TECHNIQUE_IDS.find((id) => id === techniqueId);
      if (!technique) return refuse('validation', undefined, { fields: { techniqueId: 'invalid' } });
      if (regionId !== null && !isRegionId(regionId)) return refuse('validation', undefined, { fields: { regionId: 'unknownRegion' } });
      const { flags } = await gateFor(request, tx, clientId, visitId);
      const flag = flags.find((one) => one.contraindicationId === contraindicationId);
      if (!flag) return refuse('conflict', 'flagUnknown');
      if (!flagsToMind([flag], technique).length) return refuse('conflict', 'reasonNotAllowed');
      request.concerning({ clientId, subjectId: visitId, detail: { itemId: contraindicationId, techniqueId, regionId } });
      await insertReason(tx, { clientId, visitId, contraindicationId, techniqueId, regionId, reason }, authorOf(request));
      return gateFor(request, tx, clientId, visitId);
    });
  },

  getGuardian,

  recordGuardian,

  async getTable({ db }) {
    const { rules, settings } = await readClinicTable(db);
    return { rules: [...rules], settings };
  },

  async saveRule(request, { rule, reason }) {
    return request.write(async (tx) => {
      const { rules } = await readClinicTable(tx);
      refuseProblems(ruleProblems(rule, rules.find((one) => one.itemId === rule.itemId), reason));
      request.concerning({ subjectId: rule.itemId, detail: { itemId: rule.itemId } });
      await insertClinicRule(tx, rule, reason, authorOf(request));
      return rule;
    });
  },

  async saveSettings(request, settings) {
    if (settings.guardianPresentUnder > settings.ageOfMajority) refuseProblems([{ field: 'guardianPresentUnder', messageKey: 'beyondMajority' }]);
    return request.write(async (tx) => {
      if (!(await saveScreeningSettings(tx, settings))) return refuse('stale');
      return { ...settings, version: settings.version + 1 };
    });
  },
};
