// Plays a case through the contract, as people in their roles would: the desk takes the client in, the therapist charts.
import type { EpisodeProgress, NoteBody } from '../../shared/charting/charting.model.ts';
import { treatmentObstacles } from '../../shared/charting/treatment.rules.ts';
import type { BodyFigure } from '../../shared/clinical/body/body.types.ts';
import { wordsOf } from '../../shared/clinical/lookup.ts';
import type { ContractClient } from '../../shared/contract/client.ts';
import { addDays, addMinutes, instantOfWallTime, type Instant } from '../../shared/core/time.ts';
import type { NewId } from '../../shared/core/ids.ts';
import { stricterResult } from '../../shared/screening/gate.rules.ts';
import type { Gate } from '../../shared/screening/screening.model.ts';
import type { VisitState, VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { decideWhereDue } from './case-decision.ts';
import { accompany, signerOf } from './case-guardian.ts';
import { noteOfSession } from './case-note.ts';
import { clientOf, closureOf, complaintOf, followUpOf, healthOf, planOf, referredToOf } from './case-records.ts';
import type { CareCase, CaseSession } from './case.model.ts';
import { readUnits, type SessionUnits } from './compare-units.ts';

export interface Stage {
  readonly desk: ContractClient;
  readonly therapist: ContractClient;
  readonly therapistId: string;
  readonly therapistName: string;
  readonly serviceId: string;
  /** The room of a visit that starts then. */
  roomAt(startLocal: string): string | null;
  readonly zone: string;
  readonly figure: BodyFigure;
  readonly newId: NewId;
  setClock(at: Instant): void;
}

/** Something that happens at a moment of a course of care. */
export interface CourseEvent {
  readonly at: Instant;
  run(): Promise<void>;
  /** Present where a note is written: the visit ends and the note is left for later. */
  leaveForLater?(): Promise<void>;
}

interface CourseState {
  clientId: string;
  episodeId: string;
  planId: string | null;
  /** How the client stood before the first session. */
  gate: Gate | undefined;
  /** Visits that were booked, by their local start. */
  readonly visits: Map<string, VisitSummary>;
  readonly waiting: PlannedVisit[];
}

interface PlannedVisit {
  readonly startLocal: string;
  readonly minutes: number;
}

interface WallStart {
  readonly startsOn: string;
  readonly startMinute: number;
  readonly at: Instant;
}

function wallStart(local: string, zone: string): WallStart {
  const [startsOn = '', time = '00:00'] = local.split('T');
  const [hours = '0', minutes = '0'] = time.split(':');
  const startMinute = Number(hours) * 60 + Number(minutes);
  return { startsOn, startMinute, at: instantOfWallTime(startsOn, startMinute, zone).at };
}

function laterOf(one: Instant, other: Instant): Instant {
  return one < other ? other : one;
}

function firstSessionOf(course: CareCase): CaseSession {
  const [first, ...others] = course.sessions;
  if (!first) throw new RangeError('a course has sessions');
  return others.reduce((earliest, session) => (session.start_local < earliest.start_local ? session : earliest), first);
}

async function book(stage: Stage, state: CourseState, planned: PlannedVisit, planId: string | null): Promise<void> {
  const start = wallStart(planned.startLocal, stage.zone);
  const visit = await stage.desk.schedule.bookVisit({
    clientId: state.clientId,
    serviceId: stage.serviceId,
    planId,
    therapistId: stage.therapistId,
    roomId: stage.roomAt(planned.startLocal),
    startsOn: start.startsOn,
    startMinute: start.startMinute,
    durationMinutes: planned.minutes,
    note: '',
    state: 'booked',
    isWalkIn: false,
    acceptsWarnings: true,
  });
  state.visits.set(planned.startLocal, visit);
}

async function bookNext(stage: Stage, state: CourseState): Promise<void> {
  const planned = state.waiting.shift();
  if (planned) await book(stage, state, planned, state.planId);
}

/** The visit that starts then; one that the plan had no room for is booked on its own. */
async function visitFor(stage: Stage, state: CourseState, startLocal: string): Promise<VisitSummary> {
  const at = state.waiting.findIndex((planned) => planned.startLocal === startLocal);
  const [planned] = at < 0 ? [] : state.waiting.splice(at, 1);
  if (planned) await book(stage, state, planned, null);
  const visit = state.visits.get(startLocal);
  if (!visit) throw new RangeError(`no visit starts at ${startLocal}`);
  return visit;
}

async function setState(stage: Stage, visit: VisitSummary, state: VisitState): Promise<void> {
  const { version } = await stage.desk.schedule.getVisit({ visitId: visit.id });
  await stage.desk.schedule.changeVisitState({ visitId: visit.id, version, state, reason: '' });
}

async function takeIn(stage: Stage, course: CareCase): Promise<string> {
  const client = await stage.desk.clients.createClient(clientOf(course));
  await stage.desk.clients.recordHealth({ clientId: client.id, answers: healthOf(course) });
  for (const { id: consentId, state } of course.consents) {
    await stage.desk.clients.recordConsent({
      clientId: client.id,
      consent: {
        consentId,
        state,
        ...signerOf(course, consentId),
        method: 'paper',
        expiresOn: null,
      },
    });
  }
  return client.id;
}

/** The therapist looks through what the desk typed in, decides, opens the episode; the desk books what the plan allows. */
async function openCare(stage: Stage, course: CareCase, state: CourseState): Promise<void> {
  const { clientId } = state;
  await stage.therapist.clients.recordHealth({ clientId, answers: healthOf(course) });
  state.gate = await stage.therapist.screening.getGate({ clientId, visitId: null });
  const { id: episodeId } = await stage.therapist.episodes.openEpisode({ clientId, complaint: complaintOf(course) });
  const { plan } = await stage.therapist.episodes.savePlan({ episodeId, version: null, plan: planOf(course) });
  const first = await visitFor(stage, state, firstSessionOf(course).start_local);
  await stage.therapist.charting.assignEpisode({ visitId: first.id, episodeId });
  state.episodeId = episodeId;
  state.planId = plan?.id ?? null;
  for (let taken = 1; taken < course.plan.sessions_planned; taken += 1) await bookNext(stage, state);
}

async function chart(stage: Stage, course: CareCase, session: CaseSession, state: CourseState): Promise<void> {
  const visitId = state.visits.get(session.start_local)?.id ?? '';
  const { charting } = stage.therapist;
  const workspace = await charting.getWorkspace({ visitId });
  const written = noteOfSession(course, session, workspace.blank.objective.findings, stage.figure, stage.newId);
  const body = throughTheGate(course, written, workspace.gate);
  await giveReasons(stage, course, visitId, body, workspace.gate);
  const { version } = await charting.saveDraft({ visitId, version: 0, body });
  await charting.signNote({ visitId, version, body, typedName: stage.therapistName });
}

/** The note's screen as the gate allows it: what the case tells less strictly than its flags is told by the flags. */
function throughTheGate({ intake }: CareCase, body: NoteBody, gate: Gate): NoteBody {
  const screening = stricterResult(body.header.screening ?? 'proceed', gate.result);
  const minded = intake.decision_note || gate.flags.map((flag) => flag.action).join('; ');
  const screeningNote = screening === 'proceed' ? body.header.screeningNote : minded.slice(0, 1000);
  return { ...body, header: { ...body.header, screening, screeningNote } };
}

/** A case says once how its flags are minded; the gate wants it wherever one is met. */
async function giveReasons(stage: Stage, { intake }: CareCase, visitId: string, body: NoteBody, gate: Gate): Promise<void> {
  const given = new Set<string>();
  for (const treatment of body.treatments) {
    for (const obstacle of treatmentObstacles(treatment, body.objective.findings, gate)) {
      if (obstacle.kind !== 'reasonMissing') continue;
      const { contraindicationId } = obstacle;
      const about = { contraindicationId, techniqueId: treatment.modality, regionId: obstacle.regionId === '' ? null : obstacle.regionId };
      if (given.has(JSON.stringify(about))) continue;
      given.add(JSON.stringify(about));
      await stage.therapist.screening.giveReason({ ...about, visitId, reason: intake.decision_note.trim().slice(0, 500) || 'Treated as the case tells' });
    }
  }
}

async function amend(stage: Stage, entry: CareCase['amendments'][number], visitId: string): Promise<void> {
  const { signed } = await stage.therapist.charting.getWorkspace({ visitId });
  const kind = entry.kind === 'late_entry' || entry.kind === 'correction' ? entry.kind : 'addendum';
  const addendum = { kind, reason: entry.reason, text: entry.text } as const;
  await stage.therapist.charting.addAddendum({ noteId: signed?.id ?? '', addendum });
}

async function close(stage: Stage, closure: NonNullable<CareCase['closure']>, { episodeId, planId }: CourseState): Promise<void> {
  await decideWhereDue(stage.therapist, episodeId, planId);
  const { version } = await stage.therapist.episodes.getEpisode({ episodeId });
  const kind = closureOf(closure.type);
  await stage.therapist.episodes.closeEpisode({
    episodeId,
    version,
    kind,
    date: closure.date,
    reason: closure.reason || wordsOf(closure.type),
    referredTo: referredToOf(kind, closure.type),
    sendsLetter: closure.letter_to_referrer,
  });
}

function sessionEvents(stage: Stage, course: CareCase, session: CaseSession, state: CourseState): CourseEvent[] {
  const { at } = wallStart(session.start_local, stage.zone);
  return [
    {
      at,
      async run() {
        const { episodeId } = state;
        await decideWhereDue(stage.therapist, episodeId, state.planId);
        const isBeyondPlan = state.waiting.some((planned) => planned.startLocal === session.start_local);
        const visit = await visitFor(stage, state, session.start_local);
        // Beyond the plan's number: maintenance after the target, say.
        if (isBeyondPlan) await stage.therapist.charting.assignEpisode({ visitId: visit.id, episodeId });
        await setState(stage, visit, 'arrived');
        await accompany(stage.desk, course, visit.id, session === firstSessionOf(course));
        await setState(stage, visit, 'in_session');
      },
    },
    {
      at: addMinutes(at, session.duration_min),
      run: () => chart(stage, course, session, state),
      leaveForLater: async () => setState(stage, await visitFor(stage, state, session.start_local), 'completed'),
    },
  ];
}

/** A visit that did not happen: known so long before its start, or a quarter of an hour after it. Frees a session. */
function extraEvent(
  stage: Stage,
  extra: CareCase['appointments_extra'][number],
  state: CourseState,
  beginning: { readonly takenIn: Instant; readonly opened: Instant; readonly firstStart: string },
): CourseEvent {
  const { at } = wallStart(extra.start_local, stage.zone);
  const { takenIn, opened, firstStart } = beginning;
  const known = addMinutes(at, typeof extra.notice_hours === 'number' ? -60 * extra.notice_hours : 15);
  // Nothing can be called off before it was booked.
  const earliest = addMinutes(at < opened ? takenIn : opened, 1);
  return {
    at: laterOf(known, earliest),
    async run() {
      const visit = await visitFor(stage, state, extra.start_local);
      await setState(stage, visit, extra.status);
      // Before there is a plan, one visit at a time; a visit beyond the plan leaves nothing to another.
      const leavesRoom = state.planId === null ? !state.visits.has(firstStart) : visit.planId === state.planId;
      if (leavesRoom) await bookNext(stage, state);
    },
  };
}

function closingEvents(stage: Stage, course: CareCase, state: CourseState): CourseEvent[] {
  const careEnded = course.sessions.map((session) => {
    const { at, startsOn } = wallStart(session.start_local, stage.zone);
    return { startsOn, at: addMinutes(at, session.duration_min + 1) };
  });
  /** Noon of a day, or right after the session of that day. */
  const noon = (date: string): Instant => {
    const ends = careEnded.filter((ended) => ended.startsOn === date).map((ended) => ended.at);
    return ends.reduce(laterOf, instantOfWallTime(date, 12 * 60, stage.zone).at);
  };
  const { follow_up: followUp, closure } = course;
  const amendments = course.amendments.map((entry): CourseEvent => {
    const session = course.sessions.find((candidate) => candidate.session_no === entry.session_no);
    return {
      at: wallStart(entry.written_at, stage.zone).at,
      run: async () => amend(stage, entry, (await visitFor(stage, state, session?.start_local ?? '')).id),
    };
  });
  return [
    ...amendments,
    ...(followUp
      ? [
          {
            at: noon(followUp.date),
            async run() {
              const { episodeId } = state;
              await stage.therapist.episodes.recordFollowUp({ episodeId, followUp: followUpOf(followUp) });
            },
          },
        ]
      : []),
    ...(closure ? [{ at: addMinutes(noon(closure.date), 5), run: () => close(stage, closure, state) }] : []),
  ];
}

export interface CourseReplay {
  /** In the order of time. */
  readonly events: readonly CourseEvent[];
  /** Known once the first events have run. */
  readonly state: { readonly clientId: string; readonly episodeId: string; readonly gate: Gate | undefined };
}

/** Everything that happens in a course of care, ready to be run at its time. */
export function courseEvents(stage: Stage, course: CareCase): CourseReplay {
  const charted = course.sessions.map((session) => ({ startLocal: session.start_local, minutes: session.duration_min }));
  const missed = course.appointments_extra.map((extra) => ({ startLocal: extra.start_local, minutes: course.plan.duration_min }));
  const waiting: PlannedVisit[] = [...charted, ...missed].toSorted((a, b) => (a.startLocal < b.startLocal ? -1 : 1));
  const state: CourseState = { clientId: '', episodeId: '', planId: null, gate: undefined, visits: new Map(), waiting };
  const firstVisit = wallStart(waiting[0]?.startLocal ?? '', stage.zone);
  const takenIn = instantOfWallTime(addDays(firstVisit.startsOn, -1), 10 * 60, stage.zone).at;
  const firstStart = firstSessionOf(course).start_local;
  const opened = addMinutes(wallStart(firstStart, stage.zone).at, -5);
  const events: CourseEvent[] = [
    {
      at: takenIn,
      async run() {
        state.clientId = await takeIn(stage, course);
        await bookNext(stage, state);
      },
    },
    { at: opened, run: () => openCare(stage, course, state) },
    ...course.sessions.flatMap((session) => sessionEvents(stage, course, session, state)),
    ...course.appointments_extra.map((extra) => extraEvent(stage, extra, state, { takenIn, opened, firstStart })),
    ...closingEvents(stage, course, state),
  ];
  return { events: events.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)), state };
}

export interface CourseOutcome {
  readonly clientId: string;
  readonly episodeId: string;
  /** How the client stood before the first session. */
  readonly gate: Gate;
  readonly progress: EpisodeProgress;
  readonly units: SessionUnits;
}

/** Plays the whole course in the order of its events and answers with what the program computed. */
export async function replayCase(
  stage: Stage,
  course: CareCase,
): Promise<CourseOutcome> {
  const { events, state } = courseEvents(stage, course);
  for (const event of events) {
    stage.setClock(event.at);
    await event.run();
  }
  const progress = await stage.therapist.charting.getProgress({ episodeId: state.episodeId });
  if (!state.gate) throw new RangeError('a course begins with its screening');
  const { clientId, episodeId, gate } = state;
  return { clientId, episodeId, gate, progress, units: await readUnits(stage.therapist, episodeId) };
}
