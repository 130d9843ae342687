// Names and numbers of many countries, as they are kept and as somebody at the desk types them.
import { describe, expect, it } from 'vitest';
import { searchTerms, searchText, type SearchedDetails } from './search.rules.ts';

const nobody: SearchedDetails = { firstName: '', lastName: '', preferredName: '', contacts: [], phone: '', email: '', birthDate: null };

function isFound(details: Partial<SearchedDetails>, query: string, locale: string): boolean {
  const text = searchText({ ...nobody, ...details }, locale);
  const terms = searchTerms(query, locale);
  return terms.length > 0 && terms.every((term) => term.some((one) => text.includes(one)));
}

const names: readonly (readonly [string, string, readonly string[]])[] = [
  ['Nguyễn', 'Thị Đặng', ['nguyen dang', 'dang nguyen', 'đặng', 'NGUYỄN', 'ngu dan']],
  ['Işıl', 'Yıldız', ['isil', 'ISIL', 'IŞIL', 'ışıl', 'yildiz', 'YILDIZ']],
  ['İbrahim', 'Çağlar', ['ibrahim', 'İBRAHİM', 'caglar']],
  ['Jürgen', 'Weiß', ['weiss', 'weiß', 'WEIẞ', 'jurgen', 'juergen']],
  ['Jörg', 'Müller', ['mueller', 'muller', 'joerg', 'Mueller Joerg']],
  ['Søren', 'Åkesson', ['soren', 'soeren', 'akesson', 'aakesson']],
  ['Anne-Marie', 'Smith-Jones', ['anne marie', 'annemarie', 'jones smith', 'smith–jones']],
  ['Séan', 'O’Brien', ['obrien', "o'brien", 'o’brien', 'brien sean']],
  ['D’Angelo', 'al-Sa’ud', ['dangelo', 'alsaud', 'al saud']],
  ['Алёна', 'Йовович', ['алена', 'АЛЁНА', 'йов']],
  ['Γιώργος', 'Παπαδόπουλος', ['γιωργος', 'ΠΑΠΑΔΟΠΟΥΛΟΣ', 'παπαδοπουλοσ']],
  ['مُحَمَّد', 'أحمد', ['محمد', 'احمد']],
  ['فاطمة', 'علي', ['فاطمه', 'على']],
  ['太郎', '山田', ['山田', '山田太郎', '太郎 山田']],
  ['ハナコ', 'ガトウ', ['ｶﾞﾄｳ', 'ガトウ']],
  ['민수', '김', ['김민수', '민수']],
  ['Łukasz', 'Æbelø', ['lukasz', 'aebelo', 'æbelø']],
  ['Þór', 'Guðmundsson', ['thor', 'gudmundsson', 'þór']],
];

describe('a name', () => {
  it.each(names.flatMap(([firstName, lastName, queries]) => queries.map((query) => ({ firstName, lastName, query }))))(
    '$firstName $lastName is found by $query',
    ({ firstName, lastName, query }) => {
      expect(isFound({ firstName, lastName }, query, 'en-US')).toBe(true);
    },
  );

  it.each([
    ['Müller', 'miller'],
    ['Weiß', 'wiess'],
    ['Yıldız', 'yaldiz'],
  ])('%s is not found by %s', (lastName, query) => {
    expect(isFound({ firstName: 'A', lastName }, query, 'en-US')).toBe(false);
  });
});

const numbers: readonly (readonly [string, readonly string[]])[] = [
  ['+49 (0)170 1234567', ['+49 170 1234567', '01701234567', '0170/1234567', '0049 170 1234567', '+49 (0)170 1234567', '4567']],
  ['0170 1234567', ['+49 (0)170 1234567', '+49 1701234567', '0049 1701234567', '+491701234567']],
  ['(312) 555-0101', ['3125550101', '+1 312 555 0101', '312.555.0101', '1-312-555-0101', '5550101', '(312)', '٣١٢٥٥٥٠١٠١']],
  ['٣١٢٥٥٥٠١٠١', ['3125550101']],
];

describe('a number', () => {
  it.each(numbers.flatMap(([phone, queries]) => queries.map((query) => ({ phone, query }))))('$phone is found by $query', ({ phone, query }) => {
    expect(isFound({ phone }, query, 'en-US')).toBe(true);
  });

  it('is not found by another one of the same country', () => {
    expect(isFound({ phone: '0170 1234567' }, '+49 1709999999', 'de-DE')).toBe(false);
  });
});

describe('a birth date', () => {
  it.each([
    ['en-US', '1984-06-11', ['6/11/1984', '6/11/84', '1984-06-11', '1984', '6/1984', '06/1984', '11.6.1984', '6/11', '11.6.']],
    ['de-DE', '1984-06-11', ['11.6.1984', '11.06.84', '11.6.', '6.1984', '1984-06']],
    ['en-US', '1984-06', ['6/1984', '1984-06', '1984']],
    ['de-DE', '2019', ['2019']],
  ] as const)('in %s, %s is found by each of %j', (locale, birthDate, queries) => {
    expect(queries.filter((query) => !isFound({ birthDate }, query, locale))).toEqual([]);
  });

  it.each([
    ['en-US', '6/1985'],
    ['en-US', '11/6'],
    ['de-DE', '6.11.'],
    ['en-US', '13/1984'],
  ])('in %s, 1984-06-11 is not found by %s', (locale, query) => {
    expect(isFound({ birthDate: '1984-06-11' }, query, locale)).toBe(false);
  });
});
