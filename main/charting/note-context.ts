// What a note is written about: the visit with its episode and plan, and what is known of the client's safety.
import type { NoteVisit } from '../../shared/charting/charting.model.ts';
import { CUP_REST_DAYS, cupRests } from '../../shared/charting/cup-rest.rules.ts';
import { visitFacts, type NoteFacts } from '../../shared/charting/note.rules.ts';
import { millisecondsOf } from '../../shared/core/time.ts';
import type { Episode } from '../../shared/episodes/episodes.model.ts';
import type { Gate } from '../../shared/screening/screening.model.ts';
import { findChartedVisit, sessionNumberOf, type ChartedVisit } from '../../db/charting/charting.queries.ts';
import { listCuppedNotes } from '../../db/charting/course.queries.ts';
import { findSupervisor } from '../../db/charting/supervision.queries.ts';
import type { Db, Tx } from '../../db/database.ts';
import { findEpisode, findPlan } from '../../db/episodes/episodes.queries.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { readGate } from '../screening/read-gate.ts';

const MILLISECONDS_PER_DAY = 86_400_000;
const LONGEST_REST_DAYS = Math.max(...CUP_REST_DAYS);

export interface NoteContext {
  readonly visit: ChartedVisit;
  readonly episode: Episode;
  readonly head: NoteVisit;
  readonly facts: NoteFacts;
  readonly gate: Gate;
  readonly plannedModalities: readonly string[];
  readonly planHomeCare: readonly string[];
}

/** The visit, if it is the caller's own to chart. */
export async function readOwnVisit(request: Request, db: Db | Tx, visitId: string): Promise<ChartedVisit> {
  const visit = found(await findChartedVisit(db, visitId));
  if (visit.therapistId !== request.actor.staffId) refuse('forbidden', 'notYourVisit');
  request.concerning({ clientId: visit.clientId, subjectId: visitId });
  return visit;
}

export async function readNoteContext(request: Request, db: Db | Tx, visit: ChartedVisit): Promise<NoteContext> {
  if (visit.episodeId === null) return refuse('conflict', 'visitHasNoEpisode');
  const episode = found(await findEpisode(db, visit.episodeId));
  const plan = visit.planId === null ? undefined : (await findPlan(db, visit.planId))?.plan;
  const gate = await readGate(db, { clientId: visit.clientId, visitId: visit.id, day: request.today() });
  const supervisor = await findSupervisor(db, visit.therapistId);
  const cupped = await listCuppedNotes(db, visit.clientId, millisecondsOf(visit.startsAt) - LONGEST_REST_DAYS * MILLISECONDS_PER_DAY);
  const earlier = cupped.filter((note) => note.visit.visitId !== visit.id).map((note) => ({ startsOn: note.visit.startsOn, body: note.body }));
  const accompanied = gate.guardian.rule === 'none' ? null : gate.guardian.recorded;
  const head: NoteVisit = {
    visitId: visit.id,
    clientId: visit.clientId,
    clientName: visit.clientName,
    clientBirthDate: visit.clientBirthDate,
    episodeId: episode.id,
    complaint: episode.complaint.label,
    planId: visit.planId,
    sessionNumber: plan ? await sessionNumberOf(db, plan.id, millisecondsOf(visit.startsAt)) : null,
    sessionsPlanned: plan?.sessionsPlanned ?? null,
    startsOn: visit.startsOn,
    startMinute: visit.startMinute,
    durationMinutes: visit.durationMinutes,
    therapistId: visit.therapistId,
    therapistName: visit.therapistName,
    licence: visit.licence,
    roomName: visit.roomName,
    ...(supervisor && { supervisor }),
    ...(accompanied && { guardian: { way: accompanied.way, name: accompanied.name } }),
  };
  return {
    visit,
    episode,
    head,
    gate,
    facts: {
      ...gate,
      ...visitFacts(head, request.today()),
      cupRests: cupRests(earlier, visit.startsOn),
      psfsActivityCount: episode.complaint.psfsActivities.length,
    },
    plannedModalities: plan?.modalities ?? [],
    planHomeCare: plan?.homeCare ?? [],
  };
}
