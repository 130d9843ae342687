// Clients with believable names from several languages, phone numbers reserved for fiction and mail that goes nowhere.
import { Faker, base, de, en, es_MX, fr, hr, it, nb_NO, pl, pt_BR, tr, vi, type LocaleDefinition } from '@faker-js/faker';
import { blankDetails } from '../../shared/clients/blank-client.ts';
import type { ClientDetails } from '../../shared/clients/clients.model.ts';
import { pick } from '../../shared/core/random.ts';
import { foldText } from '../../shared/core/text.ts';
import type { CivilDate } from '../../shared/core/time.ts';
import { between, happens, weighted, type Random } from './chance.ts';
import { shiftDays } from './moments.ts';

export interface NamePool {
  readonly weight: number;
  readonly language: string;
  readonly female: readonly string[];
  readonly male: readonly string[];
  readonly last: readonly string[];
}

/** A city of the Middle West: mostly English names, many Spanish and Polish ones, some of everybody. */
const origins: readonly (readonly [number, string, LocaleDefinition])[] = [
  [44, '', en],
  [18, 'Spanish', es_MX],
  [10, 'Polish', pl],
  [6, 'German', de],
  [5, 'Vietnamese', vi],
  [4, 'Italian', it],
  [4, 'French', fr],
  [3, 'Portuguese', pt_BR],
  [2, 'Turkish', tr],
  [2, 'Croatian', hr],
  [2, 'Norwegian', nb_NO],
];

const namesInPool = 240;

function isPlain(name: string): boolean {
  return name.length > 1 && name.length <= 40;
}

function drawNames(draw: () => string): string[] {
  return [...new Set(Array.from({ length: namesInPool }, draw))].filter(isPlain);
}

/** The names of every language, drawn once: drawing each client's would take longer than writing it. */
export function createNamePools(seed: number): readonly NamePool[] {
  return origins.map(([weight, language, locale]) => {
    const faker = new Faker({ locale: [locale, en, base], seed });
    return {
      weight,
      language,
      female: drawNames(() => faker.person.firstName('female')),
      male: drawNames(() => faker.person.firstName('male')),
      last: drawNames(() => faker.person.lastName()),
    };
  });
}

const occupations = [
  'Nurse', 'Software developer', 'Bus driver', 'Teacher', 'Carpenter', 'Office manager', 'Violinist', 'Accountant', 'Student',
  'Stonemason', 'Florist', 'Courier', 'Dentist', 'Gardener', 'Call-centre agent', 'Welder', 'Dancer', 'Cook', 'Hairdresser',
  'Electrician', 'Warehouse worker', 'Lawyer', 'Retired', 'Retired teacher', 'Physiotherapy assistant', 'Plumber', 'Cashier',
  'Graphic designer', 'Fire fighter', 'Police officer', 'Childminder', 'Truck driver', 'Runner and coach', 'Painter', 'Chef',
] as const;
const relations = ['spouse', 'partner', 'sister', 'brother', 'mother', 'father', 'daughter', 'son', 'friend'] as const;
const streets = ['Ashland Ave', 'Belmont Ave', 'Clark St', 'Damen Ave', 'Foster Ave', 'Halsted St', 'Kedzie Ave', 'Lawrence Ave', 'Milwaukee Ave', 'Racine Ave', 'Sheridan Rd', 'Western Ave'] as const;
const deskNotes = ['Prefers text messages', 'Parks behind the house', 'Call after five only', 'Needs the ground-floor room', 'Pays by card'] as const;
const areaCodes = ['312', '773', '872', '847', '708', '630'] as const;

/** Of every area code, 555-0100 to 555-0199 is kept for fiction; more people than that share numbers, as families do. */
function phoneOf(random: Random): string {
  return `+1-${pick(random, areaCodes)}-555-0${between(random, 100, 199)}`;
}

function mailOf(first: string, last: string, random: Random): string {
  const letters = `${foldText(first)}.${foldText(last)}`.replace(/[^a-z.]/g, '');
  return `${letters}${between(random, 1, 99)}@example.com`;
}

function birthDateOf(random: Random, today: CivilDate): CivilDate {
  const [least, most] = weighted(random, [[3, [13, 17]], [14, [18, 29]], [40, [30, 49]], [32, [50, 67]], [11, [68, 88]]] as const);
  return shiftDays(today, -between(random, least * 365, most * 365));
}

export function isMinor(details: ClientDetails, today: CivilDate): boolean {
  return details.birthDate !== null && details.birthDate > `${Number(today.slice(0, 4)) - 18}${today.slice(4)}`;
}

/** A first and a last name of one language. */
export function personName(random: Random, pools: readonly NamePool[]): string {
  const pool = weighted(random, pools.map((one) => [one.weight, one] as const));
  return `${pick(random, happens(random, 0.6) ? pool.female : pool.male)} ${pick(random, pool.last)}`;
}

const person = { email: '', phone: '', mayConsent: false, mayBeTold: true, note: '' };

/** The clients of a clinic, one after another. */
export function createPeople(random: Random, pools: readonly NamePool[]): (today: CivilDate) => ClientDetails {
  const choices = pools.map((pool) => [pool.weight, pool] as const);
  return (today) => {
    const pool = weighted(random, choices);
    const sex = weighted(random, [[61, 'female'], [36, 'male'], [1, 'nonbinary'], [2, 'unknown']] as const);
    const isMan = sex === 'male' || (sex === 'unknown' && happens(random, 0.5));
    const firstName = pick(random, isMan ? pool.male : pool.female);
    const lastName = happens(random, 0.04) ? `${pick(random, pool.last)}-${pick(random, pool.last)}` : pick(random, pool.last);
    const birthDate = birthDateOf(random, today);
    const details: ClientDetails = {
      ...blankDetails,
      contacts: [],
      firstName,
      lastName,
      birthDate: happens(random, 0.02) ? birthDate.slice(0, 4) : birthDate,
      sexRecorded: sex,
      phone: phoneOf(random),
      email: happens(random, 0.82) ? mailOf(firstName, lastName, random) : '',
      occupation: happens(random, 0.85) ? pick(random, occupations) : '',
    };
    if (happens(random, 0.05)) details.preferredName = firstName.slice(0, Math.max(3, Math.ceil(firstName.length / 2)));
    if (happens(random, 0.5)) details.address = `${between(random, 1, 7999)} ${pick(random, streets)}\nChicago, IL 606${between(random, 10, 60)}`;
    if (happens(random, 0.3)) details.language = pool.language;
    if (happens(random, 0.06)) details.deskNote = pick(random, deskNotes);
    if (happens(random, 0.7)) {
      const name = `${pick(random, happens(random, 0.5) ? pool.male : pool.female)} ${lastName}`;
      details.contacts.push({ ...person, name, relation: pick(random, relations), phone: phoneOf(random), parts: ['emergency'] });
    }
    if (isMinor(details, today)) {
      details.contacts.push({ ...person, name: `${pick(random, pool.female)} ${lastName}`, relation: 'mother', parts: ['guardian'], mayConsent: true });
      details.occupation = 'Pupil';
    }
    return details;
  };
}
