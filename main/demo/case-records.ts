// A case's client, health answers, complaint, plan and follow-up as the records the program keeps.
import { blankDetails } from '../../shared/clients/blank-client.ts';
import type { ClientDetails, HealthAnswers } from '../../shared/clients/clients.model.ts';
import { findContraindication } from '../../shared/clinical/contraindications.ts';
import type { Contact } from '../../shared/clients/people.model.ts';
import { fromChartCoordinates } from '../../shared/clinical/body/body.geometry.ts';
import { blankComplaint, blankPlan } from '../../shared/episodes/blank.ts';
import {
  closureKind,
  type ClosureKind,
  type Complaint,
  type FollowUp,
  type PlanDetails,
  type ReferredTo,
} from '../../shared/episodes/episodes.model.ts';
import { isReferral } from '../../shared/episodes/episodes.rules.ts';
import type { CareCase } from './case.model.ts';

const knownSexes = ['female', 'male', 'intersex', 'nonbinary'] as const;

export function clientOf({ client }: CareCase): ClientDetails {
  return {
    ...blankDetails,
    firstName: client.first_name,
    lastName: client.last_name,
    pronouns: client.pronouns,
    birthDate: client.date_of_birth,
    sexRecorded: knownSexes.find((sex) => sex === client.sex_recorded) ?? 'unknown',
    phone: client.phone,
    email: client.email,
    occupation: client.occupation,
    contacts: contactsOf(client),
  };
}

function contactsOf({ guardian, emergency_contact: emergency }: CareCase['client']): Contact[] {
  const person = { email: '', mayBeTold: true, note: '' };
  return [
    ...(guardian ? [{ ...person, note: guardian.present_policy ?? '', name: guardian.name, relation: guardian.relation, phone: '', parts: ['guardian' as const], mayConsent: true }] : []),
    ...(emergency ? [{ ...person, name: emergency.name, relation: emergency.relation, phone: emergency.phone, parts: ['emergency' as const], mayConsent: false }] : []),
  ];
}

function needsLetter(flag: string): boolean {
  return findContraindication(flag)?.classes.general === 'clearance';
}

export function healthOf({ intake }: CareCase): HealthAnswers {
  const { clearance } = intake;
  const named = clearance ? intake.flags.filter((flag) => flag.includes(clearance.condition)) : [];
  // A letter is about what needs one: of two flags that fit its word, that one; where its word fits none, the only one.
  const needing = intake.flags.filter(needsLetter);
  const cleared = named.find(needsLetter) ?? named[0] ?? (needing.length === 1 ? needing[0] : undefined);
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

export function complaintOf({ complaint, assessment }: CareCase): Complaint {
  return {
    ...blankComplaint,
    // The screen of a case was done at intake, and its course goes on.
    redFlags: { isAsked: true, positive: [], ruledOut: '' },
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

export function planOf({ plan }: CareCase): PlanDetails {
  const [least = '2', most = least] = String(plan.interval_days).split(/[-–]/);
  return {
    ...blankPlan,
    isAgreed: true,
    sessionsPlanned: plan.sessions_planned,
    reasonForCount: plan.reason,
    durationMinutes: plan.duration_min,
    minGapDays: Number(least),
    maxGapDays: Number(most),
    targetNprs: plan.target_nprs,
    goals: plan.goals,
    modalities: plan.modalities,
    targets: plan.targets.map((target) => ({ ...target, baseline: target.baseline ?? null, bySession: null })),
    homeCare: plan.home_care,
  };
}

const channels = ['phone', 'email', 'sms', 'in_person'] as const;

export function followUpOf(entry: NonNullable<CareCase['follow_up']>): FollowUp {
  return {
    date: entry.date,
    channel: channels.find((channel) => channel === entry.channel) ?? 'other',
    nprsAverage24h: entry.nprs_avg_24h ?? null,
    psfsScores: entry.psfs_scores.filter((score): score is number => typeof score === 'number'),
    groc: entry.groc_pm7 ?? null,
    note: entry.note,
  };
}

/** Whom a case's client was sent to, where it was. */
export function referredToOf(kind: ClosureKind, type: string): ReferredTo | null {
  if (!isReferral(kind)) return null;
  return type.includes('red_flag') ? 'emergency' : 'physician';
}

/** Our kind of closure for a case's; one we have no word for keeps its own in the reason. */
export function closureOf(type: string): ClosureKind {
  const known = closureKind.safeParse(type);
  if (known.success) return known.data;
  if (type.startsWith('paused')) return 'paused_by_client';
  if (type.startsWith('referred')) return 'referred';
  return 'discharged_other';
}
