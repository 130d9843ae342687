// A client becomes known to the clinic: by telephone first, with health answers and consents at the first visit.
import { signersFor } from '../../shared/clients/clients.rules.ts';
import { handedInAnswers } from '../../shared/clients/health.rules.ts';
import type { ClientDetails, HealthAnswers } from '../../shared/clients/clients.model.ts';
import { findContraindication } from '../../shared/clinical/contraindications.ts';
import { regionsOfMuscle } from '../../shared/clinical/muscles.ts';
import { requiredConsent } from '../../shared/clinical/regions.ts';
import { pick } from '../../shared/core/random.ts';
import type { CivilDate } from '../../shared/core/time.ts';
import { resultOf } from '../../shared/screening/gate.rules.ts';
import { between, happens, several, type Random } from './chance.ts';
import type { Course, Person } from './course.ts';
import { clearableConditions, decideAtGate, flagsOfAnswers } from './gate.ts';
import { shiftDays, type Day } from './moments.ts';
import { fileLetter, handInIntake, reviewIntake } from './papers.ts';
import { isMinor } from './people.ts';
import { deskAlerts, healthAlerts } from './sentences.ts';
import { deskOf, therapistOf, type World } from './world.ts';

/** Conditions that ask for care and forbid nothing. */
const mildConditions = [
  'ci_antiplatelets', 'ci_osteopenia', 'ci_asthma', 'ci_allergy_lubricant', 'ci_varicose', 'ci_hypotension', 'ci_postural_meds',
  'ci_hypermobility', 'ci_implant_pin_plate', 'ci_vertigo_bppv', 'ci_fibromyalgia', 'ci_cancer_history',
] as const;
const medications = ['ibuprofen 200 mg as needed', 'lisinopril 10 mg daily', 'levothyroxine 50 mcg daily', 'metformin 500 mg twice daily', 'sertraline 50 mg daily', 'paracetamol 500 mg as needed', 'omeprazole 20 mg daily', 'none'] as const;
const allergies = ['none known', 'none known', 'none known', 'nut oils', 'lavender', 'latex'] as const;

/** Where those of them lie that are somewhere. */
const places: Readonly<Record<string, string[]>> = {
  ci_varicose: ['leg_inner_l'],
  ci_implant_pin_plate: ['knee_inner_r'],
  ci_hypermobility: ['thumb_l', 'thumb_r'],
  ci_cancer_history: ['chest_lower_l'],
};

function healthOf(random: Random, isChild: boolean, today: CivilDate): HealthAnswers {
  const mild = happens(random, 0.38) ? several(random, mildConditions, between(random, 1, 2)) : [];
  const serious = !isChild && happens(random, 0.015) ? [pick(random, clearableConditions)] : [];
  const ids = [...(isChild ? ['ci_under_18'] : []), ...serious, ...mild];
  const flags = ids.map((contraindicationId) => {
    const regionIds = places[contraindicationId];
    return { contraindicationId, note: happens(random, 0.4) ? 'known for years, stable' : '', ...(regionIds && { regionIds }) };
  });
  const clearances = serious.map((contraindicationId) => ({ contraindicationId, by: 'Dr. Ruth Keller', date: today, document: 'letter at the first visit', expiresOn: null }));
  const answers: HealthAnswers = {
    flags,
    medications: several(random, medications, between(random, 1, 2)),
    allergies: [pick(random, allergies)],
    pregnancy: '',
    redFlagScreen: 'negative',
    decision: 'proceed',
    decisionNote: '',
    clearances,
  };
  // A medicine counts without anybody's tick.
  const noted = flagsOfAnswers(answers, null, today);
  const decisionNote = noted.length === 0 ? '' : `Minded: ${noted.map(({ label }) => label).join('; ')}.`.slice(0, 900);
  return { ...answers, decision: resultOf(noted), decisionNote };
}

/** Whether cups are open to a client with these answers. */
function allowsCups(health: HealthAnswers): boolean {
  return health.flags.every((flag) => !['absolute', 'clearance'].includes(findContraindication(flag.contraindicationId)?.classes.cupping ?? 'absolute'));
}

/** Every third client names one; whoever comes next names the next of the list. */
function familyDoctor({ doctorIds, clientsMade }: World): ClientDetails['doctors'] {
  const doctorId = doctorIds[Math.floor(clientsMade / 3) % doctorIds.length];
  return clientsMade % 3 === 0 && doctorId !== undefined ? [{ doctorId, part: 'familyDoctor', mayContact: clientsMade % 2 === 0 }] : [];
}

/** Somebody calls who was never here. */
export function takeIn(world: World, today: Day, at: number): Person {
  const { random, scribe } = world;
  const details = { ...world.newPerson(today.date), doctors: familyDoctor(world) };
  const desk = deskOf(world).id;
  const id = scribe.newId(at);
  const health = healthOf(random, isMinor(details, today.date), today.date);
  scribe.addClient(id, details, at, desk);
  if (happens(random, 0.05)) scribe.addAlert(id, 'desk', pick(random, deskAlerts), at + 30_000, desk);
  world.clientsMade += 1;
  return {
    id,
    details,
    therapist: between(random, 0, world.team.therapists.length - 1),
    granted: new Set(allowsCups(health) && happens(random, 0.6) ? ['consent_cupping'] : []),
    consentUntil: '',
    health,
    healthVersion: 0,
    intake: null,
    touchedAt: at,
  };
}

const consentsOfCare = ['consent_treatment', 'consent_draping', 'consent_privacy', 'consent_records'] as const;

function consentsFor(course: Course): readonly string[] {
  const areas = course.condition.muscles.flatMap((muscleId) => regionsOfMuscle(muscleId).map((region) => requiredConsent(region)));
  return [...new Set(areas)].filter((consent): consent is Exclude<typeof consent, null | 'never'> => consent !== null && consent !== 'never');
}

/** What the desk takes down when the client of a new course arrives: answers where there are none, consents that lack. */
export function registerAtDesk(world: World, course: Course, today: Day, at: number): void {
  const { scribe, random } = world;
  const { person } = course;
  const desk = deskOf(world).id;
  const isFirstTime = person.healthVersion === 0;
  const add = (consentId: string, moment: number, state: 'granted' | 'declined' = 'granted'): void => {
    const signer = isMinor(person.details, today.date) ? 'guardian' : 'client';
    const signedName = signer === 'guardian' ? (signersFor(person.details, 'guardian')[0]?.name ?? '') : `${person.details.firstName} ${person.details.lastName}`;
    scribe.addConsent(person.id, { consentId, state, signer, method: 'paper', signedName, expiresOn: null }, moment, today.date, desk);
    if (state === 'granted') person.granted.add(consentId);
  };
  if (isFirstTime) {
    person.healthVersion = 1;
    const handedIn = handedInAnswers(undefined, { ...person.health, decisionNote: '' }, today.date);
    scribe.addHealth(person.id, 1, handedIn, at, { id: desk, isHandedIn: true });
    handInIntake(scribe, course, at + 10_000, today.date, desk);
    for (const consentId of consentsOfCare) add(consentId, at + 20_000);
    if (isMinor(person.details, today.date)) add('consent_guardian', at + 20_000);
    if (person.granted.has('consent_cupping')) add('consent_cupping', at + 25_000);
    if (course.complaint.referral) add('consent_share_referrer', at + 25_000);
    // What is only asked, and may be refused.
    add('consent_marketing', at + 27_000, happens(random, 0.3) ? 'granted' : 'declined');
    if (happens(random, 0.25)) add('consent_photo', at + 28_000, happens(random, 0.8) ? 'granted' : 'declined');
  }
  // A course and what follows it lie well within the three months that a consent must still hold.
  else if (person.consentUntil < shiftDays(today.date, 90)) add('consent_treatment', at + 20_000);
  if (person.consentUntil < shiftDays(today.date, 90)) person.consentUntil = shiftDays(today.date, 365);
  for (const consentId of consentsFor(course)) if (!person.granted.has(consentId)) add(consentId, at + 30_000);
  fileLetter(scribe, course, at + 40_000, desk);
  if (isFirstTime && happens(random, 0.03)) {
    scribe.addAlert(person.id, 'health', pick(random, healthAlerts), at + 60_000, therapistOf(world, person.therapist).id);
  }
}

/** The therapist looks through the answers, opens the episode and makes its plan. */
export function openEpisode(world: World, course: Course, visitId: string, at: number, today: Day): void {
  const { scribe } = world;
  const { person } = course;
  const therapist = therapistOf(world, person.therapist).id;
  scribe.log(at - 90_000, 'health.viewed', therapist, { clientId: person.id });
  reviewIntake(scribe, course, { ...person.health, decisionNote: '' }, at - 30_000, today.date, therapist);
  person.healthVersion += 1;
  scribe.addHealth(person.id, person.healthVersion, person.health, at, { id: therapist, isHandedIn: false });
  course.episodeId = scribe.openEpisode(person.id, course.complaint, at + 60_000, therapist);
  course.planId = scribe.addPlan(person.id, course.episodeId, course.plan, at + 120_000, therapist);
  decideAtGate(scribe, person, { episodeId: course.episodeId, day: today.date, at: at + 122_000, therapistId: therapist });
  scribe.log(at + 125_000, 'episode.changed', therapist, { clientId: person.id, subjectId: visitId });
}
