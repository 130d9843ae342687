import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchedDetails } from '../../shared/clients/search.rules.ts';
import type { Db } from '../database.ts';
import { databaseOver } from '../open.ts';
import { openTestFile, type TestFile } from '../testing/file.ts';
import { rowsByVersion } from '../testing/rows.ts';
import { searchColumns, touchClient } from './clients.queries.ts';
import { findClients, findDuplicates, type ClientSearch, type FinderView } from './finder.queries.ts';

const hour = 3_600_000;
const now = 1_772_460_000_000;
const view: FinderView = { locale: 'en-US', today: '2026-03-02', nowMilliseconds: now };

let kept: TestFile;
let db: Db;

const blank: SearchedDetails = {
  firstName: '',
  lastName: '',
  preferredName: '',
  contacts: [],
  phone: '',
  email: '',
  birthDate: null,
};

const people: Readonly<Record<string, Partial<SearchedDetails>>> = {
  lopez1: { firstName: 'Maria', lastName: 'López', phone: '+1 312 555 0101', birthDate: '1984-06-11', email: 'ml@example.com' },
  lopez2: { firstName: 'María', lastName: 'Lopez', phone: '(773) 555-0199', birthDate: '1990-01-05' },
  li: { firstName: 'Li', lastName: 'Wu', phone: '312 555 0177' },
  percent: { firstName: '100%', lastName: 'Real_Name', phone: '312 555 0133' },
  script: { firstName: '王', lastName: '小明', phone: '312 555 0155' },
  gone: { firstName: 'Maria', lastName: 'Archived', phone: '312 555 0188' },
};

function insertPerson(id: string, order: number): void {
  const details = { ...blank, ...people[id] };
  const { search_text, telling_keys } = searchColumns(details, 'en-US');
  kept.file
    .prepare(
      `INSERT INTO clients (id, first_name, last_name, phone, email, birth_date, is_archived, search_text, telling_keys, touched_at, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      id,
      details.firstName,
      details.lastName,
      details.phone,
      details.email,
      details.birthDate,
      id === 'gone' ? 1 : 0,
      search_text,
      telling_keys,
      `2026-02-0${order}T10:00:00.000Z`,
      '2026-01-05T10:00:00.000Z',
    );
}

function insertVisit(id: string, clientId: string, startsAt: number, startsOn: string, state: string): void {
  kept.file
    .prepare(
      `INSERT INTO visits (id, client_id, therapist_id, service_id, starts_on, start_minute, duration_minutes, buffer_minutes,
         starts_at, ends_at, state, created_at, created_by)
       VALUES (?, ?, 'theo', 'service', ?, 0, 60, 0, ?, ?, ?, '2026-01-05T10:00:00.000Z', 'olive')`,
    )
    .run(id, clientId, startsOn, startsAt, startsAt + hour, state);
}

beforeAll(() => {
  kept = openTestFile();
  for (const version of [10, 20]) kept.file.exec(rowsByVersion[version] ?? '');
  for (const [index, id] of Object.keys(people).entries()) insertPerson(id, index + 1);
  insertVisit('a', 'lopez1', now - 48 * hour, '2026-02-28', 'completed');
  insertVisit('b', 'lopez1', now - 24 * hour, '2026-03-01', 'no_show');
  insertVisit('c', 'lopez1', now + 24 * hour, '2026-03-03', 'cancelled_by_client');
  insertVisit('d', 'lopez1', now + 48 * hour, '2026-03-04', 'booked');
  kept.file.exec(`INSERT INTO client_alerts (id, client_id, kind, text, created_at, created_by, resolved_at, resolved_by) VALUES
    ('open', 'lopez1', 'desk', 'Steps', 'x', 'olive', NULL, NULL), ('done', 'li', 'desk', 'Steps', 'x', 'olive', 'y', 'olive')`);
  db = databaseOver(kept.file);
});
afterAll(() => kept.close());

function search(query: string, change: Partial<ClientSearch> = {}) {
  return findClients(db, { query, isArchived: false, limit: 12, ...change }, view);
}

async function idsOf(query: string): Promise<string[]> {
  return (await search(query)).map((hit) => hit.id);
}

describe('the finder', () => {
  it.each<[string, readonly string[]]>([
    ['', ['script', 'percent', 'li', 'lopez2', 'lopez1']],
    ['maria', ['lopez2', 'lopez1']],
    ['lop MARÍA', ['lopez2', 'lopez1']],
    ['li', ['li']],
    ['w li', ['li']],
    ['小明', ['script']],
    ['5550101', ['lopez1']],
    ['773-555', ['lopez2']],
    ['+1 (773) 555 0199', ['lopez2']],
    ['6/11/1984', ['lopez1']],
    ['maria 1990', ['lopez2']],
    ['ml@example.com', ['lopez1']],
    ['ml@example.net', []],
    ['100%', ['percent']],
    ['l_n', ['percent']],
    ['e%m', []],
    ['"maria" OR li', []],
    ['maria*', ['lopez2', 'lopez1']],
  ])('%j', async (query, ids) => {
    expect(await idsOf(query)).toEqual(ids);
  });

  it('shows what tells one Maria Lopez from another', async () => {
    const [second, first] = await search('maria lopez');
    expect(first).toEqual({
      id: 'lopez1',
      name: 'Maria López',
      pronouns: '',
      birthDate: '1984-06-11',
      age: 41,
      phone: '+1 312 555 0101',
      lastVisitOn: '2026-02-28',
      nextVisitOn: '2026-03-04',
      hasAlert: true,
    });
    expect(second).toMatchObject({ id: 'lopez2', age: 36, lastVisitOn: null, nextVisitOn: null, hasAlert: false });
    expect((await search('li'))[0]?.hasAlert).toBe(false);
  });

  it('keeps archived clients apart, and no more than asked for', async () => {
    expect((await search('maria', { isArchived: true })).map((hit) => hit.id)).toEqual(['gone']);
    expect(await search('', { limit: 2 })).toHaveLength(2);
  });

  it('takes whatever is typed as text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (query) => {
        expect(Array.isArray(await search(query.replaceAll('\0', '')))).toBe(true);
      }),
    );
    for (const operator of ['AND', 'NEAR(maria lopez)', 'search_text:maria', '^maria', '""', '-maria', "';--"]) {
      expect(Array.isArray(await search(operator))).toBe(true);
    }
  });

  it('shows first whom somebody worked with last', async () => {
    await db.transaction().execute((tx) => touchClient(tx, 'lopez1', '2026-03-01T10:00:00.000Z'));
    expect(await idsOf('maria')).toEqual(['lopez1', 'lopez2']);
  });
});

describe('possible duplicates', () => {
  const nobody = { firstName: '', lastName: '', phone: '', birthDate: null };

  it.each<[string, Partial<SearchedDetails>, readonly [string, readonly string[]][]]>([
    ['the number without its country code', { phone: '(312) 555-0101' }, [['lopez1', ['phone']]]],
    ['the name', { firstName: 'Maria', lastName: 'Lopez' }, [['lopez1', ['name']], ['lopez2', ['name']]]],
    ['a short name', { firstName: 'li', lastName: 'wu' }, [['li', ['name']]]],
    ['an archived name', { firstName: 'maria', lastName: 'archived' }, [['gone', ['name']]]],
    [
      'everything',
      { firstName: 'María', lastName: 'López', phone: '3125550101', birthDate: '1984-06-11' },
      [['lopez1', ['phone', 'name', 'birthDate']], ['lopez2', ['name']]],
    ],
    ['the birth date and another last name', { firstName: 'A', lastName: 'Other', birthDate: '1984-06-11' }, []],
    ['half a name', { firstName: 'Maria' }, []],
  ])('%s', async (_title, typed, expected) => {
    const hits = await findDuplicates(db, { ...nobody, ...typed }, view);
    expect(hits.map((hit) => [hit.id, hit.reasons])).toEqual(expected);
  });
});
