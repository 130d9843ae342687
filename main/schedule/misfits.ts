// Visits that no longer fit: found by the rules from the roster, so that every way of changing it leads to the same list.
import { mostPreviewed, type PlannedChange, type MisfitPreview, type MisfitVisit } from '../../shared/schedule/misfit.model.ts';
import { acceptedCodes, findMisfits, type House, type Misfit } from '../../shared/schedule/misfit.rules.ts';
import type { VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { millisecondsOf } from '../../shared/core/time.ts';
import type { Db } from '../../db/database.ts';
import { acceptedWith, acceptWhereItStands, listComingVisits } from '../../db/schedule/coming.queries.ts';
import { findVisit, listVisitsById } from '../../db/schedule/schedule.queries.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { activeTherapists, presentRoster, rosterIn, rosterOf, type Roster, type RosterFacts } from './roster.ts';

function houseOf(roster: Roster, zone: string): House {
  return {
    zone,
    rooms: new Map(roster.rooms.map((room) => [room.id, room])),
    services: new Map(roster.services.map((service) => [service.id, service])),
    therapistIds: new Set(activeTherapists(roster).map((member) => member.id)),
    timeOf: roster.timeOf,
  };
}

interface Kept {
  readonly changes: number;
  readonly misfits: Promise<readonly (Misfit & { readonly startsAt: number })[]>;
}
/** By the open file, as the roster is. */
const kept = new WeakMap<Db, Kept>();

async function findNow(request: Request, now: number): Promise<readonly (Misfit & { readonly startsAt: number })[]> {
  const visits = await listComingVisits(request.db, now);
  const startOf = new Map(visits.map((visit) => [visit.id, visit.startsAt]));
  const roster = await presentRoster(request);
  return findMisfits(visits, houseOf(roster, request.zone)).map((misfit) => ({ ...misfit, startsAt: startOf.get(misfit.visitId) ?? now }));
}

/** Looked for anew only after a change of visits, clinic or staff; what has begun since then is left out. */
export async function presentMisfits(request: Request): Promise<readonly Misfit[]> {
  const now = millisecondsOf(request.now());
  const changes = request.program.changes.countOf(['clinic', 'staff', 'schedule']);
  let known = kept.get(request.db);
  if (known?.changes !== changes) {
    known = { changes, misfits: findNow(request, now) };
    kept.set(request.db, known);
    known.misfits.catch(() => kept.delete(request.db));
  }
  return (await known.misfits).filter((misfit) => misfit.startsAt >= now);
}

/** Misfits with what a list shows of their visits, soonest first. */
async function withVisits(request: Request, list: readonly Misfit[]): Promise<MisfitVisit[]> {
  const misfits = new Map(list.map((misfit) => [misfit.visitId, misfit]));
  const visits = await listVisitsById(request.db, [...misfits.keys()], request.today());
  return visits.flatMap((visit) => {
    const misfit = misfits.get(visit.id);
    return misfit ? [{ ...visit, misfit: misfit.reason, misfitWhat: misfit.what }] : [];
  });
}

export async function listVisitsToReassign(request: Request): Promise<MisfitVisit[]> {
  return withVisits(request, await presentMisfits(request));
}

function replaced<T extends { readonly id: string }>(list: readonly T[], id: string | null, one: (id: string) => T): T[] {
  return [...list.filter((known) => known.id !== id), one(id ?? 'planned')];
}

/** The facts as they would be after the change. */
function withChange(facts: RosterFacts, change: PlannedChange): RosterFacts {
  const { time } = facts;
  switch (change.kind) {
    case 'hours':
      return { ...facts, hours: [...facts.hours.filter((one) => one.staffId !== change.staffId), change] };
    case 'exception':
      return { ...facts, time: { ...time, exceptions: replaced(time.exceptions, change.id, (id) => ({ ...change, id, version: 0 })) } };
    case 'timeOff':
      return { ...facts, time: { ...time, timeOff: replaced(time.timeOff, change.id, (id) => ({ ...change, id, version: 0 })) } };
    case 'closure':
      return { ...facts, time: { ...time, closures: replaced(time.closures, change.id, (id) => ({ ...change, id, version: 0 })) } };
    case 'room':
      return { ...facts, rooms: facts.rooms.map((room) => (room.id === change.id ? { ...room, ...change } : room)) };
    case 'service':
      return { ...facts, services: facts.services.map((service) => (service.id === change.id ? { ...service, ...change } : service)) };
  }
}

export async function previewMisfits(request: Request, change: PlannedChange): Promise<MisfitPreview> {
  const roster = await presentRoster(request);
  const visits = await listComingVisits(request.db, millisecondsOf(request.now()));
  const before = new Set((await presentMisfits(request)).map((misfit) => misfit.visitId));
  const after = findMisfits(visits, houseOf(rosterOf(withChange(roster.facts, change)), request.zone));
  const added = after.filter((misfit) => !before.has(misfit.visitId));
  const first = visits.find((visit) => visit.id === added[0]?.visitId);
  return { count: added.length, firstOn: first?.startsOn ?? null, visits: await withVisits(request, added.slice(0, mostPreviewed)) };
}

/** Every reason for which the visit does not fit counts as accepted from now on. */
export async function keepVisit(request: Request, input: { readonly visitId: string; readonly version: number }): Promise<VisitSummary> {
  return request.write(async (tx) => {
    const visit = found(await findVisit(tx, input.visitId, request.today()));
    const house = houseOf(await rosterIn(tx, request), request.zone);
    const coming = { ...visit, startsAt: millisecondsOf(visit.startsAt), endsAt: millisecondsOf(visit.endsAt) };
    let accepted = await acceptedWith(tx, visit.id);
    for (;;) {
      const [misfit] = findMisfits([{ ...coming, accepted }], house);
      if (!misfit || misfit.reason === 'memberLeft') break;
      accepted = [...acceptedCodes(accepted), misfit.reason].join(',');
    }
    if (!(await acceptWhereItStands(tx, visit.id, input.version, accepted))) refuse('stale');
    request.concerning({ clientId: visit.clientId, subjectId: visit.id, detail: { accepted } });
    return found(await findVisit(tx, visit.id, request.today()));
  });
}
