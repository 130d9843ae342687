// Today spans schedule, charting, episodes, clients and backup: one answer, a fixed number of statements.
import { millisecondsOf } from '../../shared/core/time.ts';
import type { PlansToMind, Today, todayContract } from '../../shared/today/today.contract.ts';
import { listUnsignedVisits } from '../../db/charting/worklist.queries.ts';
import { countWaitingIntakes, listWaitingIntakes } from '../../db/intake/responses.queries.ts';
import { listVisitsOn } from '../../db/schedule/schedule.queries.ts';
import { listBirthdays, listDecisionsDue, listMissedVisits, listPlansWithoutVisit } from '../../db/today/today.queries.ts';
import { daysSinceBackup } from '../backup/list-backups.ts';
import type { Implementation } from '../implement.ts';
import type { Request } from '../request.ts';
import { presentMisfits } from '../schedule/misfits.ts';
import { listGapsOfToday } from './gaps-of-today.ts';

/** How many unsigned notes the list holds; the Notes room shows the rest. */
const unsignedLimit = 50;

/** A therapist's own unsigned notes; all of them for an owner. What a visit was about stays with its therapist. */
async function listUnsigned({ actor, db, now }: Request): Promise<Today['unsigned']> {
  if (!actor.permissions.has('notes.read')) return [];
  const therapistId = actor.roles.includes('owner') ? null : actor.staffId;
  const items = await listUnsignedVisits(db, { therapistId, endedBefore: now(), limit: unsignedLimit });
  return items.map((item) => (item.therapistId === actor.staffId ? item : { ...item, complaint: null }));
}

/** How many of the intakes that wait Today brings along, and how many its whole list. */
const intakeLimit = 20;
const wholeIntakeLimit = 1000;

/** Whose waiting intakes a person looks through: `treatedBy` is null for all; undefined for nobody's. */
function intakesOf({ actor }: Request): { readonly treatedBy: string | null } | undefined {
  if (!actor.permissions.has('health.read') || !actor.permissions.has('health.write')) return undefined;
  const seesAll = actor.roles.includes('owner') || !actor.ownClientsOnly;
  return { treatedBy: seesAll ? null : actor.staffId };
}

async function listIntakes(request: Request): Promise<Pick<Today, 'intakes' | 'intakeCount'>> {
  const whose = intakesOf(request);
  if (!whose) return { intakes: [], intakeCount: 0 };
  const intakes = [...(await listWaitingIntakes(request.db, { ...whose, limit: intakeLimit }))];
  return { intakes, intakeCount: intakes.length < intakeLimit ? intakes.length : await countWaitingIntakes(request.db, whose) };
}

/** Decisions of a therapist's own plans; all of them for an owner. */
async function listDue({ actor, db }: Request): Promise<PlansToMind['decisionsDue']> {
  if (!actor.permissions.has('notes.read')) return [];
  return listDecisionsDue(db, actor.roles.includes('owner') ? null : actor.staffId);
}

export const todayService: Implementation<typeof todayContract, Request> = {
  async getToday(request) {
    const { db, actor, program } = request;
    const date = request.today();
    const now = millisecondsOf(request.now());
    return {
      date,
      visits: await listVisitsOn(db, date, date),
      unsigned: await listUnsigned(request),
      ...(await listIntakes(request)),
      missed: await listMissedVisits(db, now, date),
      gaps: await listGapsOfToday(request),
      birthdays: await listBirthdays(db, date),
      visitsToReassign: (await presentMisfits(request)).length,
      daysSinceBackup: actor.permissions.has('backup.write') ? await daysSinceBackup(program) : null,
    };
  },

  async listWaitingIntakes(request) {
    const whose = intakesOf(request);
    return whose ? [...(await listWaitingIntakes(request.db, { ...whose, limit: wholeIntakeLimit }))] : [];
  },

  async getPlansToMind(request) {
    return { withoutVisit: await listPlansWithoutVisit(request.db, millisecondsOf(request.now())), decisionsDue: await listDue(request) };
  },
};
