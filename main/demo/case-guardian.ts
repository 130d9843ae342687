// Where a case's client is a minor, the desk records who came along: the guardian it names, or who is to be called.
import { isMinorOn } from '../../shared/clients/consents.rules.ts';
import type { ContractClient } from '../../shared/contract/client.ts';
import { usualSettings } from '../../shared/screening/screening.model.ts';
import type { CareCase } from './case.model.ts';

/** Who decides for a minor: the guardian, else who is to be called. */
function guardianName({ client: { guardian, emergency_contact: emergency } }: CareCase): string {
  return [guardian?.name, emergency?.name].find((one) => one !== undefined && one !== '') ?? 'Guardian';
}

/** Who signs a consent of a case: the guardian where it names one, of a minor, and what only a guardian signs. */
export function signerOf(course: CareCase, consentId: string): { readonly signer: 'client' | 'guardian'; readonly signedName: string } {
  const { guardian, first_name: firstName, last_name: lastName, date_of_birth: birthDate } = course.client;
  const [first] = course.sessions;
  const isMinor = isMinorOn(birthDate, usualSettings.ageOfMajority, first?.start_local.slice(0, 10) ?? birthDate);
  const isGuardians = Boolean(guardian) || isMinor || consentId === 'consent_guardian';
  return isGuardians ? { signer: 'guardian', signedName: guardianName(course) } : { signer: 'client', signedName: `${firstName} ${lastName}` };
}

/** Whether an older minor's guardian comes along: as the case's policy tells, often to the first session only. */
function comesAlong({ client, intake }: CareCase, isFirst: boolean): boolean {
  const told = `${client.guardian?.present_policy ?? ''} ${intake.decision_note}`;
  return /first|session 1\b/i.test(told) ? isFirst : /present|room|always/i.test(told);
}

/** Under the clinic's age a guardian stays; from then on, or agrees to stay away. Nothing where the client is of age. */
export async function accompany({ screening }: ContractClient, course: CareCase, visitId: string, isFirst: boolean): Promise<void> {
  const { rule } = await screening.getGuardian({ visitId });
  if (rule === 'none') return;
  const way = rule === 'present' || comesAlong(course, isFirst) ? 'present' : 'agreed';
  await screening.recordGuardian({ visitId, way, name: guardianName(course).slice(0, 120), note: (course.client.guardian?.present_policy ?? '').slice(0, 200) });
}
