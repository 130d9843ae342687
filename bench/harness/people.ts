import { demoMembers, demoOwner, demoPassword } from '../../main/demo/demo-people.ts';
import type { DataSet } from './data-set.ts';

function memberWith(role: 'therapist' | 'frontDesk') {
  return { signInName: demoMembers.find((member) => member.roles.includes(role))?.signInName ?? '', password: demoPassword };
}

/** Who signs in to the demo clinic. */
export const demoPeople: DataSet['people'] = {
  owner: { signInName: demoOwner.signInName, password: demoPassword },
  therapist: memberWith('therapist'),
  frontDesk: memberWith('frontDesk'),
};
