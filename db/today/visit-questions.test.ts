// The board's and Today's questions: which indexes they use, and that their number of statements does not grow.
import { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database, Db } from '../database.ts';
import { fileDialect } from '../dialect.ts';
import { openTestFile, type TestFile } from '../testing/file.ts';
import { rowsByVersion } from '../testing/rows.ts';
import { listStandingVisits, listVisitsOfLeavers, listVisitsOn } from '../schedule/schedule.queries.ts';
import { countVisitsOfLeavers, listBirthdays, listMissedVisits, listPlansWithoutVisit } from './today.queries.ts';
import { selectVisits } from '../schedule/visit-summary.ts';

let test: TestFile;
let db: Db;
let statements: { readonly sql: string; readonly parameters: readonly unknown[] }[] = [];
const now = 1_768_000_000_000;
const today = '2026-01-10';

beforeAll(() => {
  test = openTestFile();
  const versions = Object.keys(rowsByVersion).map(Number).toSorted((one, other) => one - other);
  for (const version of versions) test.file.exec(rowsByVersion[version] ?? '');
  db = new Kysely<Database>({
    dialect: fileDialect(test.file),
    log: ({ query }) => void statements.push({ sql: query.sql, parameters: query.parameters }),
  });
});
afterAll(() => test.close());

/** The statements that a question asks. */
async function statementsOf(ask: () => Promise<unknown>): Promise<typeof statements> {
  statements = [];
  await ask();
  return statements;
}

/** How SQLite looks for the rows of each table, in the words of its query plan. */
function planOf({ sql, parameters }: (typeof statements)[number]): string {
  const rows = test.file.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters) as { readonly detail: string }[]; // SQLite's own columns
  return rows.map((row) => row.detail).join('\n');
}

const questions: readonly { readonly name: string; readonly ask: () => Promise<unknown>; readonly index: RegExp }[] = [
  { name: 'the visits of a day', ask: () => listVisitsOn(db, '2026-01-08', today), index: /SEARCH v USING INDEX visits_by_day \(starts_on=\?\)/ },
  { name: 'who stands in a stretch of time', ask: () => listStandingVisits(db, now, now + 86_400_000), index: /visits_by_(time|state)/ },
  { name: 'missed visits', ask: () => listMissedVisits(db, now, today), index: /SEARCH v USING INDEX visits_by_(time|state)/ },
  { name: 'plans without a visit', ask: () => listPlansWithoutVisit(db, now), index: /visits_by_plan/ },
  { name: 'birthdays', ask: () => listBirthdays(db, today), index: /clients_by_touch/ },
  { name: 'visits of leavers', ask: () => listVisitsOfLeavers(db, now, today), index: /SEARCH v USING INDEX visits_by_(therapist|time)/ },
  { name: 'how many those are', ask: () => countVisitsOfLeavers(db, now), index: /SEARCH v USING (COVERING )?INDEX visits_by_(therapist|time|state)/ },
];

describe('questions about visits', () => {
  it.each(questions)('$name: one statement, by an index', async ({ ask, index }) => {
    const asked = await statementsOf(ask);
    expect(asked).toHaveLength(1);
    const plan = asked.map(planOf).join('\n');
    expect(plan).toMatch(index);
    expect(plan).not.toMatch(/SCAN (v|visits|c|clients|n|g|a|o)\b(?!.*USING)/);
  });

  it('look up the alerts, consents, notes and plan of a visit by their indexes', async () => {
    const [statement] = await statementsOf(() => selectVisits(db, today).where('v.starts_on', '=', '2026-01-08').execute());
    const plan = statement ? planOf(statement) : '';
    for (const index of ['client_alerts_open', 'consents_by_client', 'visits_by_plan']) expect(plan).toContain(index);
    expect(plan).toMatch(/SEARCH n USING (COVERING )?INDEX/);
  });
});
