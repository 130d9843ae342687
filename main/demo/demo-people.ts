// The people of the demo clinic. Everybody is invented; phone numbers are reserved for fiction, mail goes nowhere.
import { calmColours } from '../../shared/clinic/colours.ts';
import type { DemoSignIn } from '../host.ts';

export interface DemoMember {
  readonly name: string;
  readonly signInName: string;
  readonly roles: readonly ('owner' | 'therapist' | 'frontDesk')[];
  readonly licence: string;
  readonly colour: string;
  readonly pin: string;
  readonly title: string;
}

export const demoPassword = 'look around the demo clinic';

export const demoOwner: DemoMember = {
  name: 'Iris Bergman',
  signInName: 'iris',
  roles: ['owner', 'therapist'],
  licence: 'LMT 227.014882',
  colour: calmColours.teal,
  pin: '1111',
  title: 'owner and therapist',
};

export const demoMembers: readonly DemoMember[] = [
  {
    name: 'Mateo Álvarez',
    signInName: 'mateo',
    roles: ['therapist'],
    licence: 'LMT 227.019034',
    colour: calmColours.violet,
    pin: '2222',
    title: 'therapist',
  },
  {
    name: 'Hana Sato',
    signInName: 'hana',
    roles: ['therapist'],
    licence: 'LMT 227.021577',
    colour: calmColours.brick,
    pin: '3333',
    title: 'therapist',
  },
  {
    name: 'Ben Whitaker',
    signInName: 'ben',
    roles: ['frontDesk'],
    licence: '',
    colour: calmColours.blue,
    pin: '4444',
    title: 'front desk',
  },
];

export const demoSignIns: readonly DemoSignIn[] = [demoOwner, ...demoMembers].map((member) => ({
  signInName: member.signInName,
  password: demoPassword,
  pin: member.pin,
  title: `${member.name}, ${member.title}`,
}));

/** First name, last name, birth date, occupation. */
export const demoClients: readonly (readonly [string, string, string, string])[] = [
  ['Maria', 'Lopez', '1979-03-14', 'Nurse'],
  ['María', 'López', '1991-10-02', 'Baker'],
  ['Nikolai', 'Petrov', '1968-07-21', 'Bus driver'],
  ['Aoife', 'Brennan', '1986-12-05', 'Architect'],
  ['Kwame', 'Mensah', '1974-01-30', 'Carpenter'],
  ['Linh', 'Nguyễn', '1995-05-17', 'Designer'],
  ['Fatima', 'El-Sayed', '1982-09-09', 'Pharmacist'],
  ['Søren', 'Kjærgaard', '1959-04-26', 'Retired teacher'],
  ['Chloé', 'Dubois', '1989-02-11', 'Violinist'],
  ['Rajesh', 'Iyer', '1971-11-19', 'Accountant'],
  ['Zofia', 'Wójcik', '1998-08-08', 'Student'],
  ['Giovanni', 'Rossi', '1965-06-03', 'Stonemason'],
  ['Amara', 'Okonkwo', '1984-10-27', 'Software tester'],
  ['Emily', 'Hartmann', '1977-12-24', 'Florist'],
  ['Yusuf', 'Demir', '1990-03-08', 'Courier'],
  ['Elena', 'Papadopoulou', '1969-05-29', 'Dentist'],
  ['Jacob', 'Stein', '1993-01-16', 'Cyclist'],
  ['Keiko', 'Tanaka', '1962-09-23', 'Gardener'],
  ['Lars', 'Öberg', '1987-07-12', 'Sailor'],
  ['Grace', 'Mutua', '1980-04-04', 'Call-centre agent'],
  ['Oleksandr', 'Kovalenko', '1973-08-31', 'Welder'],
  ['Beatriz', 'Silva', '1996-06-20', 'Dancer'],
];
