// Where a case's client is a minor, the desk records who came along: the guardian it names, or who is to be called.
import type { ContractClient } from '../../shared/contract/client.ts';
import type { CareCase } from './case.model.ts';

/** Whether an older minor's guardian comes along: as the case's policy tells, often to the first session only. */
function comesAlong({ client, intake }: CareCase, isFirst: boolean): boolean {
  const told = `${client.guardian?.present_policy ?? ''} ${intake.decision_note}`;
  return /first|session 1\b/i.test(told) ? isFirst : /present|room|always/i.test(told);
}

/** Under the clinic's age a guardian stays; from then on, or agrees to stay away. Nothing where the client is of age. */
export async function accompany({ screening }: ContractClient, course: CareCase, visitId: string, isFirst: boolean): Promise<void> {
  const { rule } = await screening.getGuardian({ visitId });
  if (rule === 'none') return;
  const { guardian, emergency_contact: emergency } = course.client;
  const name = [guardian?.name, emergency?.name].find((one) => one !== undefined && one !== '') ?? 'Guardian';
  const way = rule === 'present' || comesAlong(course, isFirst) ? 'present' : 'agreed';
  await screening.recordGuardian({ visitId, way, name: name.slice(0, 120), note: (guardian?.present_policy ?? '').slice(0, 200) });
}
