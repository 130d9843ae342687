import { sql } from 'kysely';
import { afterEach, expect, it } from 'vitest';
import { databaseOver } from './open.ts';
import { statementName } from './statement-name.ts';
import { openTestFile, type TestFile } from './testing/file.ts';

let test: TestFile | undefined;
afterEach(() => test?.close());

it.each([
  ['select "id" from "visits" as "v" inner join "clients" as "c" on "c"."id" = "v"."client_id"', /^select visits, clients #[0-9a-f]{6}$/],
  ['update "visits" set "state" = ? where "id" = ?', /^update visits #[0-9a-f]{6}$/],
  ['insert into "clients" ("id") values (?)', /^insert clients #[0-9a-f]{6}$/],
  ['commit', /^commit #[0-9a-f]{6}$/],
  ['select * from a join b join c join d join e', /^select a, b, c, d, … #[0-9a-f]{6}$/],
])('%s has a name', (text, name) => {
  expect(statementName(text)).toMatch(name);
});

it('is the same whatever value was spelled out, which is not in it', () => {
  const named = ["'Maria'", "'from López'", "'O''Brien from \"smith\"'", '1984', '19.5', '0xFF'].map((value) =>
    statementName(`select "id" from "clients" where "last_name" = ${value}`),
  );
  expect(new Set(named)).toEqual(new Set([statementName('select "id" from "clients" where "last_name" = ?')]));
  expect(statementName('select 1 from clients')).not.toBe(statementName('select 1, 2 from clients'));
});

it('is told of each statement and of the ends of a transaction, with what it took', async () => {
  test = openTestFile();
  let now = 0;
  test.file.function('linger', (milliseconds) => (now += Number(milliseconds)));
  const ran: [string, number][] = [];
  const db = databaseOver(test.file, { elapsed: () => now, ran: (text, took) => ran.push([text, took]) });
  await sql`SELECT linger(${63})`.execute(db);
  await db.transaction().execute((tx) => sql`SELECT linger(${5})`.execute(tx));
  await sql`SELECT nonsense`.execute(db).catch(() => undefined);
  expect(ran).toEqual([
    ['SELECT linger(?)', 63],
    ['begin immediate', 0],
    ['SELECT linger(?)', 5],
    ['commit', 0],
    ['SELECT nonsense', 0],
  ]);
});
