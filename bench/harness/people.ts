import { demoMembers, demoOwner, demoPassword } from '../../main/demo/demo-people.ts';
import { generatedPassword } from '../../main/generate/team.ts';
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

/** Who signs in to a generated clinic. */
export const generatedPeople: DataSet['people'] = {
  owner: { signInName: 'iris', password: generatedPassword },
  therapist: { signInName: 'mateo', password: generatedPassword },
  frontDesk: { signInName: 'ben', password: generatedPassword },
};
