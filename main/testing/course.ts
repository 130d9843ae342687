// A client with an open episode, a plan and a visit that is under way: where most charting tests begin.
import type { NoteBody } from '../../shared/charting/charting.model.ts';
import { emptyNote } from '../../shared/charting/note.rules.ts';
import { blankDetails } from '../../shared/clients/blank-client.ts';
import type { ClientDetails } from '../../shared/clients/clients.model.ts';
import { blankComplaint, blankPlan } from '../../shared/episodes/blank.ts';
import type { Complaint, PlanDetails } from '../../shared/episodes/episodes.model.ts';
import type { VisitSummary } from '../../shared/schedule/schedule.model.ts';
import type { TestClinic } from './clinic.ts';

export const newClient: ClientDetails = {
  ...blankDetails,
  firstName: 'María',
  lastName: 'Núñez-Canary',
  birthDate: '1984-06-11',
  sexRecorded: 'female',
  phone: '+1-312-555-0101',
};

export const complaint: Complaint = {
  ...blankComplaint,
  label: 'Right buttock pain, canary complaint',
  onset: '2026-01',
  mechanism: '',
  chronicity: 'subacute',
  quality: [],
  aggravating: [],
  relieving: [],
  priorTreatment: '',
  markers: [],
  psfsActivities: ['Drive 1 hour'],
  referral: null,
  diagnoses: ['G57.01'],
  impression: '',
  entrapmentId: null,
};

export const fourSessions: PlanDetails = {
  ...blankPlan,
  sessionsPlanned: 4,
  reasonForCount: '',
  durationMinutes: 60,
  minGapDays: 3,
  maxGapDays: 7,
  targetNprs: 1,
  goals: ['goal_nerve'],
  modalities: ['trigger_point_therapy'],
  targets: [],
  homeCare: ['Break driving every 40 minutes'],
};

/** A note that may be signed: trigger point work on the right piriformis, everything asked and answered. */
export function completeNote(changes: Partial<NoteBody> = {}): NoteBody {
  const empty = emptyNote(1);
  return {
    ...empty,
    header: { healthChanged: false, healthChange: '', screening: 'proceed', screeningNote: '' },
    subjective: { ...empty.subjective, statement: 'Canary words of the client.', nprsAverage24h: 7, psfsScores: [3], adverseReaction: false },
    objective: {
      ...empty.objective,
      findings: [
        {
          id: '01890000-0000-7000-8000-000000000001',
          check: 'new',
          kind: 'trp_active',
          muscleId: 'piriformis',
          regionId: 'buttock_lower',
          side: 'r',
          view: 'back',
          x: 230,
          y: 480,
          tenderness: 3,
          tendernessAfter: 2,
          tendernessBefore: null,
          referral: 'back of thigh',
          note: '',
        },
      ],
    },
    treatments: [
      {
        id: '01890000-0000-7000-8000-000000000002',
        modality: 'trigger_point_therapy',
        muscleId: 'piriformis',
        regionId: null,
        side: 'r',
        minutes: 20,
        params: { hold_s: 60, reps: 4 },
        billingCode: null,
      },
    ],
    assessment: {
      response: 'better',
      tolerance: 'well',
      adverseEvent: false,
      adverseEventDetail: '',
      reasoning: 'Responds.',
      nprsAfter: 4,
    },
    plan: { nextStep: 'next_visit', detail: '', homeCare: [], noHomeCare: true },
    ...changes,
  };
}

export interface StartedCourse {
  readonly clientId: string;
  readonly episodeId: string;
  readonly planId: string;
  readonly visit: VisitSummary;
}

/** Books a session of the plan for today at this wall-clock minute. */
export async function bookToday(
  clinic: TestClinic,
  course: { readonly clientId: string; readonly planId: string | null },
  startMinute: number,
): Promise<VisitSummary> {
  const desk = clinic.as('frontDesk');
  const [service] = await desk.clinic.listServices();
  return desk.schedule.bookVisit({
    clientId: course.clientId,
    serviceId: service?.id ?? '',
    planId: course.planId,
    therapistId: clinic.staffIds.therapist,
    roomId: null,
    startsOn: '2026-03-02',
    startMinute,
    durationMinutes: 60,
    note: '',
    state: 'booked',
    isWalkIn: false,
    acceptsWarnings: true,
  });
}

/** Client, consents, episode, plan and the first visit, which began at 8:00; the clock stands at 9:00 of that day. */
export async function startCourse(clinic: TestClinic, consents = ['consent_treatment', 'consent_gluteal']): Promise<StartedCourse> {
  const client = await clinic.as('frontDesk').clients.createClient(newClient);
  for (const consentId of consents) {
    await clinic.as('frontDesk').clients.recordConsent({
      clientId: client.id,
      consent: { consentId, state: 'granted', signer: 'client', method: 'paper', signedName: 'M. Núñez', expiresOn: null },
    });
  }
  const visit = await bookToday(clinic, { clientId: client.id, planId: null }, 8 * 60);
  const therapist = clinic.as('therapist');
  const opened = await therapist.episodes.openEpisode({ clientId: client.id, complaint });
  const planned = await therapist.episodes.savePlan({ episodeId: opened.id, version: null, plan: fourSessions });
  await therapist.charting.assignEpisode({ visitId: visit.id, episodeId: opened.id });
  clinic.clock.set('2026-03-02T15:00:00.000Z');
  return { clientId: client.id, episodeId: opened.id, planId: planned.plan?.id ?? '', visit };
}
