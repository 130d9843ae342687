import { clientName } from '../../shared/clients/clients.rules.ts';
import { millisecondsOf, wallTimeOf, type CivilDate } from '../../shared/core/time.ts';
import type { DueRecord, Standing } from '../../shared/rights/rights.model.ts';
import { addYears, keepUntil, type RetentionClock } from '../../shared/rights/rights.rules.ts';
import { findClient } from '../../db/clients/clients.queries.ts';
import { readAgeOfMajority } from '../../db/clients/consents.queries.ts';
import { isAnyHeld } from '../../db/clients/legal-holds.queries.ts';
import { recordIdsOf } from '../../db/clients/records.queries.ts';
import type { Db, Tx } from '../../db/database.ts';
import { findDestructionRequest, findLastEntry, getRetention, hasVisitAhead, listUntouched } from '../../db/rights/rights.queries.ts';
import { found } from '../refusal.ts';
import type { Request } from '../request.ts';

/** An instant as the clinic's day; a day stays one. */
function dayOf(moment: string, zone: string): CivilDate {
  return moment.includes('T') ? wallTimeOf(moment, zone).date : moment;
}

async function readClock(db: Db | Tx): Promise<RetentionClock> {
  return { ...(await getRetention(db)), ageOfMajority: await readAgeOfMajority(db) };
}

/** How long a record is kept, and what stands against destroying it. */
export async function standingOf(request: Request, db: Db | Tx, clientId: string): Promise<Standing> {
  const client = found(await findClient(db, clientId));
  const ids = await recordIdsOf(db, clientId);
  const lastEntryOn = dayOf(await findLastEntry(db, ids), request.zone);
  const { date, isMinorRule } = keepUntil({ lastEntryOn, birthDate: client.birthDate }, await readClock(db));
  const asked = await findDestructionRequest(db, clientId);
  return {
    lastEntryOn,
    keepUntil: date,
    isMinorRule,
    isPast: request.today() > date,
    isHeld: await isAnyHeld(db, ids),
    hasVisitAhead: await hasVisitAhead(db, ids, millisecondsOf(request.now())),
    request: asked
      ? { id: asked.id, reason: asked.reason, askedAt: asked.askedAt, askedByName: asked.askedByName, isAskedByMe: asked.askedBy === request.actor.staffId }
      : null,
  };
}

const mostCandidates = 300;
const mostDue = 100;

/** Records whose time is over, the longest untouched first. */
export async function listDueRecords(request: Request): Promise<DueRecord[]> {
  const { db } = request;
  const clock = await readClock(db);
  const due: DueRecord[] = [];
  for (const client of await listUntouched(db, addYears(request.today(), -clock.adultYears), mostCandidates)) {
    if (due.length >= mostDue) break;
    const ids = await recordIdsOf(db, client.id);
    const lastEntryOn = dayOf(await findLastEntry(db, ids), request.zone);
    const { date } = keepUntil({ lastEntryOn, birthDate: client.birthDate }, clock);
    if (request.today() <= date || (await isAnyHeld(db, ids)) || (await hasVisitAhead(db, ids, millisecondsOf(request.now())))) continue;
    due.push({ id: client.id, name: clientName(client), lastEntryOn, keepUntil: date });
  }
  return due;
}
