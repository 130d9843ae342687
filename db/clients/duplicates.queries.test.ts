import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blankDetails } from '../../shared/clients/blank-client.ts';
import type { ClientDetails } from '../../shared/clients/clients.model.ts';
import { duplicateReasons, mostOfOneKey } from '../../shared/clients/duplicate.rules.ts';
import { rebuildClientSearch } from '../bulk/deferred-indexes.ts';
import type { Db } from '../database.ts';
import { databaseOver } from '../open.ts';
import { openTestFile, type TestFile } from '../testing/file.ts';
import { rowsByVersion } from '../testing/rows.ts';
import { findClient, insertClient, updateClient } from './clients.queries.ts';
import { listLikePairs, setDistinct } from './duplicates.queries.ts';

const at = '2026-03-02T10:00:00.000Z';
const maria: ClientDetails = { ...blankDetails, firstName: 'María', lastName: 'López' };
let test: TestFile;
let db: Db;

beforeEach(() => {
  test = openTestFile();
  test.file.exec(`${rowsByVersion[10]}${rowsByVersion[20]}`);
  db = databaseOver(test.file);
});
afterEach(() => test.close());

async function add(id: string, changes: Partial<ClientDetails>): Promise<void> {
  await db.transaction().execute((tx) => insertClient(tx, { id, details: { ...maria, ...changes }, at, locale: 'en-US' }));
}

async function change(id: string, changes: Partial<ClientDetails>): Promise<void> {
  const { version = 0 } = (await findClient(db, id)) ?? {};
  await db.transaction().execute((tx) => updateClient(tx, { id, details: { ...maria, ...changes }, at, locale: 'en-US', version }));
}

async function pairs(limit = 100): Promise<string[]> {
  return (await listLikePairs(db, limit)).map(({ firstId, secondId, reasons }) => [firstId, secondId, ...reasons].join(' '));
}

describe('records that look alike', () => {
  it('are paired once, the most alike first, and no more than asked for', async () => {
    await add('c', { firstName: 'Carla', birthDate: '1984-06-11' });
    await add('a', { phone: '+1 312 555 0101' });
    await add('b', { phone: '(312) 555-0101', birthDate: '1984-06-11' });
    await add('d', { firstName: 'Dora', lastName: 'Else' });
    expect(await pairs()).toEqual(['a b phone name', 'c b birthDate']);
    expect(await pairs(1)).toEqual(['a b phone name']);
    for (const [id, firstName] of [['e', 'Eva'], ['f', 'Fay'], ['g', 'Gia']] as const) await add(id, { firstName, lastName: 'Home', phone: '312 555 0199' });
    expect(await pairs()).toEqual(['a b phone name', 'c b birthDate', 'e f phone', 'e g phone', 'f g phone']);
    await add('h', { firstName: 'Dora', lastName: 'Else' });
    expect(await pairs(3)).toEqual(['a b phone name', 'c b birthDate', 'd h name']);
  });

  it.each([
    ['Jürgen', 'Müller', 'Juergen', 'Mueller'],
    ['María José', 'Núñez-López', 'Maria Jose', 'Nunez Lopez'],
    ['Lopez', 'Maria', 'Maria', 'López'],
    ['Søren', 'Ærø', 'Soeren', 'Aeroe'],
    ['Conor', 'O’Brien', 'Conor', 'Obrien'],
  ])('are found whichever way a name is typed: %s %s', async (firstName, lastName, otherFirst, otherLast) => {
    await add('a', { firstName, lastName });
    await add('b', { firstName: otherFirst, lastName: otherLast });
    expect(await pairs()).toEqual(['a b name']);
  });

  it('do not include a crowd that shares the number of its school', async () => {
    for (let index = 0; index <= mostOfOneKey; index += 1) await add(`r${index}`, { firstName: `N${index}`, phone: '312 555 0101' });
    expect(await pairs()).toEqual([]);
    await change('r0', { firstName: 'N0' });
    expect(await pairs()).toHaveLength((mostOfOneKey * (mostOfOneKey - 1)) / 2);
  });

  it('follow what is corrected, and a record that is merged, taken apart or destroyed', async () => {
    await add('a', {});
    await add('b', { firstName: 'Mia' });
    expect(await pairs()).toEqual([]);
    await change('b', { phone: '312 555 0101' });
    expect(await pairs()).toEqual(['a b name']);
    test.file.exec("UPDATE clients SET merged_into = 'a' WHERE id = 'b'");
    expect(await pairs()).toEqual([]);
    await add('c', {});
    expect(await pairs()).toEqual(['a c name']);
    test.file.exec("UPDATE clients SET merged_into = NULL WHERE id = 'b'");
    expect(await pairs()).toEqual(['a b name', 'a c name', 'b c name']);
    test.file.exec("DELETE FROM clients WHERE id IN ('a', 'b', 'c')");
    expect(test.file.prepare('SELECT count(*) FROM client_telling_keys').pluck().get()).toBe(0);
  });

  it('leave out whom somebody told apart, in either order', async () => {
    await add('b', {});
    await add('a', {});
    await add('c', {});
    const decision = { at, staffId: 'olive' };
    await db.transaction().execute((tx) => setDistinct(tx, { clientId: 'b', otherId: 'a' }, decision));
    expect(await pairs()).toEqual(['b c name', 'a c name']);
    await db.transaction().execute((tx) => setDistinct(tx, { clientId: 'a', otherId: 'b' }, null));
    expect(await pairs()).toHaveLength(3);
  });

  it('are those of which the rule gives a reason, also read from the clients anew', async () => {
    const few = (...values: readonly string[]) => fc.constantFrom(...values);
    const person = fc.record({
      firstName: few('Jürgen', 'Juergen', 'Ada', 'Müller'),
      lastName: few('Müller', 'Mueller', 'Ada', 'Jürgen'),
      phone: few('', '555', '+1 312 555 0101', '0312 5550101', '312 555 0102'),
      birthDate: few('1984-06-11', '1984-06-12', '1984').map((date) => (date === '1984' ? null : date)),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 2, maxLength: mostOfOneKey }), async (people) => {
        test.file.exec('DELETE FROM clients');
        for (const [index, details] of people.entries()) await add(String(index), details);
        const wanted = people.flatMap((one, first) =>
          people.slice(first + 1).flatMap((other, offset) => {
            const reasons = duplicateReasons(one, other);
            return reasons.length === 0 ? [] : [[first, first + 1 + offset, ...reasons].join(' ')];
          }),
        );
        const found = await pairs();
        const counts = found.map((pair) => pair.split(' ').length);
        expect(found.toSorted()).toEqual(wanted.toSorted());
        expect(counts).toEqual(counts.toSorted((one, other) => other - one));
        test.file.exec('DELETE FROM client_telling_keys');
        rebuildClientSearch(test.file);
        expect(await pairs()).toEqual(found);
      }),
      { numRuns: 60 },
    );
  });
});
