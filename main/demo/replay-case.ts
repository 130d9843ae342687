// Plays a case through the contract, as people in their roles would: the desk takes the client in, the therapist charts.
import type { EpisodeProgress } from '../../shared/charting/charting.model.ts';
import type { ClientDetails, HealthAnswers } from '../../shared/clients/clients.model.ts';
import { fromChartCoordinates } from '../../shared/clinical/body/body.geometry.ts';
import type { BodyFigure } from '../../shared/clinical/body/body.types.ts';
import { addDays, addMinutes, instantOfWallTime, type Instant } from '../../shared/core/time.ts';
import type { NewId } from '../../shared/core/ids.ts';
import type { ClosureKind, Complaint, Episode, FollowUp, PlanDetails } from '../../shared/episodes/episodes.model.ts';
import { closureKind } from '../../shared/episodes/episodes.model.ts';
import type { VisitState, VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { visitState } from '../../shared/schedule/schedule.model.ts';
import type { ContractClient } from '../../shared/contract/client.ts';
import { noteOfSession } from './case-note.ts';
import type { CareCase, CaseSession } from './case.model.ts';

export interface Stage {
  readonly desk: ContractClient;
  readonly therapist: ContractClient;
  readonly therapistId: string;
  readonly therapistName: string;
  readonly serviceId: string;
  readonly roomId: string | null;
  readonly zone: string;
  readonly figure: BodyFigure;
  readonly newId: NewId;
  setClock(at: Instant): void;
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

const knownSexes = ['female', 'male', 'intersex', 'nonbinary'] as const;

function clientOf({ client }: CareCase): ClientDetails {
  return {
    firstName: client.first_name,
    lastName: client.last_name,
    preferredName: '',
    pronouns: client.pronouns,
    birthDate: client.date_of_birth,
    sexRecorded: knownSexes.find((sex) => sex === client.sex_recorded) ?? 'unknown',
    phone: client.phone,
    email: client.email,
    address: '',
    language: '',
    occupation: client.occupation,
    emergencyName: client.emergency_contact?.name ?? '',
    emergencyRelation: client.emergency_contact?.relation ?? '',
    emergencyPhone: client.emergency_contact?.phone ?? '',
    guardianName: client.guardian?.name ?? '',
    guardianRelation: client.guardian?.relation ?? '',
    deskNote: '',
  };
}

function healthOf({ intake }: CareCase): HealthAnswers {
  const { clearance } = intake;
  const cleared = clearance && intake.flags.find((flag) => flag.includes(clearance.condition));
  return {
    flags: intake.flags.map((contraindicationId) => ({ contraindicationId, note: '' })),
    medications: intake.medications,
    allergies: intake.allergies,
    pregnancy: intake.pregnancy,
    redFlagScreen: intake.red_flag_screen,
    decision: intake.decision,
    decisionNote: intake.decision_note,
    clearances: clearance
      ? [
          {
            contraindicationId: cleared ?? `ci_${clearance.condition}`,
            by: clearance.by,
            date: clearance.date,
            document: clearance.document,
            expiresOn: null,
          },
        ]
      : [],
  };
}

function complaintOf({ complaint, assessment }: CareCase): Complaint {
  return {
    label: complaint.label,
    onset: complaint.onset_date ?? null,
    mechanism: complaint.mechanism,
    chronicity: complaint.chronicity ?? null,
    quality: complaint.quality,
    aggravating: complaint.aggravating,
    relieving: complaint.relieving,
    priorTreatment: complaint.prior_treatment,
    markers: complaint.markers.map((marker) => ({
      ...marker,
      ...fromChartCoordinates(marker.view, marker.x, marker.y),
    })),
    psfsActivities: complaint.psfs_activities,
    referral: complaint.referral
      ? { by: complaint.referral.by, kind: complaint.referral.type, date: complaint.referral.date, visitsOrdered: null, expiresOn: null }
      : null,
    diagnoses: complaint.icd10,
    impression: assessment.impression,
    entrapmentId: assessment.entrapment ?? null,
  };
}

function planOf({ plan }: CareCase): PlanDetails {
  const [least = '2', most = least] = plan.interval_days.split('-');
  return {
    sessionsPlanned: plan.sessions_planned,
    reasonForCount: plan.reason,
    durationMinutes: plan.duration_min,
    minGapDays: Number(least),
    maxGapDays: Number(most),
    targetNprs: plan.target_nprs,
    goals: plan.goals,
    modalities: plan.modalities,
    targets: plan.targets.map((target) => ({ ...target, baseline: target.baseline ?? null })),
    homeCare: plan.home_care,
  };
}

const channels = ['phone', 'email', 'sms', 'in_person'] as const;

function followUpOf(entry: NonNullable<CareCase['follow_up']>): FollowUp {
  return {
    date: entry.date,
    channel: channels.find((channel) => channel === entry.channel) ?? 'other',
    nprsAverage24h: entry.nprs_avg_24h ?? null,
    psfsScores: entry.psfs_scores.filter((score): score is number => typeof score === 'number'),
    groc: entry.groc_pm7 ?? null,
    note: entry.note,
  };
}

/** Our kind of closure for a case's; one we have no word for keeps its own in the reason. */
function closureOf(type: string): ClosureKind {
  const known = closureKind.safeParse(type);
  if (known.success) return known.data;
  if (type.startsWith('paused')) return 'paused_by_client';
  if (type.startsWith('referred')) return 'referred';
  return 'discharged_other';
}

async function bookVisit(stage: Stage, clientId: string, planId: string | null, start: WallStart, minutes: number): Promise<VisitSummary> {
  return stage.desk.schedule.bookVisit({
    clientId,
    serviceId: stage.serviceId,
    planId,
    therapistId: stage.therapistId,
    roomId: stage.roomId,
    startsOn: start.startsOn,
    startMinute: start.startMinute,
    durationMinutes: minutes,
    note: '',
    state: 'booked',
    isWalkIn: false,
    acceptsWarnings: true,
  });
}

/** When a visit that did not happen became known: the notice before its start, or a quarter of an hour after it. */
function noticeMinutes(extra: CareCase['appointments_extra'][number]): number {
  return extra.notice_hours === undefined ? 15 : -60 * extra.notice_hours;
}

async function setState(stage: Stage, visit: VisitSummary, state: VisitState): Promise<VisitSummary> {
  const present = await stage.desk.schedule.getVisit({ visitId: visit.id });
  return stage.desk.schedule.changeVisitState({ visitId: visit.id, version: present.version, state, reason: '' });
}

async function chart(stage: Stage, course: CareCase, session: CaseSession, visit: VisitSummary): Promise<string> {
  const { at } = wallStart(session.start_local, stage.zone);
  stage.setClock(at);
  await setState(stage, visit, 'arrived');
  await setState(stage, visit, 'in_session');
  stage.setClock(addMinutes(at, session.duration_min));
  const workspace = await stage.therapist.charting.getWorkspace({ visitId: visit.id });
  const body = noteOfSession(course, session, workspace.blank.objective.findings, stage.figure, stage.newId);
  const { version } = await stage.therapist.charting.saveDraft({ visitId: visit.id, version: 0, body });
  const signed = await stage.therapist.charting.signNote({ visitId: visit.id, version, body, typedName: stage.therapistName });
  return signed.id;
}

/** The therapist looks through what the desk typed in, decides, and opens the episode with its plan. */
async function openCare(stage: Stage, course: CareCase, clientId: string, first: VisitSummary): Promise<Episode> {
  await stage.therapist.clients.recordHealth({ clientId, answers: healthOf(course) });
  const episode = await stage.therapist.episodes.openEpisode({ clientId, complaint: complaintOf(course) });
  const planned = await stage.therapist.episodes.savePlan({ episodeId: episode.id, version: null, plan: planOf(course) });
  await stage.therapist.charting.assignEpisode({ visitId: first.id, episodeId: episode.id });
  return planned;
}

async function takeIn(stage: Stage, course: CareCase): Promise<string> {
  const client = await stage.desk.clients.createClient(clientOf(course));
  await stage.desk.clients.recordHealth({ clientId: client.id, answers: healthOf(course) });
  for (const consent of course.consents) {
    await stage.desk.clients.recordConsent({
      clientId: client.id,
      consent: {
        consentId: consent.id,
        state: consent.state,
        signer: course.client.guardian ? 'guardian' : 'client',
        method: 'paper',
        signedName: course.client.guardian?.name ?? `${course.client.first_name} ${course.client.last_name}`,
        expiresOn: null,
      },
    });
  }
  return client.id;
}

async function finish(stage: Stage, course: CareCase, episodeId: string): Promise<void> {
  const noon = (date: string): Instant => instantOfWallTime(date, 12 * 60, stage.zone).at;
  if (course.follow_up) {
    stage.setClock(noon(course.follow_up.date));
    await stage.therapist.episodes.recordFollowUp({ episodeId, followUp: followUpOf(course.follow_up) });
  }
  if (course.closure) {
    stage.setClock(noon(course.closure.date));
    const { version } = await stage.therapist.episodes.getEpisode({ episodeId });
    const { type, date, letter_to_referrer: sendsLetter } = course.closure;
    const kind = closureOf(type);
    const reason = course.closure.reason || (kind === type ? '' : type);
    await stage.therapist.episodes.closeEpisode({ episodeId, version, kind, date, reason, sendsLetter });
  }
}

async function amend(stage: Stage, course: CareCase, sessionNo: number, noteId: string): Promise<void> {
  for (const entry of course.amendments.filter((amendment) => amendment.session_no === sessionNo)) {
    stage.setClock(wallStart(entry.written_at, stage.zone).at);
    const kind = entry.kind === 'late_entry' || entry.kind === 'correction' ? entry.kind : 'addendum';
    await stage.therapist.charting.addAddendum({ noteId, addendum: { kind, reason: entry.reason, text: entry.text } });
  }
}

/** Plays the whole course in the order of its events and answers with what the program computed. */
export async function replayCase(
  stage: Stage,
  course: CareCase,
): Promise<{ readonly clientId: string; readonly episodeId: string; readonly progress: EpisodeProgress }> {
  const sessions = course.sessions.toSorted((a, b) => (a.start_local < b.start_local ? -1 : 1));
  const [firstSession] = sessions;
  if (!firstSession) throw new RangeError(`${course.id} has no session`);
  const first = wallStart(firstSession.start_local, stage.zone);
  stage.setClock(instantOfWallTime(addDays(first.startsOn, -1), 10 * 60, stage.zone).at);
  const clientId = await takeIn(stage, course);
  const firstVisit = await bookVisit(stage, clientId, null, first, firstSession.duration_min);
  stage.setClock(first.at);
  const episode = await openCare(stage, course, clientId, firstVisit);
  const planId = episode.plan?.id ?? null;

  const extras = course.appointments_extra.map((extra) => ({ kind: 'extra' as const, at: extra.start_local, extra }));
  const charted = sessions.map((session) => ({ kind: 'session' as const, at: session.start_local, session }));
  for (const event of [...extras, ...charted].toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    const start = wallStart(event.at, stage.zone);
    if (event.kind === 'extra') {
      const visit = await bookVisit(stage, clientId, planId, start, course.plan.duration_min);
      stage.setClock(addMinutes(start.at, noticeMinutes(event.extra)));
      await setState(stage, visit, visitState.parse(event.extra.status));
      continue;
    }
    const isFirst = event.session === firstSession;
    const visit = isFirst ? firstVisit : await bookVisit(stage, clientId, planId, start, event.session.duration_min);
    const noteId = await chart(stage, course, event.session, visit);
    await amend(stage, course, event.session.session_no, noteId);
  }
  await finish(stage, course, episode.id);
  const progress = await stage.therapist.charting.getProgress({ episodeId: episode.id });
  return { clientId, episodeId: episode.id, progress };
}
