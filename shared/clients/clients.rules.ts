import type { Role } from '../contract/access.ts';
import { digitsOf } from '../core/text.ts';
import type { CivilDate } from '../core/time.ts';
import type { Clearance, ClientDetails, HealthAnswers } from './clients.model.ts';
import type { Contact } from './people.model.ts';

/** The name as lists show it: Maria “Mia” Lopez. */
export function clientName(client: Pick<ClientDetails, 'firstName' | 'lastName' | 'preferredName'>): string {
  const preferred = client.preferredName === '' || client.preferredName === client.firstName ? '' : `“${client.preferredName}” `;
  return `${client.firstName} ${preferred}${client.lastName}`;
}

/** The name to call a person by: Mia Lopez. */
export function calledName(client: Pick<ClientDetails, 'firstName' | 'lastName' | 'preferredName'>): string {
  return `${client.preferredName === '' ? client.firstName : client.preferredName} ${client.lastName}`;
}

export interface FieldProblem {
  /** The path of the field in the details: `phone`, `contacts.0.phone`. */
  readonly field: string;
  /** Key of the catalogue under `validation`. */
  readonly messageKey: 'email' | 'phone' | 'birthDateAhead';
}

const fewestPhoneDigits = 5;

function reachProblems(reach: { readonly phone: string; readonly email: string }, prefix: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (reach.phone !== '' && digitsOf(reach.phone).length < fewestPhoneDigits) problems.push({ field: `${prefix}phone`, messageKey: 'phone' });
  if (reach.email !== '' && !/^[^\s@]+@[^\s@]+$/.test(reach.email)) problems.push({ field: `${prefix}email`, messageKey: 'email' });
  return problems;
}

/** What is wrong with details that have the right shape. Empty fields are never wrong. */
export function clientProblems(details: ClientDetails, today: CivilDate): readonly FieldProblem[] {
  const problems = [...reachProblems(details, ''), ...details.contacts.flatMap((contact, index) => reachProblems(contact, `contacts.${index}.`))];
  // A partial date compares with as much of today as it names.
  if (details.birthDate !== null && details.birthDate > today.slice(0, details.birthDate.length)) {
    problems.push({ field: 'birthDate', messageKey: 'birthDateAhead' });
  }
  return problems;
}

/** Who may sign for this client: guardians and representatives, those marked as allowed to consent first. */
export function signersFor(details: Pick<ClientDetails, 'contacts'>, part: 'guardian' | 'representative'): readonly Contact[] {
  return details.contacts.filter(({ parts }) => parts.includes(part)).toSorted((one, other) => Number(other.mayConsent) - Number(one.mayConsent));
}

export interface ChartAccessFacts {
  readonly actor: { readonly roles: readonly Role[]; readonly ownClientsOnly: boolean };
  /** The person has or had a visit or an episode with the client. */
  readonly isOwnClient: boolean;
  /** No therapist has or had one yet. */
  readonly isNobodysClient: boolean;
  /** The person gave a reason since signing in. */
  readonly hasReason: boolean;
}

/**
 * Whether a person who may read charts may read this one without saying why (clinical.md 7.4). A client whom nobody
 * treats yet is open to every therapist: somebody must look through the intake before the first visit.
 */
export function chartAccess(facts: ChartAccessFacts): 'allowed' | 'reasonNeeded' {
  if (facts.hasReason) return 'allowed';
  const isTherapist = facts.actor.roles.includes('therapist');
  if (!isTherapist) return 'reasonNeeded';
  const isOpen = facts.isOwnClient || facts.isNobodysClient || !facts.actor.ownClientsOnly;
  return isOpen ? 'allowed' : 'reasonNeeded';
}

/**
 * Whether a person reads and writes the private flags of a client: a therapist who treats or treated them, or anybody
 * who treats while nobody does yet. No reason opens them (clinical.md 7.4).
 */
export function mayUsePrivateFlags(facts: Pick<ChartAccessFacts, 'actor' | 'isOwnClient' | 'isNobodysClient'>): boolean {
  return facts.actor.roles.includes('therapist') && (facts.isOwnClient || facts.isNobodysClient);
}

export interface ContraindicationsInForce {
  readonly contraindicationIds: readonly string[];
  /**
   * Those of them that a doctor has cleared in writing. A clearance lifts the general and the stretching column,
   * never cupping; `contraindicationsForbidding` of shared/clinical/screening.ts applies that.
   */
  readonly clearedContraindicationIds: readonly string[];
}

/** Whether a clearance holds on a day: from its date through the day named as its end. */
export function isClearanceValid(clearance: Clearance, day: CivilDate): boolean {
  return clearance.date <= day && (clearance.expiresOn === null || day <= clearance.expiresOn);
}

/** The contraindications noted for a client, and which of them are cleared on a day (clinical.md 1.3). */
export function contraindicationsInForce(
  answers: Pick<HealthAnswers, 'flags' | 'clearances'>,
  day: CivilDate,
): ContraindicationsInForce {
  const contraindicationIds = [...new Set(answers.flags.map((flag) => flag.contraindicationId))];
  const clearedContraindicationIds = contraindicationIds.filter((contraindicationId) =>
    answers.clearances.some(
      (clearance) => clearance.contraindicationId === contraindicationId && isClearanceValid(clearance, day),
    ),
  );
  return { contraindicationIds, clearedContraindicationIds };
}
