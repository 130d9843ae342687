import type { episodesContract } from '../../shared/episodes/episodes.contract.ts';
import type { Complaint, Episode } from '../../shared/episodes/episodes.model.ts';
import {
  clearanceNeededFor,
  closureProblems,
  complaintProblems,
  isPause,
  openRedFlags,
  planProblems,
  statusAfter,
  type FieldProblem,
} from '../../shared/episodes/episodes.rules.ts';
import type { Tx } from '../../db/database.ts';
import {
  endActivePlan,
  findEpisode,
  insertEpisode,
  insertFollowUp,
  insertPlan,
  listEpisodes,
  updateEpisode,
  updatePlan,
} from '../../db/episodes/episodes.queries.ts';
import { requireChartAccess } from '../clients/chart-access.ts';
import { checkDiagnoses } from './diagnoses.service.ts';
import { planTemplates } from './plan-templates.ts';
import type { Implementation } from '../implement.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { hasClearance } from '../screening/clearance.ts';

const refusalKeys: Readonly<Record<string, string>> = {
  notInList: 'codeNotInList',
  tooShort: 'codeTooShort',
  seventhMissing: 'codeSeventh',
  seventhWrong: 'codeSeventh',
  notYetValid: 'codeOutOfDate',
  noLongerValid: 'codeOutOfDate',
};

/** The episode, once the caller may read its client's chart. Names it for the audit log. */
export async function readEpisode(request: Request, episodeId: string): Promise<Episode> {
  const episode = found(await findEpisode(request.db, episodeId));
  await requireChartAccess(request, episode.clientId);
  request.concerning({ clientId: episode.clientId, subjectId: episodeId });
  return episode;
}

async function refuseWithoutClearance(request: Request, clientId: string, complaint: Complaint): Promise<void> {
  const needed = clearanceNeededFor(complaint.entrapmentId);
  if (needed === undefined) return;
  if (!(await hasClearance(request.db, clientId, needed, request.today()))) refuse('conflict', 'clearanceRequired');
}

function refuseProblems(problems: readonly FieldProblem[]): void {
  const [first] = problems;
  if (!first) return;
  const fields = Object.fromEntries(problems.map((problem) => [problem.field, problem.messageKey]));
  refuse('validation', first.messageKey === 'planNeedsReason' ? 'planNeedsReason' : undefined, { fields });
}

/**
 * The complaint with the titles of its codes. A code that was on file before stays: what a referrer reported is not
 * refused because a list was loaded since.
 */
async function checkComplaint(request: Request, tx: Tx, complaint: Complaint, before: readonly string[]): Promise<Complaint> {
  refuseProblems(complaintProblems(complaint));
  const today = request.today();
  const checks = await checkDiagnoses(tx, {
    codes: complaint.diagnoses,
    reportedOn: complaint.referral?.date ?? today,
    today,
    sides: complaint.markers.map((marker) => marker.side),
  });
  const refused = checks.filter(({ code }) => !before.includes(code)).flatMap(({ problems }) => problems.filter((problem) => problem.isRefusal));
  refuseProblems(refused.map(({ kind }) => ({ field: 'diagnoses', messageKey: refusalKeys[kind] ?? 'invalid' })));
  return { ...complaint, diagnosisTitles: Object.fromEntries(checks.map(({ code, title }) => [code, complaint.diagnosisTitles[code] ?? title])) };
}

async function reread(tx: Tx, episodeId: string): Promise<Episode> {
  return found(await findEpisode(tx, episodeId));
}

export const episodesService: Implementation<typeof episodesContract, Request> = {
  async listEpisodes(request, { clientId }) {
    await requireChartAccess(request, clientId);
    request.concerning({ clientId });
    return listEpisodes(request.db, clientId);
  },

  async getEpisode(request, { episodeId }) {
    return readEpisode(request, episodeId);
  },

  async openEpisode(request, { clientId, complaint }) {
    await requireChartAccess(request, clientId);
    await refuseWithoutClearance(request, clientId, complaint);
    const id = request.newId();
    request.concerning({ clientId, subjectId: id });
    return request.write(async (tx) => {
      const checked = await checkComplaint(request, tx, complaint, []);
      await insertEpisode(tx, { id, clientId, complaint: checked, openedAt: request.now(), openedBy: request.actor.staffId });
      return reread(tx, id);
    });
  },

  async changeEpisode(request, { episodeId, version, complaint }) {
    const episode = await readEpisode(request, episodeId);
    await refuseWithoutClearance(request, episode.clientId, complaint);
    return request.write(async (tx) => {
      const checked = await checkComplaint(request, tx, complaint, episode.complaint.diagnoses);
      if (!(await updateEpisode(tx, { id: episodeId, version, complaint: checked }))) return refuse('stale');
      return reread(tx, episodeId);
    });
  },

  async closeEpisode(request, { episodeId, version, ...closure }) {
    const { kind } = closure;
    refuseProblems(closureProblems(closure));
    await readEpisode(request, episodeId);
    request.concerning({ detail: { kind } });
    return request.write(async (tx) => {
      const isMet = await updateEpisode(tx, { id: episodeId, version, status: statusAfter(kind), closure });
      if (!isMet) return refuse('stale');
      if (!isPause(kind)) {
        await endActivePlan(tx, episodeId, kind === 'discharged_goals_met' ? 'completed' : 'ended');
      }
      return reread(tx, episodeId);
    });
  },

  async resumeEpisode(request, { episodeId, version }) {
    await readEpisode(request, episodeId);
    return request.write(async (tx) => {
      if (!(await updateEpisode(tx, { id: episodeId, version, status: 'active', closure: null }))) return refuse('stale');
      return reread(tx, episodeId);
    });
  },

  async savePlan(request, { episodeId, version, plan }) {
    refuseProblems(planProblems(plan));
    const episode = await readEpisode(request, episodeId);
    if (episode.status !== 'active') return refuse('conflict', 'episodeClosed');
    if (openRedFlags(episode.complaint.redFlags).length > 0) return refuse('conflict', 'redFlagOpen');
    return request.write(async (tx) => {
      const present = (await reread(tx, episodeId)).plan;
      const active = present?.status === 'active' ? present : undefined;
      if (version === null) {
        if (active) return refuse('conflict', 'planAlreadyActive');
        const id = request.newId();
        await insertPlan(tx, { id, episodeId, details: plan, createdAt: request.now(), createdBy: request.actor.staffId });
      } else if (!active || !(await updatePlan(tx, { id: active.id, version, details: plan }))) {
        return refuse('stale');
      }
      return reread(tx, episodeId);
    });
  },

  async recordFollowUp(request, { episodeId, followUp }) {
    await readEpisode(request, episodeId);
    const entry = { id: request.newId(), episodeId, followUp, recordedAt: request.now(), recordedBy: request.actor.staffId };
    return request.write(async (tx) => {
      await insertFollowUp(tx, entry);
      return reread(tx, episodeId);
    });
  },

  ...planTemplates,
};
