import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from './database.ts';
import { databaseOver } from './open.ts';
import { prepared, preparedFor } from './prepared.ts';
import { openTestFile, type TestFile } from './testing/file.ts';
import { rowsByVersion } from './testing/rows.ts';

let test: TestFile;
let db: Db;
beforeEach(() => {
  test = openTestFile();
  for (const version of [10, 20, 30]) test.file.exec(rowsByVersion[version] ?? '');
  db = databaseOver(test.file);
});
afterEach(() => test.close());

let built = 0;
const namesOf = prepared(['lastName', 'below'], (db, { lastName, below }: { readonly lastName: string; readonly below: number }) => {
  built += 1;
  return db.selectFrom('clients').select('first_name').where('number', '<', below).where('last_name', '=', lastName);
});

const clientsBy = preparedFor(['below'], (db, { below }: { readonly below: number }, { order }: { readonly order: 'asc' | 'desc' }) => {
  built += 1;
  return db.selectFrom('clients').select('number').where('number', '<', below).orderBy('number', order);
});

describe('a prepared query', () => {
  it('is built once and asked with the values of each call', async () => {
    expect(await namesOf(db, { lastName: 'López', below: 5 })).toEqual([{ first_name: 'María' }]);
    expect(await namesOf(db, { lastName: 'López', below: 1 })).toEqual([]);
    expect(await namesOf(db, { lastName: 'Ōtani', below: 9 })).toEqual([{ first_name: 'Jun' }]);
    expect(built).toBe(1);
  });

  it('sees what its transaction has written', async () => {
    await db.transaction().execute(async (tx) => {
      await tx.updateTable('clients').set({ first_name: 'Mia' }).where('id', '=', 'maria').execute();
      expect(await namesOf(tx, { lastName: 'López', below: 5 })).toEqual([{ first_name: 'Mia' }]);
    });
  });

  it('is built once for each choice that decides its text', async () => {
    const [before, up, down] = [built, { order: 'asc' }, { order: 'desc' }] as const;
    const numbers = async (below: number, order: typeof up | typeof down) => (await clientsBy(db, { below }, order)).map((row) => row.number);
    const rising = await numbers(9, up);
    expect(rising.length).toBeGreaterThan(1);
    expect(await numbers(9, down)).toEqual(rising.toReversed());
    expect(await numbers(2, down)).toEqual([1]);
    expect(await numbers(2, up)).toEqual([1]);
    expect(built - before).toBe(2);
  });
});
