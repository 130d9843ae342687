import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VisitFilter } from '../../shared/history/history.model.ts';
import type { Db } from '../database.ts';
import { databaseOver } from '../open.ts';
import { openTestFile, type TestFile } from '../testing/file.ts';
import { rowsByVersion } from '../testing/rows.ts';
import { listVisitPage, listVisitSlice, visitIdsOf } from './history.queries.ts';

const zone = 'America/Chicago';
const view = { zone, today: '2026-03-02' };
const hour = 3_600_000;
const everything: VisitFilter = { from: null, until: null, therapistId: null, clientId: null, states: [] };

let kept: TestFile;
let db: Db;
let statements = 0;

beforeAll(() => {
  kept = openTestFile();
  for (const version of [10, 20, 30]) kept.file.exec(rowsByVersion[version] ?? '');
  const insert = kept.file.prepare(
    `INSERT INTO visits (id, client_id, therapist_id, service_id, starts_on, start_minute, duration_minutes, buffer_minutes,
       starts_at, ends_at, state, created_at, created_by)
     VALUES (?, ?, ?, 'service', '2026-01-01', 0, 60, 0, ?, ?, ?, '2026-01-05T10:00:00.000Z', 'olive')`,
  );
  for (let index = 0; index < 250; index += 1) {
    // Two visits at each instant, so that the order within one instant is seen too.
    const startsAt = Date.UTC(2026, 0, 5) + Math.floor(index / 2) * hour;
    const [clientId, therapistId] = index % 2 === 0 ? ['maria', 'theo'] : ['jun', 'olive'];
    insert.run(`visit-${index}`, clientId, therapistId, startsAt, startsAt + hour, index % 5 === 0 ? 'no_show' : 'completed');
  }
  db = databaseOver(kept.file).withPlugin({
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      statements += 1;
      return result;
    },
  });
});
afterAll(() => kept.close());

describe('a page of the history', () => {
  it('takes two statements, however long it is', async () => {
    for (const limit of [1, 50, 200]) {
      statements = 0;
      const page = await listVisitPage(db, everything, { offset: 0, limit }, view);
      expect(page.visits).toHaveLength(limit);
      expect(page.total).toBe(250);
      expect(statements).toBe(2);
    }
  });

  it('goes on behind a visit exactly where it stopped', async () => {
    const whole = await listVisitSlice(db, everything, { limit: 250 }, view);
    const pieces: string[] = [];
    for (let after = whole[0]; after; ) {
      const slice: typeof whole = await listVisitSlice(db, everything, { limit: 7, after }, view);
      pieces.push(...slice.map((visit) => visit.id));
      after = slice.at(-1);
    }
    expect(pieces).toEqual(whole.slice(1).map((visit) => visit.id));
  });

  it('counts a day of the clinic, not of Greenwich', async () => {
    const day = await listVisitPage(db, { ...everything, from: '2026-01-05', until: '2026-01-05' }, { limit: 200 }, view);
    // Midnight in Chicago is 6:00 UTC: eighteen hours of the first day are left, and six of the next belong to it.
    expect(day.total).toBe(48);
    expect(day.visits.at(-1)?.startsAt).toBe('2026-01-05T06:00:00.000Z');
    expect(day.visits[0]?.startsAt).toBe('2026-01-06T05:00:00.000Z');
  });

  it.each<[string, Partial<VisitFilter>, string]>([
    ['nothing', {}, 'visits_by_time'],
    ['dates', { from: '2026-01-01', until: '2026-12-31' }, 'visits_by_time'],
    ['a therapist', { therapistId: 'theo' }, 'visits_by_therapist'],
    ['a client', { clientId: 'maria' }, 'visits_by_client'],
    ['a state', { states: ['no_show'] }, 'visits_by_state'],
  ])('filtered by %s walks an index in the order of time', (_title, change, index) => {
    const { sql, parameters } = visitIdsOf(db, { ...everything, ...change }, { limit: 50 }, zone).compile();
    // One column of SQLite's own answer.
    const plan = kept.file.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(parameters) as { detail: string }[];
    expect(plan[0]?.detail).toMatch(new RegExp(`USING (COVERING )?INDEX ${index}\\b`));
    expect(plan.some((row) => row.detail === 'USE TEMP B-TREE FOR ORDER BY')).toBe(false);
  });
});
