// An invented course, for the preview of a template: three sessions of one complaint, enough of everything to judge a page.
import type { NoteBody, SignedNote } from '../../shared/charting/charting.model.ts';
import { emptyNote } from '../../shared/charting/note.rules.ts';
import { computeFunctionOutcome, computeOutcome, isFunctionBehind } from '../../shared/charting/outcome.rules.ts';
import { ourConsentText } from '../../shared/clients/consents.rules.ts';
import type { ClinicProfile } from '../../shared/clinic/clinic.model.ts';
import type { Instant } from '../../shared/core/time.ts';
import { letterKinds, type LetterKind } from '../../shared/documents/letters.model.ts';
import type { DocumentTemplate, TemplateKind } from '../../shared/documents/templates.model.ts';
import { blankComplaint, blankPlan } from '../../shared/episodes/blank.ts';
import type { Episode, Plan } from '../../shared/episodes/episodes.model.ts';
import type { VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { sample as texts } from '../../shared/messages/en/sample.ts';
import type { CourseFacts, DocumentFacts } from './facts.ts';
import { letterTextOf } from './letter-text.ts';

/** The time of an invented day: the same template gives the same bytes. */
export const sampleAsOf: Instant = '2026-03-12T16:00:00.000Z';

const id = '00000000-0000-7000-8000-000000000000';
const client = { name: texts.client, birthDate: '1985-03-03' };
const days = ['2026-03-02', '2026-03-06', '2026-03-12'] as const;
const pain = [7, 5, 3] as const;
const ability = [[3], [5], [8]] as const;

const plan: Plan = {
  ...blankPlan,
  id,
  episodeId: id,
  sessionsPlanned: 4,
  reasonForCount: '',
  durationMinutes: 60,
  minGapDays: 3,
  maxGapDays: 6,
  targetNprs: 1,
  goals: ['goal_nerve'],
  modalities: ['trigger_point_therapy', 'myofascial_release'],
  targets: [],
  homeCare: texts.homeCare,
  status: 'active',
  createdAt: '2026-03-02T15:00:00.000Z',
  sessionsBooked: 1,
  sessionsTaken: 4,
  version: 1,
};

const episode: Episode = {
  id,
  clientId: id,
  complaint: {
    ...blankComplaint,
    label: texts.complaint,
    onset: '2026-01',
    mechanism: '',
    chronicity: 'subacute',
    quality: [],
    aggravating: [],
    relieving: [],
    priorTreatment: '',
    markers: [{ region: 'buttock_lower', side: 'r', view: 'back', x: 230, y: 480, kind: 'pain', note: '' }],
    psfsActivities: [texts.activity],
    referral: { by: texts.referrer, kind: texts.referralKind, date: '2026-02-20', visitsOrdered: 6, expiresOn: null },
    diagnoses: ['G57.01'],
    impression: '',
    entrapmentId: null,
  },
  status: 'active',
  openedAt: '2026-03-02T14:00:00.000Z',
  openedByName: texts.therapist,
  closure: null,
  plan,
  followUps: [],
  decisions: [],
  visitsTaken: 3,
  version: 1,
};

function finding(number: number, tenderness: number): NoteBody['objective']['findings'][number] {
  const isPiriformis = number === 1;
  return {
    id: `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`,
    check: 'new',
    kind: 'trp_active',
    muscleId: isPiriformis ? 'piriformis' : 'gluteus_medius',
    regionId: isPiriformis ? 'buttock_lower' : 'buttock_upper',
    side: 'r',
    view: 'back',
    x: isPiriformis ? 232 : 236,
    y: isPiriformis ? 480 : 446,
    tenderness,
    tendernessAfter: Math.max(0, tenderness - 1),
    tendernessBefore: null,
    referral: '',
    note: '',
  };
}

function bodyOf(session: number): NoteBody {
  const empty = emptyNote(1);
  return {
    ...empty,
    header: { healthChanged: false, healthChange: '', screening: 'proceed', screeningNote: '' },
    subjective: { ...empty.subjective, statement: texts.statement, nprsAverage24h: pain[session] ?? null, psfsScores: [...(ability[session] ?? [])], adverseReaction: false },
    objective: {
      ...empty.objective,
      findings: [finding(1, 3 - session), ...(session < 2 ? [finding(2, 2)] : [])],
      motions: [{ motionId: 'rom_hip_internal_rotation', side: 'r', before: 22 + 8 * session, after: 28 + 8 * session }],
      strengths: [{ muscleId: 'gluteus_medius', side: 'r', grade: '4-', isPainful: false }],
    },
    treatments: [{ id, modality: 'trigger_point_therapy', muscleId: 'piriformis', regionId: null, side: 'r', minutes: 20, params: { hold_s: 60, reps: 4 }, billingCode: null }],
    assessment: { response: 'better', tolerance: 'well', adverseEvent: false, adverseEventDetail: '', reasoning: texts.reasoning, nprsAfter: Math.max(0, (pain[session] ?? 0) - 2) },
    plan: { nextStep: 'next_visit', detail: '', homeCare: [...texts.homeCare], noHomeCare: false },
  };
}

const notes = days.map((day, session): SignedNote => ({
  id,
  visit: {
    visitId: id,
    clientId: id,
    clientName: client.name,
    clientBirthDate: client.birthDate,
    episodeId: id,
    complaint: texts.complaint,
    planId: id,
    sessionNumber: session + 1,
    sessionsPlanned: 4,
    startsOn: day,
    startMinute: 600,
    durationMinutes: 60,
    therapistId: id,
    therapistName: texts.therapist,
    licence: texts.licence,
    roomName: null,
  },
  body: bodyOf(session),
  signedAt: `${day}T17:05:00.000Z`,
  signedName: texts.therapist,
  contentHash: '7f3a91c20be4d5a67f3a91c20be4d5a67f3a91c20be4d5a67f3a91c20be4d5a6',
  isLateEntry: false,
  addenda: [],
}));

function progress(): CourseFacts['progress'] {
  const outcome = computeOutcome({ scores: [...pain], followUpScore: null, targetNprs: 1, sessionsPlanned: 4 });
  const functionOutcome = computeFunctionOutcome({ sessionScores: ability.map((scores) => [...scores]), followUpScores: [] });
  return {
    episodeId: id,
    sessionsPlanned: 4,
    sessionsDone: 3,
    sessionsAborted: 0,
    targetNprs: 1,
    planSessionsTaken: 3,
    decisionDue: null,
    outcome: { ...outcome, timeline: [...outcome.timeline], flagsFirstSeenAfterKSessions: { ...outcome.flagsFirstSeenAfterKSessions }, ...functionOutcome, functionBehind: isFunctionBehind(outcome, functionOutcome) },
  };
}

const visits = days.map((startsOn): VisitSummary => ({
  id,
  clientId: id,
  clientName: client.name,
  therapistId: id,
  therapistName: texts.therapist,
  roomId: null,
  roomName: null,
  serviceId: id,
  serviceName: texts.service,
  colour: '#2f6f73',
  planId: id,
  seriesId: null,
  sessionNumber: null,
  sessionsPlanned: null,
  startsOn,
  startMinute: 600,
  durationMinutes: 60,
  bufferMinutes: 15,
  bufferBeforeMinutes: 0,
  startsAt: `${startsOn}T16:00:00.000Z`,
  endsAt: `${startsOn}T17:00:00.000Z`,
  state: 'completed',
  stateAt: `${startsOn}T17:00:00.000Z`,
  isWalkIn: false,
  note: '',
  hasAlert: false,
  isCharted: true,
  version: 1,
}));

function isLetter(kind: TemplateKind): kind is LetterKind {
  return letterKinds.some((letter) => letter === kind);
}

function courseOf(kind: CourseFacts['kind']): CourseFacts {
  const closure = kind === 'discharge_letter' ? { kind: 'discharged_goals_met' as const, date: '2026-03-12', reason: '', sendsLetter: true, referredTo: null } : null;
  return { kind, client, episode: { ...episode, closure }, progress: progress(), notes, on: '2026-03-12' };
}

/** What a document of this kind says of the invented client. Letters take the template that is being tried. */
export function sampleFacts(kind: TemplateKind, letter?: { readonly template: DocumentTemplate; readonly profile: ClinicProfile }): DocumentFacts {
  if (isLetter(kind)) {
    const facts = courseOf(kind);
    if (!letter) return facts;
    const redFlagId = kind === 'referral_letter' ? 'progressive_neuro_deficit' : null;
    return { ...facts, letter: { recipient: texts.referrer, body: letterTextOf(kind, { facts, ...letter, redFlagId }), isDraft: false, writtenOn: days[2] } };
  }
  switch (kind) {
    case 'session_note': {
      const [, , note] = notes;
      if (!note) throw new Error('the invented course has three notes');
      return { kind, note, psfsActivities: [texts.activity] };
    }
    case 'treatment_plan':
      return { kind, client, episode, plan, madeOn: days[0], painAtStart: pain[0] };
    case 'visit_history':
      return { kind, client, visits };
    case 'attendance':
      return { kind, client, clinicName: letter?.profile.name ?? '', visit: { startsOn: days[0], startMinute: 600, durationMinutes: 60 } };
    case 'consent_form':
      return {
        kind,
        client,
        says: ourConsentText('consent_treatment')?.text ?? '',
        drawn: null,
        record: {
          consentId: 'consent_treatment',
          state: 'granted',
          signer: 'client',
          relation: '',
          method: 'typed',
          signedName: client.name,
          textVersion: 1,
          signedOn: null,
          witnessName: '',
          paper: '',
          scanId: null,
          hasSignature: false,
          recordedAt: '2026-03-02T15:00:00.000Z',
          expiresOn: '2027-03-02',
          recordedByName: texts.therapist,
        },
      };
    default:
      return courseOf(kind);
  }
}
